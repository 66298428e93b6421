/** What a callback has begun. Somebody who forgets an `await` gets what was asked for all the same. */
export interface Pending {
  /** The same promise, for the callback; that nobody handles its failure stays as loud as it always is. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Waits for what is still under way. Throws what that fails with. */
  settled(): Promise<void>;
}

export function pending(): Pending {
  const open = new Set<Promise<unknown>>();
  return {
    track(work) {
      const end = () => void open.delete(work);
      open.add(work);
      work.then(end, end);
      return work.then((value) => value);
    },
    async settled() {
      while (open.size > 0) await Promise.all(open);
    },
  };
}
