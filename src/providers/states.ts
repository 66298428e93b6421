/** The four states of the onboarding that these grew out of. */
export const STATUSES = ['registering', 'setting_up', 'active', 'error'] as const;
export type Status = (typeof STATUSES)[number];

/** Where a provider stands. An error is a reason beside it and no state: `status` is the coarse view that has one. */
export const STATES = {
  registered: { status: 'registering', meaning: 'known, nothing was done on it yet' },
  preparing: { status: 'setting_up', meaning: 'its environment is being made' },
  joining: { status: 'setting_up', meaning: 'the mesh and Ray are being set up' },
  probation: { status: 'setting_up', meaning: 'it has joined, and has to prove that it stays and runs work' },
  active: { status: 'active', meaning: 'it takes work; with the role `user`: it gives work' },
  draining: { status: 'active', meaning: 'it finishes its work and takes no new' },
  offline: { status: 'error', meaning: 'it was active, and was found gone' },
  quarantined: { status: 'error', meaning: 'it gets no work, by its score or because a person said so' },
  removed: { status: undefined, meaning: 'it left for good; its history is kept' },
} as const satisfies Record<string, { status: Status | undefined; meaning: string }>;

export type State = keyof typeof STATES;

/** The phases of an onboarding in their order, and where a provider stands while each goes on. */
export const PHASES = {
  register: 'registered',
  environment: 'preparing',
  repository: 'preparing',
  dependencies: 'preparing',
  mesh: 'joining',
  ray: 'joining',
  verify: 'probation',
} as const satisfies Record<string, State>;

export type Phase = keyof typeof PHASES;

/** The coarse view of a state; `error` while an attempt that failed has not been made good. Undefined when it was removed. */
export function statusOf(state: State, failed: boolean): Status | undefined {
  const { status } = STATES[state];
  return failed && (status === 'registering' || status === 'setting_up') ? 'error' : status;
}
