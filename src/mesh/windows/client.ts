import { BringupError } from '../../core/error.ts';
import { EMPTY } from '../../core/sh.ts';
import type { Next, TaskEnd } from '../../engine/powershell/part.ts';
import { type Decision, defineKind, ORDER, type Planned, type Supply } from '../../engine/resource.ts';
import { listMember, member, textMember } from '../../host/facts/loose-json.ts';
import type { FieldChange } from '../../report/report.ts';
import { overItself } from './errors.ts';
import { checkedInstaller } from './installer.ts';
import { msiexecExit, msiexecProblem } from './msiexec.ts';
import { install, READ_CLIENT, SET_POLICY, startService, uninstall } from './scripts.ts';

/** The Tailscale client that should be on a Windows host. */
export type WindowsClientSpec = {
  readonly name: 'tailscale';
  readonly state: 'present';
  readonly installMs: number;
  readonly restartMs: number;
  /** The host is reached by its address in the mesh. */
  readonly overMesh: boolean;
} & (
  | {
      readonly from: 'archive';
      readonly site: string;
      readonly version: string;
      readonly roots: readonly string[];
      /** What the fleet file says the MSI hashes to, by `windows-` and the architecture. */
      readonly sha256: Readonly<Record<string, string>>;
    }
  /** Nothing is installed. */
  | { readonly from: 'present'; readonly atLeast: string | undefined }
);

/** The client of a Windows host. */
export interface WindowsClientState {
  /** Undefined: not installed. */
  readonly version: string | undefined;
  /** How Windows names the installation, for taking it away. */
  readonly product: string | undefined;
  /** `Running`, `Stopped`; empty when there is no such service. */
  readonly service: string;
  /** The node stays connected when nobody is logged in. */
  readonly unattended: boolean;
  /** `amd64`, `arm64`, `x86`. */
  readonly arch: string;
}

type Work = 'uninstall' | 'install' | 'policy' | 'service';

/** What is to be done, in this order. */
export interface WindowsClientAction {
  readonly work: readonly Work[];
}

/** Tries at an installation while another one is under way. */
const BUSY_TRIES = 3;

/** The name under which the file is supplied. */
const INSTALLER = 'installer.msi';

/** The Tailscale client of a Windows host: its MSI, the policy that keeps it connected, and its service. */
export const windowsClientKind = defineKind<WindowsClientSpec, WindowsClientState, WindowsClientAction>({
  kind: 'mesh-client',
  order: ORDER.archive,
  category: 'package',
  slow: true,
  key: ({ name }) => name,
  read: () => EMPTY,
  apply: () => EMPTY,
  parse: parseClients,
  decide: decideClient,
  undo: () => ({ cannot: 'what is installed on a Windows host stays until somebody uninstalls it there' }),
  timeoutMs: ({ installMs }) => installMs,
  async supply({ spec, state, action }, context): Promise<Supply> {
    if (spec.from !== 'archive' || !action.work.includes('install')) return {};
    return { files: { [INSTALLER]: await checkedInstaller(spec, state.arch, context) } };
  },
  powershell: { read: () => READ_CLIENT, next },
});

type Change = Planned<WindowsClientSpec, WindowsClientState, WindowsClientAction>;

function next({ spec, state, action, supplied }: Change, ends: readonly TaskEnd[]): Next {
  const failed = failureOf(ends);
  if (failed !== undefined) return { problem: failed };
  const busy = ends.filter(isBusy).length;
  const work = action.work[ends.length - busy];
  const { installMs, restartMs } = spec;
  if (work === undefined) return { done: true, ...noteOf(ends) };
  switch (work) {
    case 'uninstall':
      return task(work, 'take the newer version away', uninstall(state.product ?? '', seconds(installMs)), installMs);
    case 'install': {
      const version = spec.from === 'archive' ? ` ${spec.version}` : '';
      const title = `install Tailscale${version}${busy === 0 ? '' : `, attempt ${busy + 1} of ${BUSY_TRIES}`}`;
      return task(work, title, install(supplied?.file(INSTALLER) ?? '', seconds(installMs), busy > 0), installMs);
    }
    case 'policy':
      return task(work, 'set the policy UnattendedMode', SET_POLICY, 0);
    case 'service':
      return task(work, 'start the service', startService(seconds(restartMs)), restartMs);
  }
}

function task(name: Work, title: string, script: ReturnType<typeof install>, ms: number): Next {
  // PowerShell itself takes a while to start, and the program is stopped by the script.
  return { task: { name, title, script, timeoutMs: ms + 60_000 } };
}

function seconds(ms: number): number {
  return Math.ceil(ms / 1000);
}

function isBusy({ name, answers }: TaskEnd): boolean {
  return name === 'install' && msiexecExit(exitOf(answers?.get('msiexec'))).means === 'busy';
}

function exitOf(answer: unknown): number {
  const code = member(answer, 'code');
  return typeof code === 'number' ? code : -1;
}

/** Why the last task means that there is nothing more to do. */
function failureOf(ends: readonly TaskEnd[]): BringupError | undefined {
  const last = ends.at(-1);
  if (last === undefined) return undefined;
  if (last.problem !== undefined) return last.problem;
  const installation = last.answers?.get('msiexec');
  if (installation !== undefined) {
    if (member(installation, 'timedOut') === true) return tooSlow();
    const code = exitOf(installation);
    const { means } = msiexecExit(code);
    if (means === 'done') return undefined;
    if (means === 'busy' && ends.filter(isBusy).length < BUSY_TRIES) return undefined;
    return msiexecProblem(code, textMember(installation, 'log') ?? '');
  }
  const service = last.answers?.get('service');
  return service !== undefined && member(service, 'code') !== 0
    ? noAnswer(textMember(service, 'said') ?? '')
    : undefined;
}

