import type { Next, Task, TaskEnd } from '../../engine/powershell/part.ts';
import { member, textMember } from '../../host/facts/loose-json.ts';
import { joinByHand, joinKeyRefused } from './errors.ts';
import { joinScript } from './join-script.ts';
import { restartService, writeJoinScript } from './scripts.ts';

/** How often a join is tried, with a restart of the service in between. */
const ATTEMPTS = 3;

/** What a join needs besides how it is done. */
export interface Join {
  /** Who the client belongs to from then on. */
  readonly user: string;
  readonly restartMs: number;
  readonly scriptMs: number;
  /** `up` and its flags, without the key. */
  readonly words: readonly string[];
  attempt(number: number, of: number): Task;
}

/** The state machine of a join: up, the proof by a restart, and between two attempts a restart; after the last one a script for a person. Pure. */
export function nextOfJoin(join: Join, ends: readonly TaskEnd[]): Next {
  const last = ends.at(-1);
  const tries = ends.filter(({ name }) => name === 'up').length;
  const again: Next = { task: join.attempt(tries + 1, ATTEMPTS) };
  if (last === undefined || last.name === 'restart') return again;
  if (last.name === 'script')
    return {
      problem: joinByHand(textMember(last.answers?.get('script'), 'path'), join.user, reasonOf(ends)),
      outcome: 'manual-needed',
    };
  if (last.name === 'proof' && isConnected(last)) return { done: true };
  if (last.name === 'up') {
    const refused = keyRefusal(saidBy(last));
    if (refused !== undefined) return { problem: joinKeyRefused(refused) };
    if (member(last.answers?.get('up'), 'code') === 0) return proof(join.restartMs);
  }
  if (tries < ATTEMPTS)
    // A restart that was to prove the join is one already.
    return last.name === 'proof' ? again : restart('restart', 'restart the service', join.restartMs, false);
  const script = writeJoinScript(joinScript(join.words, join.user));
  return { task: { name: 'script', title: 'write join-mesh.ps1', script, timeoutMs: join.scriptMs + 60_000 } };
}

/** A node that is not unattended does not come back from this. */
export function proof(restartMs: number): Next {
  return restart('proof', 'restart the service and see it connect again', restartMs, true);
}

function restart(name: string, title: string, ms: number, running: boolean): Next {
  return { task: { name, title, script: restartService(Math.ceil(ms / 1000), running), timeoutMs: ms + 90_000 } };
}

/** Whether the client was connected at the end of a restart. */
export function isConnected(end: TaskEnd | undefined): boolean {
  return /"BackendState":\s*"Running"/.test(textMember(end?.answers?.get('service'), 'status') ?? '');
}

/** What the client said in a task, whichever it was. */
export function saidBy(end: TaskEnd | undefined): string {
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
