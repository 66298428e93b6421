import { BringupError } from '../../core/error.ts';
import { EMPTY } from '../../core/sh.ts';
import type { Next, Task, TaskEnd } from '../../engine/powershell/part.ts';
import { type Decision, defineKind, type RunnerContext, type Supply } from '../../engine/resource.ts';
import { member, textMember } from '../../host/facts/loose-json.ts';
import type { FieldChange } from '../../report/report.ts';
import { inUse, joinByHand, keyRefused, notUnattended, otherNetwork } from './errors.ts';
import { joinScript } from './join-script.ts';
import { isInUse, parseNodes, type WindowsNodeState } from './node-state.ts';
import { READ_NODE, restartService, tailscale, up, writeJoinScript } from './scripts.ts';

/** How a Windows host takes part in the mesh. */
export interface WindowsNodeSpec {
  /** What identifies it: a host has one client. */
  readonly name: 'tailscale';
  readonly state: 'joined' | 'left';
  /** Undefined: the client's own default. */
  readonly loginServer: string | undefined;
  readonly hostname: string;
  readonly tags: readonly string[];
  readonly ephemeral: boolean;
  readonly acceptRoutes: boolean;
  readonly acceptDns: boolean;
  readonly advertiseRoutes: readonly string[];
  readonly shieldsUp: boolean;
  readonly onOtherNetwork: 'refuse' | 'switch';
  readonly connectMs: number;
  readonly restartMs: number;
  readonly scriptMs: number;
}

export type WindowsNodeAction =
  | { readonly do: 'join'; readonly key: boolean; readonly anew: boolean }
  | { readonly do: 'set'; readonly flags: readonly string[] }
  | { readonly do: 'leave' };

/** How often a join is tried, with a restart of the service in between. */
const ATTEMPTS = 3;
/** What `tailscale` takes beyond its own `--timeout` before it is stopped. */
const GRACE_S = 30;

/** Gets what a join needs only now: a key that works once. */
export type SupplyKey = (spec: WindowsNodeSpec, state: WindowsNodeState, context: RunnerContext) => Promise<Supply>;

/** The name under which `SupplyKey` gives the key. */
export const KEY = 'auth-key';

/** The membership of a Windows host: joined as one and the same user, unattended, and proven by a restart of the service. */
export function windowsNodeKind(order: number, supplyKey: SupplyKey) {
  return defineKind<WindowsNodeSpec, WindowsNodeState, WindowsNodeAction>({
    kind: 'mesh-node',
    order,
    category: 'service',
    slow: true,
    key: ({ name }) => name,
    read: () => EMPTY,
    apply: () => EMPTY,
    parse: parseNodes,
    decide: decideNode,
    undo: () => ({ cannot: 'on a Windows host bringup takes nothing back' }),
    timeoutMs: ({ connectMs }) => connectMs,
    publish: ({ addresses, dnsName }) => {
      const ipv4 = addresses.find((address) => !address.includes(':'));
      return {
        ...(ipv4 === undefined ? {} : { 'address.mesh': ipv4 }),
        ...(dnsName === '' ? {} : { 'name.mesh': dnsName }),
      };
    },
    supply: async ({ spec, state, action }, context) =>
      action.do === 'join' && action.key ? supplyKey(spec, state, context) : {},
    powershell: {
      read: () => READ_NODE,
      next: (change, ends) => {
        const { spec, state, action, supplied } = change;
        const last = ends.at(-1);
        const said = saidBy(last);
        if (isInUse(said)) return { problem: inUse(said, state.user) };
        if (action.do === 'join') {
          const key = action.key ? supplied?.secret(KEY) : undefined;
          return join(spec, state, ends, (attempt) => ({
            name: 'up',
            title: `tailscale up, attempt ${attempt} of ${ATTEMPTS}`,
            script: up(upWords(spec, action), key, seconds(spec.connectMs) + GRACE_S),
            timeoutMs: spec.connectMs + GRACE_S * 1000 + 60_000,
          }));
        }
        if (last?.problem !== undefined) return { problem: last.problem };
        if (action.do === 'leave')
          return ends.length === 0 ? command('leave', 'tailscale logout', ['logout'], spec) : judged(last);
        if (ends.length === 0) return command('set', 'tailscale set', ['set', ...action.flags], spec);
        if (last?.name === 'set') {
          const bad = judged(last);
          if ('problem' in bad || !action.flags.includes('--unattended=true')) return bad;
          return proof(spec);
        }
        return isConnected(last) ? { done: true } : { problem: notUnattended(said) };
      },
    },
  });
}

