import { CATEGORIES, type Category } from '../core/category.ts';

/** What became of one host. The order is by weight: of several hosts the heaviest decides the exit code. */
export const HOST_OUTCOMES = {
  converged: { exit: 0, mark: '✔', meaning: 'everything was right already, nothing was changed' },
  changed: { exit: 0, mark: '✔', meaning: 'what was not right was changed and read back as right' },
  skipped: { exit: 0, mark: '-', meaning: 'not part of this run, or an earlier host stopped it' },
  throttled: { exit: 3, mark: '✖', meaning: 'the sshd turns us away for now: try again in a minute' },
  locked: { exit: 5, mark: '✖', meaning: 'another run holds the host' },
  unreachable: { exit: 6, mark: '✖', meaning: 'no session on the host: name, network, key, user, sudo or shell' },
  'rolled-back': {
    exit: 8,
    mark: '✖',
    meaning: 'a step failed or would have cut us off, and what it changed was taken back',
  },
  failed: { exit: 4, mark: '✖', meaning: 'a step failed; exit 3 instead when trying again may be enough' },
  unknown: { exit: 7, mark: '?', meaning: 'a step began and nobody knows how it ended: the next run finds out' },
  'manual-needed': { exit: 9, mark: '✖', meaning: 'only a person can go on: the report says what to do' },
  refused: {
    exit: 10,
    mark: '✖',
    meaning: 'bringup will not do that: host key, sealed plan that moved, unsupported host',
  },
} as const satisfies Record<string, { exit: number; mark: string; meaning: string }>;

export type HostOutcome = keyof typeof HOST_OUTCOMES;

/** What became of one step. `planned` is for runs that stop after the plan. */
export const STEP_OUTCOMES = {
  ok: { mark: '✔', meaning: 'was right already' },
  planned: { mark: '~', meaning: 'would be changed' },
  changed: { mark: '✔', meaning: 'changed, and read back as right' },
  failed: { mark: '✖', meaning: 'failed, or read back as not right' },
  moved: { mark: '✖', meaning: 'no longer what the sealed plan was made from' },
  skipped: { mark: '-', meaning: 'not tried, because something it needs failed or the run stopped' },
  unknown: { mark: '?', meaning: 'began, and nobody knows how it ended' },
  'rolled-back': { mark: '↶', meaning: 'changed, then taken back' },
} as const satisfies Record<string, { mark: string; meaning: string }>;

export type StepOutcome = keyof typeof STEP_OUTCOMES;

/** Exit codes that no host outcome has. */
export const EXIT = {
  ok: 0,
  bug: 1,
  /** Wrong use, fleet file, input or missing secret: nothing was tried. */
  config: 2,
  transient: 3,
  /** `plan --detailed-exit-code`: there are changes to apply. */
  changes: 20,
  /** `ray status`: somebody who should be in a cluster is gone. */
  gone: 21,
  cancelled: 130,
} as const;

/** The exit code of one host: its outcome's, or 3 when it failed for a reason that time may heal. */
function hostExit(outcome: HostOutcome, retryable: boolean): number {
  return outcome === 'failed' && retryable ? EXIT.transient : HOST_OUTCOMES[outcome].exit;
}

/** The exit code of a run over several hosts: that of the heaviest outcome. */
export function worstExit(hosts: readonly { readonly outcome: HostOutcome; readonly retryable: boolean }[]): number {
  const weight = Object.keys(HOST_OUTCOMES);
  const worst = hosts.toSorted((a, b) => weight.indexOf(b.outcome) - weight.indexOf(a.outcome))[0];
  if (worst === undefined) return EXIT.ok;
  const sameOutcome = hosts.filter((host) => host.outcome === worst.outcome);
  return hostExit(
    worst.outcome,
    sameOutcome.every((host) => host.retryable),
  );
}

/** The exit code of a command that could not do its work, by the problems that it met. */
export function exitOfProblems(
  problems: readonly { readonly category: Category; readonly retryable: boolean }[],
): number {
  const has = (...categories: readonly Category[]) => problems.some(({ category }) => categories.includes(category));
  if (has('bug')) return EXIT.bug;
  if (has('cancelled')) return EXIT.cancelled;
  if (has('config', 'secret')) return EXIT.config;
  return worstExit(problems.map(({ category, retryable }) => ({ outcome: outcomeOf(category), retryable })));
}

/** What becomes of a host when a server that its plan needs cannot be worked with: what time may heal is no refusal for good. */
export function outcomeOfRefusal(retryable: boolean): HostOutcome {
  return retryable ? 'failed' : 'refused';
}

/** What a host becomes when a problem of this category stops it. */
export function outcomeOf(category: Category): HostOutcome {
  return CATEGORIES[category].outcome;
}
