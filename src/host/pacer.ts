import { createSemaphore, type Semaphore } from './semaphore.ts';

/**
 * How many connections may be unauthenticated at one sshd at the same time. OpenSSH begins to drop at 10
 * (`MaxStartups 10:30:100`, sshd_config(5)); two are left for others.
 */
const UNAUTHENTICATED_AT_ONCE = 8;

/** Keeps handshakes with one endpoint from crowding its sshd. */
export interface Pacer {
  /** Waits until there is room at the endpoint, then runs `handshake`. */
  run<T>(endpoint: string, handshake: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** A pacer with a limit of its own. One per process is enough: see `sharedPacer`. */
export function createPacer(limit = UNAUTHENTICATED_AT_ONCE): Pacer {
  const endpoints = new Map<string, { readonly room: Semaphore; users: number }>();
  return {
    async run(endpoint, handshake, signal) {
      const entry = endpoints.get(endpoint) ?? { room: createSemaphore(limit), users: 0 };
      endpoints.set(endpoint, entry);
      entry.users++;
      try {
        const leave = await entry.room.acquire(`waiting for room at ${endpoint}`, signal);
        try {
          return await handshake();
        } finally {
          leave();
        }
      } finally {
        entry.users--;
        if (entry.users === 0) endpoints.delete(endpoint);
      }
    },
  };
}

/** The pacer that all connections of the process share unless they are given another. */
export const sharedPacer: Pacer = createPacer();