/** up, proof, and between two attempts a restart; after the last one the script for a person. */
function join(
  spec: WindowsNodeSpec,
  state: WindowsNodeState,
  ends: readonly TaskEnd[],
  attempt: (number: number) => Task,
): Next {
  const last = ends.at(-1);
  const tries = ends.filter(({ name }) => name === 'up').length;
  if (last === undefined) return { task: attempt(1) };
  if (last.name === 'script')
    return {
      problem: joinByHand(textMember(last.answers?.get('script'), 'path') ?? '', state.user, reasonOf(ends)),
      outcome: 'manual-needed',
    };
  if (last.name === 'proof' && isConnected(last)) return { done: true };
  if (last.name === 'restart') return { task: attempt(tries + 1) };
  if (last.name === 'up') {
    const refused = keyRefusal(saidBy(last));
    if (refused !== undefined) return { problem: keyRefused(refused) };
    if (member(last.answers?.get('up'), 'code') === 0) return proof(spec);
  }
  if (tries < ATTEMPTS) {
    // A restart that was to prove the join is one already.
    if (last.name === 'proof') return { task: attempt(tries + 1) };
    return restart('restart', 'restart the service', spec, false);
  }
  const script = joinScript(upWords(spec, { anew: false }), state.user);
  return {
    task: {
      name: 'script',
      title: 'write join-mesh.ps1',
      script: writeJoinScript(script),
      timeoutMs: spec.scriptMs + 60_000,
    },
  };
}

/** A node that is not unattended does not come back from this. */
function proof(spec: WindowsNodeSpec): Next {
  return restart('proof', 'restart the service and see it connect again', spec, true);
}

function restart(name: string, title: string, { restartMs }: WindowsNodeSpec, running: boolean): Next {
  return { task: { name, title, script: restartService(seconds(restartMs), running), timeoutMs: restartMs + 90_000 } };
}

function command(name: string, title: string, words: readonly string[], { connectMs }: WindowsNodeSpec): Next {
  return { task: { name, title, script: tailscale(words, seconds(connectMs)), timeoutMs: connectMs + 60_000 } };
}

/** Whether a command of the client went well. */
function judged(end: TaskEnd | undefined): Next {
  const answer = end?.answers?.get('tailscale');
  if (member(answer, 'code') === 0) return { done: true };
  return {
    problem: new BringupError({
      code: 'mesh-command-failed',
      category: 'command',
      what: `\`tailscale ${end?.name === 'leave' ? 'logout' : 'set'}\` failed: ${saidBy(end).trim().slice(-300) || 'it said nothing'}`,
      remedy: 'look at what it says; run it again when the service was only starting',
    }),
  };
}

function isConnected(end: TaskEnd | undefined): boolean {
  return /"BackendState":\s*"Running"/.test(textMember(end?.answers?.get('service'), 'status') ?? '');
}

/** What the client said in a task, whichever it was. */
function saidBy(end: TaskEnd | undefined): string {
  const texts = ['up', 'tailscale', 'service'].flatMap((name) => textMember(end?.answers?.get(name), 'said') ?? []);
  return texts.join('\n');
}

/** Why all attempts failed, in the words of the last one. */
function reasonOf(ends: readonly TaskEnd[]): string {
  const attempt = ends.findLast(({ name }) => name === 'up' || name === 'proof');
  if (attempt?.name === 'proof') return 'the node did not come back after a restart of the service';
  if (attempt?.problem !== undefined) return attempt.problem.message;
  if (member(attempt?.answers?.get('up'), 'timedOut') === true) return '`tailscale up` hung and was stopped';
  return saidBy(attempt).trim().split('\n').at(-1)?.slice(0, 300) ?? '';
}

