import { BringupError } from '../../core/error.ts';
import type { Secret } from '../../core/secret.ts';
import { EMPTY } from '../../core/sh.ts';
import type { Next, TaskEnd } from '../../engine/powershell/part.ts';
import { type Decision, defineKind, type Planned } from '../../engine/resource.ts';
import { member } from '../../host/facts/loose-json.ts';
import { type LogoutSpec, logoutKind } from '../departure.ts';
import { decideMembership, decideReach } from '../node/decide.ts';
import { nodeKind } from '../node/kind.ts';
import type { Flag, MembershipSpec, NodeAction, ReachSpec } from '../node/spec.ts';
import { inUse, noSsh, notUnattended, overItself } from './errors.ts';
import { isConnected, nextOfJoin, proof, saidBy } from './join.ts';
import { readNode, tailscale, up } from './scripts.ts';
import { isInUse, parseWindowsNode, type WindowsNodeState } from './state.ts';

/** A membership as on other systems, and how long its own steps may take there. */
export interface WindowsMembershipSpec extends MembershipSpec {
  readonly restartMs: number;
  readonly scriptMs: number;
}

export type WindowsNodeSpec = WindowsMembershipSpec | ReachSpec;

type Change = Planned<WindowsNodeSpec, WindowsNodeState, NodeAction>;

const CANNOT = { cannot: 'on a Windows host bringup takes nothing back' };
/** What `tailscale` takes beyond its own `--timeout` before it is stopped. */
const GRACE_MS = 30_000;
/** PowerShell takes a while to start. */
const SHELL_MS = 60_000;
const SET_MS = 60_000;

/**
 * A Windows host as a node of the mesh. What is right is decided as anywhere; but it is joined as one and the same user,
 * unattended, and that is proven by a restart of the service.
 */
export const windowsNodeKind = defineKind<WindowsNodeSpec, WindowsNodeState, NodeAction>({
  kind: nodeKind.kind,
  order: nodeKind.order,
  category: nodeKind.category,
  slow: true,
  key: nodeKind.key,
  timeoutMs: (spec) => (spec.part === 'membership' ? spec.connectMs : SET_MS),
  read: () => EMPTY,
  apply: () => EMPTY,
  undo: () => CANNOT,
  parse(output, specs) {
    const state = parseWindowsNode(output);
    return specs.map(() => state);
  },
  async complete(things, context) {
    const whole = await nodeKind.complete?.(things, context);
    return things.map(({ state }, index) => ({ ...state, ...whole?.[index] }));
  },
  decide,
  supply: (change, context) => nodeKind.supply?.(change, context) ?? Promise.resolve({}),
  publish: (state, spec) => nodeKind.publish?.(state, spec) ?? {},
  powershell: { read: () => readNode(nodeKind.kind), next },
});

function decide(state: WindowsNodeState, spec: WindowsNodeSpec): Decision<NodeAction> {
  const decision = decideAnywhere(state, spec);
  const cuts = spec.part === 'membership' && spec.overMesh && decision.verdict === 'change';
  return cuts ? { verdict: 'refuse', error: overItself() } : decision;
}

function decideAnywhere(state: WindowsNodeState, spec: WindowsNodeSpec): Decision<NodeAction> {
  const { inUse: said, user, unattended } = state.windows;
  if (said !== '') return { verdict: 'refuse', error: inUse(said, user) };
  if (spec.part === 'reach') return spec.ssh ? { verdict: 'refuse', error: noSsh() } : decideReach(state, spec);
  const decision = decideMembership(state, spec);
  if (unattended || decision.verdict === 'refuse') return decision;
  const fields = [{ field: 'unattended', from: 'false', to: 'true' }];
  if (decision.verdict === 'ok')
    return {
      verdict: 'change',
      verb: 'update',
      summary: 'disconnects when nobody is logged in',
      fields,
      action: { do: 'set', flags: ['--unattended=true'], before: ['--unattended=false'] },
    };
  const { action } = decision;
  // Waiting would be in vain: it disconnects again and again.
  if (action.do === 'wait' && state.client === 'answers')
    return { ...decision, fields, action: { do: 'up', flags: [...settings(spec), '--unattended=true'], before: [] } };
  if (action.do !== 'set' && action.do !== 'up') return decision;
  return {
    ...decision,
    fields: [...(decision.fields ?? []), ...fields],
    action: { ...action, flags: [...action.flags, '--unattended=true'] },
  };
}

