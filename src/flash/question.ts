import type { NodePlan } from './plan.ts';

/** What is about to be done, before anything is changed. */
export interface Proposal {
  readonly nodes: readonly Pick<NodePlan, 'node' | 'host' | 'begin' | 'image' | 'problem'>[];
  /** The same, with all that a plan tells: the images are made for it. */
  plans(): Promise<readonly NodePlan[]>;
}

/** Whether to go on. What it throws ends the run. */
export type Confirm = (proposal: Proposal) => Promise<boolean>;

/** The part of one board in the question. */
export interface Seat {
  /** Waits until all boards have told their part and somebody said yes or no. */
  propose(part: Proposal): Promise<boolean>;
  /** It has nothing to propose: its trouble is told, and nobody waits for it. */
  leave(nodes: Proposal['nodes']): void;
}

/** One question for all boards of a run: it is asked when each of them was looked at. Without `confirm` nobody waits for anybody. */
export function oneQuestion(
  boards: number,
  { confirm, signal }: { readonly confirm?: Confirm | undefined; readonly signal: AbortSignal },
): { seat(index: number): Seat; answer(): Promise<boolean> } {
  const parts: (Proposal | undefined)[] = Array.from({ length: boards });
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  // Who waits for it is told.
  promise.catch(() => undefined);
  if (boards === 0) resolve(true);
  const tell = (index: number, part: Proposal) => {
    if (parts[index] !== undefined) return;
    parts[index] = part;
    const all = parts.filter((one) => one !== undefined);
    if (all.length < boards) return;
    if (confirm === undefined || signal.aborted) resolve(!signal.aborted);
    else
      confirm({
        nodes: all.flatMap(({ nodes }) => nodes),
        plans: async () => (await Promise.all(all.map((one) => one.plans()))).flat(),
      }).then(resolve, reject);
  };
  return {
    seat: (index) => ({
      propose(part) {
        tell(index, part);
        return confirm === undefined ? Promise.resolve(true) : promise;
      },
      leave: (nodes) => tell(index, { nodes, plans: async () => nodes }),
    }),
    answer: () => promise,
  };
}