/** The server's refusal of the key: another attempt with the same one is useless. */
function keyRefusal(said: string): string | undefined {
  return /^.*(?:auth-?key (?:already used|expired|not found)|invalid (?:pre ?auth |auth )?-?key|API key does not exist|AuthKey (?:expired|not found)).*$/im
    .exec(said)?.[0]
    .trim();
}

function upWords(spec: WindowsNodeSpec, { anew }: { readonly anew: boolean }): readonly string[] {
  return [
    'up',
    '--unattended',
    '--reset',
    ...(anew ? ['--force-reauth'] : []),
    `--timeout=${seconds(spec.connectMs)}s`,
    ...(spec.loginServer === undefined ? [] : [`--login-server=${spec.loginServer}`]),
    `--hostname=${spec.hostname}`,
    `--accept-routes=${spec.acceptRoutes}`,
    `--accept-dns=${spec.acceptDns}`,
    `--shields-up=${spec.shieldsUp}`,
    `--advertise-routes=${spec.advertiseRoutes.join(',')}`,
    // A key with tags brings them; asking for them besides would have to be said again each time.
  ];
}

function seconds(ms: number): number {
  return Math.ceil(ms / 1000);
}

/** Compares the membership of a Windows host with the wanted one. */
function decideNode(state: WindowsNodeState, wanted: WindowsNodeSpec): Decision<WindowsNodeAction> {
  if (state.client === 'in-use') return { verdict: 'refuse', error: inUse(state.said, state.user) };
  if (wanted.state === 'left') {
    if (state.client !== 'answers' || !state.member) return { verdict: 'ok' };
    return { verdict: 'change', verb: 'remove', summary: 'is a node', action: { do: 'leave' } };
  }
  const join = (summary: string, key: boolean, anew: boolean): Decision<WindowsNodeAction> => ({
    verdict: 'change',
    verb: 'create',
    summary,
    action: { do: 'join', key, anew },
  });
  if (state.client !== 'answers' || !state.member) return join('not joined', true, false);
  if (wanted.loginServer !== undefined && trimmed(state.controlUrl) !== trimmed(wanted.loginServer)) {
    if (wanted.onOtherNetwork === 'refuse')
      return { verdict: 'refuse', error: otherNetwork(state.controlUrl, wanted.loginServer) };
    return join(`joined to ${state.controlUrl}`, true, true);
  }
  if (state.backend === 'Stopped') return join('disconnected', false, false);
  const { fields, flags } = drift(state, wanted);
  if (flags.length > 0) return { verdict: 'change', verb: 'update', summary: '', fields, action: { do: 'set', flags } };
  if (state.backend !== 'Running') return join(`its state is ${state.backend}`, true, false);
  return { verdict: 'ok' };
}

/** What of the preferences is not as wanted, and the flags of `set` for it. */
function drift(
  state: WindowsNodeState,
  wanted: WindowsNodeSpec,
): { readonly fields: readonly FieldChange[]; readonly flags: readonly string[] } {
  const routes = (list: readonly string[]) => list.toSorted().join(',');
  const rows: readonly (readonly [field: string, flag: string, now: string, wanted: string])[] = [
    ['hostname', 'hostname', state.hostname, wanted.hostname],
    ['accept-routes', 'accept-routes', String(state.acceptRoutes), String(wanted.acceptRoutes)],
    ['accept-dns', 'accept-dns', String(state.acceptDns), String(wanted.acceptDns)],
    ['shields-up', 'shields-up', String(state.shieldsUp), String(wanted.shieldsUp)],
    ['advertise-routes', 'advertise-routes', routes(state.advertiseRoutes), routes(wanted.advertiseRoutes)],
    ['unattended', 'unattended', String(state.unattended), 'true'],
  ];
  const open = rows.filter(([, , now, then]) => now !== then);
  return {
    fields: open.map(([field, , from, to]) => ({
      field,
      from: from === '' ? 'none' : from,
      to: to === '' ? 'none' : to,
    })),
    flags: open.map(([, flag, , to]) => `--${flag}=${to}`),
  };
}

function trimmed(url: string): string {
  return url.replace(/\/+$/, '').toLowerCase();
}
