import { BringupError } from '../core/error.ts';
import { createSemaphore, type Semaphore } from './semaphore.ts';

/**
 * How many connections may be unauthenticated at one sshd at the same time. OpenSSH begins to drop at 10
 * (`MaxStartups 10:30:100`, sshd_config(5)); two are left for others.
 */
const UNAUTHENTICATED_AT_ONCE = 8;

/** How long an sshd that turned us away is left alone; it doubles while it goes on doing so. */
const REST_MS = 5_000;
const LONGEST_REST_MS = 30_000;

/** Keeps handshakes with one endpoint from crowding its sshd, and lets an sshd rest that turned us away. */
export interface Pacer {
  /** Waits until there is room at the endpoint, then runs `handshake`. While it rests, throws what it said last (`throttled`) at once. */
  run<T>(endpoint: string, handshake: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

interface Room {
  readonly room: Semaphore;
  users: number;
  refusal: BringupError | undefined;
  refusals: number;
  restsUntil: number;
}

/** A pacer with a limit of its own. One per process is enough: see `sharedPacer`. */
export function createPacer(limit = UNAUTHENTICATED_AT_ONCE, restMs = REST_MS): Pacer {
  const endpoints = new Map<string, Room>();

  function refused(at: Room, error: BringupError): void {
    const now = performance.now();
    // Those that were on their way already are the same refusal.
    if (now >= at.restsUntil) {
      at.restsUntil = now + Math.min(LONGEST_REST_MS, restMs * 2 ** at.refusals);
      at.refusals++;
    }
    at.refusal = error;
  }

  return {
    async run(endpoint, handshake, signal) {
      const at = endpoints.get(endpoint) ?? {
        room: createSemaphore(limit),
        users: 0,
        refusal: undefined,
        refusals: 0,
        restsUntil: 0,
      };
      endpoints.set(endpoint, at);
      at.users++;
      try {
        const leave = await at.room.acquire(`waiting for room at ${endpoint}`, signal);
        try {
          if (at.refusal !== undefined && performance.now() < at.restsUntil) throw at.refusal;
          const result = await handshake();
          at.refusals = 0;
          at.refusal = undefined;
          return result;
        } catch (error) {
          if (error instanceof BringupError && error.category === 'throttled') refused(at, error);
          throw error;
        } finally {
          leave();
        }
      } finally {
        at.users--;
        if (at.users === 0 && at.refusals === 0) endpoints.delete(endpoint);
      }
    },
  };
}

/** The pacer that all connections of the process share unless they are given another. */
export const sharedPacer: Pacer = createPacer();
