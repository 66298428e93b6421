import type { Action } from './action.ts';

/** All actions by the name of their folder; `bringup` is the one at the root. Each is loaded only when it is needed. */
export const ACTIONS = {
  bringup: async (): Promise<Action> => (await import('./bringup/action.ts')).bringup,
  'flash-node': async (): Promise<Action> => (await import('./flash-node/action.ts')).flashNode,
  'join-ray': async (): Promise<Action> => (await import('./join-ray/action.ts')).joinRay,
  onboard: async (): Promise<Action> => (await import('./onboard/action.ts')).onboardAction,
  'prepare-host': async (): Promise<Action> => (await import('./prepare-host/action.ts')).prepareHost,
  'ray-status': async (): Promise<Action> => (await import('./ray-status/action.ts')).rayStatus,
  'setup-mesh': async (): Promise<Action> => (await import('./setup-mesh/action.ts')).setupMesh,
} as const;

export type ActionName = keyof typeof ACTIONS;
