import { elapsed } from '../report/duration.ts';
import { CLASS_OF, ERROR_CLASSES } from './error-class.ts';
import type { Facts, ProviderEvent, ProviderProblem } from './schema.ts';
import { flapPoints, type Points, RULES, scoreOf } from './score.ts';
import { PHASES, type State } from './states.ts';

/** What the events of a provider say of it. */
export interface Standing {
  readonly id: string;
  readonly createdAt: string;
  readonly facts: Facts;
  /** Without the quarantine, which is laid over it. */
  readonly under: State;
  /** Since when. */
  readonly since: string;
  readonly quarantine?: { readonly at: string; readonly reason: string } | undefined;
  readonly problem?: (ProviderProblem & { readonly at: string }) | undefined;
  readonly joinedAt?: string;
  /** Set while it is gone without having been asked to go. */
  readonly goneAt?: string | undefined;
  readonly points: readonly Points[];
}

const UP: ReadonlySet<State> = new Set(['active', 'draining']);

/** The state that others see. */
export function stateOf({ under, quarantine }: Pick<Standing, 'under' | 'quarantine'>): State {
  return quarantine !== undefined && under !== 'removed' ? 'quarantined' : under;
}

/** A provider after one more event. Pure, and total: whatever is merged from several runners gives the same, in the order of ids. */
export function after(before: Standing | undefined, event: ProviderEvent): Standing {
  const standing = before ?? {
    id: event.id,
    createdAt: event.at,
    facts: {},
    under: 'registered',
    since: event.at,
    points: [],
  };
  const { under, facts } = standing;
  const to = (state: State, more: Partial<Standing> = {}): Standing => ({
    ...standing,
    ...(state === under ? {} : { under: state, since: event.at }),
    ...more,
  });
  switch (event.kind) {
    case 'registered':
      return to(under === 'removed' ? 'registered' : under, { facts: { ...facts, ...event.facts } });
    case 'facts':
      return to(under, { facts: { ...facts, ...event.facts } });
    case 'session-began':
      return to(under === 'removed' ? 'registered' : under, { facts: { ...facts, role: event.role } });
    case 'phase-began':
      // What works goes on working while it is looked at, or made anew beside what runs.
      return UP.has(under) || under === 'removed' ? standing : to(PHASES[event.phase]);
    case 'phase-ended':
      return event.problem === undefined ? standing : to(under, { problem: { ...event.problem, at: event.at } });
    case 'session-ended':
      return sessionEnded(standing, event, to);
    case 'offline':
      return UP.has(under) || under === 'probation' ? to('offline', { goneAt: event.at }) : standing;
    case 'back':
      return back(standing, event, to);
    case 'draining':
      return under === 'active' ? to('draining') : standing;
    case 'drained':
      return drained(standing, event, to);
    case 'quarantined':
      return to(under, { quarantine: { at: event.at, reason: event.reason } });
    case 'released':
      return to(under, { quarantine: undefined, points: [] });
    case 'removed':
      // Who comes back is in quarantine as before: only a person's release ends it.
      return to('removed', { goneAt: undefined });
    case 'compensation':
    case 'compensated':
    case 'note':
      return standing;
  }
}

type To = (state: State, more?: Partial<Standing>) => Standing;

function sessionEnded(standing: Standing, event: ProviderEvent & { kind: 'session-ended' }, to: To): Standing {
  const { under, facts } = standing;
  if (event.outcome === 'ok') {
    if (under === 'removed' || under === 'draining') return to(under, { problem: undefined });
    // Who only gives work is no part of the cluster, and nobody misses it there.
    const joined = facts.role === 'user' ? {} : { joinedAt: event.at };
    return to('active', { ...joined, goneAt: undefined, problem: undefined });
  }
  if (event.problem === undefined) return standing;
  const failed = to(under, { problem: { ...event.problem, at: event.at } });
  if (event.outcome === 'cancelled' || !ERROR_CLASSES[CLASS_OF[event.problem.category]].blames) return failed;
  return counted(failed, event.at, RULES.failedJoin, `onboarding failed: ${event.problem.code}`);
}

function drained(standing: Standing, event: ProviderEvent & { kind: 'drained' }, to: To): Standing {
  // Somebody else may have seen that it left, and not how.
  const hasLeft = standing.under === 'offline' && standing.goneAt === undefined;
  if (standing.under !== 'draining' && !hasLeft) return standing;
  const left = to('offline', { goneAt: undefined });
  if (event.ok) return left;
  const by = event.seconds === undefined ? '' : ` in ${elapsed(event.seconds * 1000)}`;
  return counted(left, event.at, RULES.failedDrain, `did not finish its work${by} when it was drained`);
}

function back(standing: Standing, event: ProviderEvent, to: To): Standing {
  if (standing.under !== 'offline') return standing;
  const here = to('active', { goneAt: undefined });
  if (standing.goneAt === undefined) return here;
  const awayMs = Math.max(0, Date.parse(event.at) - Date.parse(standing.goneAt));
  return counted(here, event.at, flapPoints(awayMs), `away for ${elapsed(awayMs)}`);
}

/** One more thing that counts. What no longer does is forgotten, and too much of it is a quarantine. */
function counted(standing: Standing, at: string, points: number, why: string): Standing {
  const nowMs = Date.parse(at);
  const all = [...standing.points, { at, points, why }].filter((one) => Date.parse(one.at) > nowMs - RULES.windowMs);
  const score = scoreOf(all, nowMs);
  const quarantine =
    score < RULES.quarantineBelow
      ? (standing.quarantine ?? { at, reason: `score ${score} is below ${RULES.quarantineBelow}` })
      : standing.quarantine;
  return { ...standing, points: all, ...(quarantine === undefined ? {} : { quarantine }) };
}