function noteOf(ends: readonly TaskEnd[]): { readonly note?: string } {
  const notes = ends.flatMap(({ answers }) => msiexecExit(exitOf(answers?.get('msiexec'))).note ?? []);
  return notes[0] === undefined ? {} : { note: notes[0] };
}

function tooSlow(): BringupError {
  return new BringupError({
    code: 'mesh-install-timeout',
    category: 'timeout',
    what: 'the installation of Tailscale did not end in its time, and msiexec was stopped',
    remedy:
      'look at the load of the host and whether an installer waits for somebody there; raise mesh.timeouts.install when it is only slow',
  });
}

function noAnswer(said: string): BringupError {
  return new BringupError({
    code: 'mesh-service-silent',
    category: 'service',
    what: `the Tailscale service was started and did not answer${said === '' ? '' : `: ${said.trim().slice(-200)}`}`,
    remedy:
      'on the host look at `Get-Service Tailscale` and at the event log; its network driver (wintun) may be blocked by another program',
  });
}

const VERSION = /^\d+\.\d+\.\d+/;
const ARCHITECTURES: Readonly<Record<string, string>> = { AMD64: 'amd64', ARM64: 'arm64', X86: 'x86' };

function parseClients(output: string, specs: readonly WindowsClientSpec[]): readonly WindowsClientState[] {
  const answer = listMember({ list: JSON.parse(output) as unknown }, 'list').at(-1);
  const installed = member(answer, 'installed') === true;
  const arch = textMember(answer, 'arch') ?? '';
  const state: WindowsClientState = {
    version: installed ? (VERSION.exec(textMember(answer, 'version') ?? '')?.[0] ?? 'unknown') : undefined,
    product: textMember(answer, 'product') ?? undefined,
    service: textMember(answer, 'service') ?? '',
    unattended: (textMember(answer, 'policy') ?? '').toLowerCase() === 'always',
    arch: ARCHITECTURES[arch.toUpperCase()] ?? arch.toLowerCase(),
  };
  return specs.map(() => state);
}

function decideClient(state: WindowsClientState, wanted: WindowsClientSpec): Decision<WindowsClientAction> {
  const { version, product, service, unattended, arch } = state;
  const fields: FieldChange[] = [];
  const work: Work[] = [];
  if (wanted.from === 'present') {
    if (version === undefined) return { verdict: 'refuse', error: missing() };
    if (wanted.atLeast !== undefined && isOlder(version, wanted.atLeast))
      return { verdict: 'refuse', error: tooOld(version, wanted.atLeast) };
  } else if (version !== wanted.version) {
    if (!Object.values(ARCHITECTURES).includes(arch)) return { verdict: 'refuse', error: noInstaller(arch) };
    fields.push({ field: 'version', from: version ?? 'none', to: wanted.version });
    // An older installer refuses to replace a newer one.
    if (version !== undefined && isOlder(wanted.version, version)) {
      if (product === undefined) return { verdict: 'refuse', error: notByInstaller(version) };
      work.push('uninstall');
    }
    work.push('install');
  }
  if (!unattended) {
    fields.push({ field: 'UnattendedMode', from: 'not set', to: 'always' });
    work.push('policy');
  }
  if (service !== 'Running' || work.includes('install')) {
    if (service !== 'Running')
      fields.push({ field: 'service', from: service === '' ? 'none' : service, to: 'Running' });
    work.push('service');
  }
  if (work.length === 0) return { verdict: 'ok' };
  if (wanted.overMesh && work.some((one) => one !== 'policy')) return { verdict: 'refuse', error: overItself() };
  return {
    verdict: 'change',
    verb: version === undefined ? 'create' : 'update',
    summary: summaryOf(version, work),
    fields,
    action: { work },
  };
}

function summaryOf(version: string | undefined, work: readonly Work[]): string {
  if (version === undefined) return 'not installed';
  if (work.includes('uninstall')) return 'downgrade';
  if (work.includes('install')) return 'upgrade';
  return work.includes('policy') ? 'disconnects when nobody is logged in' : 'its service does not run';
}

function isOlder(a: string, b: string): boolean {
  const [first = [], second = []] = [a, b].map((text) => text.split('.').map(Number));
  const at = [0, 1, 2].find((index) => first[index] !== second[index]);
  return at !== undefined && (first[at] ?? 0) < (second[at] ?? 0);
}

function missing(): BringupError {
  return new BringupError({
    code: 'mesh-client-missing',
    category: 'unsupported',
    what: 'mesh.install.from is present, and no Tailscale is installed on this host',
    remedy: 'install it there, or let bringup bring it: mesh.install.from: archive',
  });
}

function tooOld(version: string, wanted: string): BringupError {
  return new BringupError({
    code: 'mesh-client-too-old',
    category: 'unsupported',
    what: `the Tailscale client of this host is ${version}, and at least ${wanted} is wanted`,
    remedy: 'upgrade it the way it was installed, or let bringup bring it: mesh.install.from: archive',
  });
}

function noInstaller(arch: string): BringupError {
  return new BringupError({
    code: 'mesh-no-archive',
    category: 'unsupported',
    what: `the vendor has no installer for the processor of this host (${arch === '' ? 'it tells none' : arch})`,
    remedy: 'install a client there by hand and set mesh.install.from to present',
  });
}

function notByInstaller(version: string): BringupError {
  return new BringupError({
    code: 'mesh-client-foreign',
    category: 'unsupported',
    what: `Tailscale ${version} is on this host, newer than what is wanted, and Windows knows of no installer that brought it`,
    remedy: 'uninstall it there the way it was installed, or want at least this version',
  });
}
