import { availableParallelism } from 'node:os';

/** One for each processor, of this process: however many images are made at once, no more of them compress at a time. */
let free = Math.max(1, availableParallelism());
const waiting: (() => void)[] = [];

/** Does work that keeps a processor and some MiB busy, as soon as one is free; who asked first is first. */
export async function inXzSlot<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free--;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  }
}