function next(change: Change, ends: readonly TaskEnd[]): Next {
  const { spec, state, action, supplied } = change;
  const last = ends.at(-1);
  const said = saidBy(last);
  if (isInUse(said)) return { problem: inUse(said, state.windows.user) };
  if (action.do === 'set') return nextOfSet(action.flags, spec, ends);
  if (spec.part !== 'membership') throw new TypeError('only a membership is joined');
  if (action.do === 'wait') {
    if (last === undefined) return proof(spec.restartMs);
    return isConnected(last) ? { done: true } : { problem: last.problem ?? notUnattended(said) };
  }
  if (action.do === 'up') {
    // First what differs, unattended above all: the node is idle again when the last client goes that no such profile keeps.
    const [set] = ends;
    const sets = action.flags.length > 0;
    if (sets && set === undefined) return command('set', ['set', ...action.flags]);
    const end = sets && set !== undefined ? judged(set, 'set') : undefined;
    if (end !== undefined && !('done' in end)) return end;
    // Without a flag nothing else changes.
    return nextOfJoin(joinBy(change, spec, ['up'], undefined), sets ? ends.slice(1) : ends);
  }
  const key = action.do === 'join' ? supplied?.secret('key') : undefined;
  const force = action.do === 'join' && action.force ? ['--force-reauth'] : [];
  return nextOfJoin(joinBy(change, spec, [...upWords(spec, state), ...force], key), ends);
}

function joinBy(
  { state }: Change,
  spec: WindowsMembershipSpec,
  words: readonly string[],
  key: Secret | undefined,
): Parameters<typeof nextOfJoin>[0] {
  return {
    user: state.windows.user,
    restartMs: spec.restartMs,
    scriptMs: spec.scriptMs,
    words: upWords(spec, state),
    attempt: (number, of) => ({
      name: 'up',
      title: `tailscale up, attempt ${number} of ${of}`,
      script: up(words, key, seconds(spec.connectMs + GRACE_MS)),
      timeoutMs: spec.connectMs + GRACE_MS + SHELL_MS,
    }),
  };
}

function nextOfSet(flags: readonly string[], spec: WindowsNodeSpec, ends: readonly TaskEnd[]): Next {
  const last = ends.at(-1);
  if (last === undefined) return command('set', ['set', ...flags]);
  if (last.name === 'proof') return isConnected(last) ? { done: true } : { problem: notUnattended(saidBy(last)) };
  const end = judged(last, 'set');
  return 'done' in end && spec.part === 'membership' && flags.includes('--unattended=true')
    ? proof(spec.restartMs)
    : end;
}

function command(name: string, words: readonly string[]): Next {
  const script = tailscale(words, seconds(SET_MS));
  return { task: { name, title: `tailscale ${words[0]}`, script, timeoutMs: SET_MS + SHELL_MS } };
}

/** Whether a command of the client went well. */
function judged(end: TaskEnd, name: string): Next {
  if (end.problem !== undefined) return { problem: end.problem };
  if (member(end.answers?.get('tailscale'), 'code') === 0) return { done: true };
  return {
    problem: new BringupError({
      code: 'mesh-command-failed',
      category: 'command',
      what: `\`tailscale ${name}\` failed: ${saidBy(end).trim().slice(-300) || 'it said nothing'}`,
      remedy: 'look at what it says; run it again when the service was only starting',
    }),
  };
}

/** For a client without a membership of ours: `--reset` gives what nobody asks for back to the client's own ways. */
function upWords(spec: WindowsMembershipSpec, state: WindowsNodeState): readonly string[] {
  const now = state.client === 'answers' && state.member ? state.prefs : undefined;
  return [
    'up',
    '--unattended',
    '--reset',
    `--timeout=${seconds(spec.connectMs)}s`,
    ...(spec.server === undefined ? [] : [`--login-server=${spec.server}`]),
    ...settings(spec),
    `--accept-routes=${now?.acceptRoutes ?? false}`,
    `--shields-up=${now?.shieldsUp ?? false}`,
  ];
}

/** What a membership asks for. */
function settings(spec: MembershipSpec): readonly Flag[] {
  return [
    `--hostname=${spec.hostname}`,
    `--accept-dns=${spec.acceptDns}`,
    `--advertise-routes=${spec.advertiseRoutes.join(',')}`,
  ];
}

function seconds(ms: number): number {
  return Math.ceil(ms / 1000);
}

/** A Windows host that is to be no node any more: its client's part. */
export const windowsLogoutKind = defineKind<LogoutSpec, WindowsNodeState, { readonly nodeKey: string }>({
  kind: logoutKind.kind,
  order: logoutKind.order,
  category: logoutKind.category,
  slow: true,
  key: logoutKind.key,
  ...(logoutKind.ends === undefined ? {} : { ends: logoutKind.ends }),
  read: () => EMPTY,
  apply: () => EMPTY,
  undo: () => CANNOT,
  parse(output, specs) {
    const state = parseWindowsNode(output);
    return specs.map(() => state);
  },
  async complete(things, context) {
    await logoutKind.complete?.(things, context);
    return things.map(({ state }) => state);
  },
  decide(state, spec, context) {
    const { inUse: said, user } = state.windows;
    return said === '' ? logoutKind.decide(state, spec, context) : { verdict: 'refuse', error: inUse(said, user) };
  },
  powershell: {
    read: () => readNode(logoutKind.kind),
    next: (_change, [end]) => (end === undefined ? command('logout', ['logout']) : judged(end, 'logout')),
  },
});
