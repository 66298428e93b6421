import { basename } from 'node:path';
import { BringupError } from '../core/error.ts';
import { Secret } from '../core/secret.ts';
import { sh } from '../core/sh.ts';
import { type Access, type Connect, connector } from '../engine/connect-host.ts';
import type { RunEvent } from '../engine/event.ts';
import { type Inspection, inspectHosts } from '../engine/inspect.ts';
import { runFleet } from '../engine/run.ts';
import { sudoersPath } from '../engine/sudoers.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import type { Log } from '../registry/log-file.ts';
import { EXIT, outcomeOf, worstExit } from '../report/outcome.ts';
import { toProblem } from '../report/problem.ts';
import type { HostReport, Report } from '../report/report.ts';
import { type PrepareSection, prepareCapability } from './capability.ts';

export interface PrepareOptions {
  readonly fleet: Fleet;
  readonly hosts: readonly FleetHost[];
  readonly access: Access;
  readonly secrets: readonly Secret[];
  readonly signal: AbortSignal;
  readonly parallel: number;
  /** Take the drop-in away instead. */
  readonly undo: boolean;
  readonly dryRun: boolean;
  readonly expires: Date | undefined;
  /** Asked for a user's sudo password when a host needs one and the fleet has none; undefined: there is nobody to ask. */
  askPassword?(user: string, hosts: readonly string[]): Promise<string>;
  onEvent?(event: RunEvent): void;
  /** What happens is written there, too. */
  readonly log?: Log;
}

/**
 * Lets bringup start its agent on hosts that ask for a sudo password, or takes that back. Nothing else of a host's sudoers is
 * touched, so the old way goes on working. Each host is then tried over a new connection. Never throws for a host's trouble.
 */
export async function prepareFleet(options: PrepareOptions): Promise<Report> {
  const { fleet, hosts, signal, parallel, undo } = options;
  const users = new Map<string, string>();
  const plain = connector(fleet, { ...options.access, sudoPassword: undefined });
  const connectPlain: Connect = async (host) => {
    const connected = await plain({ ...host, sudo: {} }, signal);
    users.set(host.name, connected.connection.user);
    return connected;
  };
  const before = await inspectHosts({
    hosts: hosts.filter(({ connection }) => connection === 'ssh'),
    parallel,
    signal,
    allFacts: false,
    sections: [{ name: 'sudoers', body: sh`ls /etc/sudoers.d` }],
    connect: connectPlain,
  });
  const password = await askedPassword(before, users, options);
  const secrets = password === undefined ? options.secrets : [...options.secrets, password];
  const needing = new Set(before.flatMap(({ host, problem }) => (problem?.category === 'sudo' ? [host.name] : [])));
  const connectAsked = connector(fleet, { ...options.access, sudoPassword: password ?? options.access.sudoPassword });
  const connectOwn = connector(fleet, options.access);
  const connect: Connect = (host) => {
    if (!needing.has(host.name)) return connectPlain(host, signal);
    return (host.sudo.password === undefined ? connectAsked : connectOwn)(host, signal);
  };
  const sectioned = before.map(({ host, sections }) => {
    const user = users.get(host.name) ?? host.ssh.user;
    const there = (sections.get('sudoers') ?? '').split('\n').includes(basename(sudoersPath(user)));
    const state = undo ? 'absent' : there || needing.has(host.name) ? 'present' : 'unneeded';
    return { ...host, sections: { prepare: { user, expires: options.expires, state } satisfies PrepareSection } };
  });
  const { report } = await runFleet({
    fleet,
    hosts: sectioned.filter((host) => host.sections.prepare.user !== 'root'),
    capabilities: [prepareCapability],
    partial: true,
    mode: options.dryRun ? 'plan' : 'apply',
    connect,
    secrets,
    signal,
    parallel,
    ...(options.onEvent ? { onEvent: options.onEvent } : {}),
    ...(options.log ? { log: options.log } : {}),
  });
  const good = new Set(report.hosts.flatMap(({ name, problem }) => (problem === undefined ? [name] : [])));
  const tried = options.dryRun || undo || signal.aborted ? [] : hosts.filter(({ name }) => good.has(name));
  const after = await inspectHosts({ hosts: tried, parallel, signal, allFacts: false, connect: connectPlain });
  const failed = new Map(after.flatMap(({ host, problem }) => (problem ? [[host.name, problem] as const] : [])));
  const sections = new Map(sectioned.map(({ name, sections: { prepare } }) => [name, prepare]));
  const reports = report.hosts.map(
    (host): HostReport => withUnended(told(host, failed.get(host.name)), sections.get(host.name)),
  );
  return {
    ...report,
    hosts: reports,
    run: { ...report.run, command: 'prepare' },
    exitCode: report.cancelled
      ? EXIT.cancelled
      : worstExit(reports.map(({ outcome, problem }) => ({ outcome, retryable: problem?.retryable ?? false }))),
  };
}

