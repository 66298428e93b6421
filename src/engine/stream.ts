/** A line of the agent: `marker event words...`. */
export interface AgentEvent {
  readonly event: string;
  readonly words: readonly string[];
}

/**
 * Splits what comes from a host into the agent's events and the bytes between them. Every event is sent as
 * newline, marker, space, words, newline; so the bytes before one are exactly what was printed, ending in it or not.
 */
export function eventSplitter(
  marker: string,
  on: { event(event: AgentEvent): void; data(bytes: Buffer): void },
): (chunk: Buffer) => void {
  const needle = Buffer.from(`\n${marker} `);
  let pending: Buffer = Buffer.alloc(0);
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    for (;;) {
      const start = pending.indexOf(needle);
      if (start < 0) break;
      const end = pending.indexOf(0x0a, start + needle.length);
      if (end < 0) {
        if (start > 0) on.data(pending.subarray(0, start));
        pending = pending.subarray(start);
        return;
      }
      if (start > 0) on.data(pending.subarray(0, start));
      const [event = '', ...words] = pending.toString('utf8', start + needle.length, end).split(' ');
      pending = pending.subarray(end + 1);
      on.event({ event, words });
    }
    const keep = partialTail(pending, needle);
    if (pending.length > keep) on.data(pending.subarray(0, pending.length - keep));
    pending = pending.subarray(pending.length - keep);
  };
}

/** How many bytes at the end of `data` may be the beginning of `needle`. */
function partialTail(data: Buffer, needle: Buffer): number {
  for (let size = Math.min(needle.length - 1, data.length); size > 0; size--) {
    if (data.subarray(data.length - size).equals(needle.subarray(0, size))) return size;
  }
  return 0;
}
