import type { Json } from '../core/json.ts';

/** True for every host of a run from its beginning, and false when it failed or was left out: of others than true nothing more will be told. */
export const TAKES_PART = 'run.takes-part';

/**
 * What steps publish for later phases, of all hosts of a run (`address.mesh` of `gpu-1`). A host that can do nothing more
 * without a value waits here; when all that are left wait, nobody can publish any more and all are told so.
 */
export interface Values {
  get(host: string, name: string): Json | undefined;
  set(host: string, name: string, value: Json): void;
  /** Grows with every new value: what was decided at an older version may be decided otherwise now. */
  version(): number;
  /** A host begins or ends its part; between the two it may publish. */
  join(): { leave(): void; wait(since: number, signal: AbortSignal): Promise<'changed' | 'never'> };
  /**
   * One of those who joined waits for something else than a value, and so will publish nothing. `stalled` is called when all
   * that are left wait, before they are told so: then it goes on. Gives the function that ends the rest.
   */
  rest(stalled?: () => void): () => void;
}

/** An empty store for one run. */
export function createValues(): Values {
  const values = new Map<string, Json>();
  let version = 0;
  let active = 0;
  let waiting: ((answer: 'changed' | 'never') => void)[] = [];
  const resting = new Set<() => void>();
  const wake = (answer: 'changed' | 'never') => {
    const woken = waiting;
    waiting = [];
    active += woken.length;
    for (const resolve of woken) resolve(answer);
  };
  const settle = () => {
    if (active > 0) return;
    const [stalled] = resting;
    if (stalled !== undefined) stalled();
    else if (waiting.length > 0) wake('never');
  };
  return {
    version: () => version,
    get: (host, name) => values.get(`${host}\0${name}`),
    set(host, name, value) {
      const key = `${host}\0${name}`;
      if (JSON.stringify(values.get(key)) === JSON.stringify(value)) return;
      values.set(key, value);
      version += 1;
      wake('changed');
    },
    rest(stalled) {
      let ended = false;
      const end = () => {
        if (ended) return;
        ended = true;
        resting.delete(onStall);
        active += 1;
      };
      const onStall = () => {
        end();
        stalled?.();
      };
      if (stalled !== undefined) resting.add(onStall);
      active -= 1;
      settle();
      return end;
    },
    join() {
      active += 1;
      let left = false;
      return {
        leave() {
          if (left) return;
          left = true;
          active -= 1;
          settle();
        },
        wait(since, signal) {
          if (version > since) return Promise.resolve('changed' as const);
          return new Promise((resolve) => {
            const done = (answer: 'changed' | 'never') => {
              signal.removeEventListener('abort', onAbort);
              resolve(answer);
            };
            const onAbort = () => {
              const index = waiting.indexOf(done);
              if (index < 0) return;
              waiting.splice(index, 1);
              active += 1;
              done('never');
            };
            signal.addEventListener('abort', onAbort, { once: true });
            waiting.push(done);
            active -= 1;
            if (signal.aborted) onAbort();
            else settle();
          });
        },
      };
    },
  };
}
