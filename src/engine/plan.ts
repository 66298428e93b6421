import { BringupError } from '../core/error.ts';
import { canonical, digest } from '../core/json.ts';
import type { Item } from './compose.ts';
import type { Owned } from './owners.ts';
import type { Change, Decision, Refusal, Wanted } from './resource.ts';

/** One thing of a host with what is to be done about it. */
export interface Step {
  readonly id: string;
  readonly item: Item;
  readonly state: unknown;
  readonly decision: Decision<unknown> | { readonly verdict: 'waits'; readonly for: readonly string[] };
  /** The things whose change notifies it, when that is why it runs. */
  readonly notifiedBy: readonly string[];
}

export interface PlanInput {
  readonly items: readonly Item[];
  /** What was read, by id. A thing without a state was not read yet. */
  readonly states: ReadonlyMap<string, unknown>;
  readonly owned: ReadonlyMap<string, Owned>;
  /** Ids notified and not served yet: by this run so far, or by one that was cut off. */
  readonly pending: ReadonlySet<string>;
}

/** The plan of one host: a pure function of what is wanted and what was read. Same input, same plan. */
export function planHost({ items, states, owned, pending }: PlanInput): readonly Step[] {
  const changing = new Set<string>();
  return items.map((item) => {
    const { kind, spec, waitsFor } = item.wanted;
    const state = states.get(item.id);
    if (waitsFor.length > 0 || !states.has(item.id)) {
      changing.add(item.id);
      return { id: item.id, item, state, decision: { verdict: 'waits', for: waitsFor }, notifiedBy: [] };
    }
    const notifiedBy = item.notifiedBy.filter((id) => changing.has(id));
    const notified = notifiedBy.length > 0 || pending.has(item.id);
    const decision = decide(item, state, notified);
    if (decision.verdict === 'change') changing.add(item.id);
    const explained = decision.verdict === 'change' ? withReason(decision, owned.get(item.id), item.wanted) : decision;
    return {
      id: item.id,
      item,
      state,
      decision: explained,
      notifiedBy:
        decision.verdict === 'change' && kind.decide(state, spec, { notified: false }).verdict === 'ok'
          ? notifiedBy
          : [],
    };
  });
}

function decide(item: Item, state: unknown, notified: boolean): Decision<unknown> {
  try {
    return item.wanted.kind.decide(state, item.wanted.spec, { notified });
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    return { verdict: 'refuse', error: error.at(item.wanted.source) } satisfies Refusal;
  }
}

/** Tells drift from a changed wish: bringup remembers what was wanted when the thing was last right. */
function withReason(
  change: Change<unknown>,
  known: Owned | undefined,
  { spec, orphan, onlyIfMade }: Wanted,
): Change<unknown> {
  if (orphan) return { ...change, summary: 'no longer in the fleet file' };
  // It goes with something else, and says itself why.
  if (onlyIfMade) return change;
  // Whether a secret's value changed here or there is not remembered anywhere, so it is not told.
  if (known === undefined || change.verb === 'run' || canonical(spec).includes('[secret ')) return change;
  const reason = known.digest === digest(spec) ? 'drift' : 'changed in the fleet file';
  return { ...change, summary: change.summary === '' ? reason : `${reason}: ${change.summary}` };
}

/** The digest that seals a host's plan: what will be done, and the state it was made from. */
export function planDigest(steps: readonly Step[]): string {
  return digest(
    steps
      .filter((step) => step.decision.verdict !== 'ok')
      .map((step) => ({
        id: step.id,
        spec: digest(step.item.wanted.spec),
        state: digest(step.state ?? null),
        decision: visible(step.decision),
      })),
  );
}

function visible(decision: Step['decision']): unknown {
  if (decision.verdict === 'refuse') return { verdict: 'refuse', code: decision.error.code };
  if (decision.verdict === 'change') return { verdict: 'change', verb: decision.verb, action: decision.action };
  return decision;
}
