/** A queue between an upload and the worker that writes it: when it is full, the sender waits. */
export interface Channel {
  /** False: nobody takes it any more. */
  send(chunk: Buffer): Promise<boolean>;
  /** No more comes. */
  close(): void;
  /** Nothing more is taken; senders that wait are told. */
  drop(): void;
  receive(): AsyncGenerator<Buffer, void, undefined>;
}

/** A queue for so many chunks; the daemon has 16. */
export function createChannel(capacity: number): Channel {
  const queue: Buffer[] = [];
  let closed = false;
  let dropped = false;
  let wake: (() => void)[] = [];
  const changed = () => {
    const waiting = wake;
    wake = [];
    for (const one of waiting) one();
  };
  const change = () => new Promise<void>((resolve) => wake.push(resolve));
  return {
    async send(chunk) {
      while (!dropped && queue.length >= capacity) await change();
      if (dropped) return false;
      queue.push(chunk);
      changed();
      return true;
    },
    close() {
      closed = true;
      changed();
    },
    drop() {
      dropped = true;
      changed();
    },
    async *receive() {
      for (;;) {
        const chunk = queue.shift();
        if (chunk !== undefined) {
          changed();
          yield chunk;
        } else if (closed || dropped) return;
        else await change();
      }
    },
  };
}
