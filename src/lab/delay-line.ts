import type { Socket } from 'node:net';

/** One direction of a connection, from one socket into another, that takes its time. */
export interface DelayLine {
  /** Nothing more arrives until `thaw`; what is under way waits. A line begins frozen. */
  freeze(): void;
  thaw(): void;
}

export interface DelayLineOptions {
  readonly from: Socket;
  readonly into: Socket;
  readonly delayMs: number;
  /** Time (of `performance.now`) before which nothing can have been sent. */
  readonly notBefore: number;
  readonly onBytes: (count: number) => void;
}

/** Above this much under way the sender has to wait, as with a full TCP window. */
const WINDOW = 8 * 1024 * 1024;

/** Carries everything from one socket into another, in order, each chunk `delayMs` after it was sent; the end too. */
export function delayLine({ from, into, delayMs, notBefore, onBytes }: DelayLineOptions): DelayLine {
  const underWay: { readonly due: number; readonly chunk: Buffer | undefined }[] = [];
  let bytes = 0;
  let frozen = true;
  let timer: NodeJS.Timeout | undefined;

  const send = (chunk: Buffer | undefined): void => {
    underWay.push({ due: Math.max(performance.now(), notBefore) + delayMs, chunk });
    bytes += chunk?.length ?? 0;
    if (bytes + into.writableLength > WINDOW) from.pause();
    schedule();
  };
  const schedule = (): void => {
    const next = underWay[0];
    if (next === undefined || frozen || timer !== undefined) return;
    timer = setTimeout(deliver, Math.max(0, next.due - performance.now()));
  };
  const deliver = (): void => {
    timer = undefined;
    // Timers count whole milliseconds and may be early by a part of one.
    while (underWay[0] !== undefined && underWay[0].due <= performance.now() + 0.5) {
      const chunk = underWay.shift()?.chunk;
      bytes -= chunk?.length ?? 0;
      if (into.destroyed) continue;
      if (chunk === undefined) into.end();
      else into.write(chunk);
    }
    resume();
    schedule();
  };
  const resume = (): void => {
    if (from.isPaused() && bytes + into.writableLength < WINDOW / 2) from.resume();
  };

  from.on('data', (chunk: Buffer) => {
    onBytes(chunk.length);
    send(chunk);
  });
  from.on('end', () => send(undefined));
  into.on('drain', resume);
  into.on('close', () => {
    clearTimeout(timer);
    underWay.length = 0;
  });
  return {
    freeze() {
      frozen = true;
      clearTimeout(timer);
      timer = undefined;
    },
    thaw() {
      frozen = false;
      schedule();
    },
  };
}
