/** Runs `work` for every item, at most `slots` at once, in order of the items. `work` must not reject. */
export async function withSlots<T>(
  items: readonly T[],
  slots: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(Math.max(1, slots), items.length) }, worker));
}