/** The password of hosts that want one and have none in the fleet file; undefined when there are none, or nobody to ask. */
async function askedPassword(
  before: readonly Inspection[],
  users: ReadonlyMap<string, string>,
  { access, askPassword }: PrepareOptions,
): Promise<Secret | undefined> {
  const asking = before.flatMap(({ host, problem }) =>
    problem?.code === 'sudo-needs-password' && host.sudo.password === undefined ? [host] : [],
  );
  if (asking.length === 0 || access.sudoPassword !== undefined || askPassword === undefined) return undefined;
  const names = new Set(asking.map((host) => users.get(host.name) ?? host.ssh.user));
  return new Secret(
    'sudo password',
    await askPassword(
      [...names].join(', '),
      asking.map(({ name }) => name),
    ),
  );
}

/** A host's report in terms of what was prepared: `problem` is what a new connection met afterwards. */
function told(host: HostReport, problem: BringupError | undefined): HostReport {
  if (problem !== undefined) {
    return { ...host, outcome: outcomeOf(problem.category), problem: toProblem(notEffective(host.name, problem)) };
  }
  if (host.problem?.code !== 'file-invalid') return host;
  const broken = toProblem(sudoersBroken(host));
  return {
    ...host,
    problem: broken,
    steps: host.steps.map((step) => (step.problem ? { ...step, problem: broken } : step)),
  };
}

/** With a note where an end was asked for and cannot be set: the host lets the user in by a rule of its own. */
function withUnended(host: HostReport, section: PrepareSection | undefined): HostReport {
  if (section?.expires === undefined || section.state !== 'unneeded' || host.problem !== undefined) return host;
  const note = `nothing expires here: ${section.user} needs no password by another rule of this host's sudoers, which bringup leaves alone`;
  return { ...host, notes: [...host.notes, note] };
}

function notEffective(host: string, problem: BringupError): BringupError {
  return new BringupError({
    code: 'prepare-not-effective',
    category: problem.category,
    what: `the drop-in is in place, but a new connection still may not start the agent: ${problem.message}`,
    remedy:
      'look whether /etc/sudoers ends with `@includedir /etc/sudoers.d`, and whether a later rule takes it back; `bringup prepare --undo` removes the drop-in',
    where: { host },
    cause: problem,
  });
}

function sudoersBroken({ name, problem, steps }: HostReport): BringupError {
  const said = (problem?.what ?? '').replace(/^.*?does not accept the new [^:]*(: )?/, '');
  return new BringupError({
    code: 'sudoers-broken',
    category: 'sudo',
    what: `sudoers on the host is broken already, so nothing was added: ${said}`,
    remedy: 'mend that file with visudo, look at it with `visudo -c`, and run it again',
    where: { host: name, ...(steps[0] === undefined ? {} : { step: steps[0].id }) },
  });
}
