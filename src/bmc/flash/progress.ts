import type { FlashPhase, FlashProgress, NodeNumber } from '../board.ts';

export interface MeterOptions {
  readonly node: NodeNumber;
  readonly attempt: number;
  /** What is sent; undefined when somebody else sends it and did not say. */
  readonly sizeBytes: number | undefined;
  /** What it becomes on the node. */
  readonly rawBytes: number | undefined;
  /** Whether it is read back at the end. */
  readonly verify: boolean;
  /** Whether the board counts anew when it reads back. */
  readonly tellsVerify: boolean;
  /** Whether the board could not be asked at the beginning. */
  readonly sent: boolean;
  readonly tell: ((progress: FlashProgress) => void) | undefined;
}

/** How far it has come, of what is known: bytes that left us, and bytes that the board says are on the node. */
export interface Meter {
  phase(phase: FlashPhase): void;
  /** In all, so far. */
  sent(bytes: number): void;
  /** As the board says it. */
  seen(bytesWritten: number): void;
  /** The most that was seen on the node. */
  most(): number;
}

/** The rate is that of the last so many milliseconds: a board writes in bursts. */
const WINDOW_MS = 20_000;
/** What is sent comes in thousands of small pieces. */
const TELL_EVERY_MS = 200;

/** @param now milliseconds, as of performance.now */
export function flashMeter(options: MeterOptions, now: () => number = () => performance.now()): Meter {
  const { node, attempt, sizeBytes, rawBytes, verify, tellsVerify, tell } = options;
  let phase: FlashPhase = 'starting';
  let most = 0;
  let last = 0;
  let fell = false;
  let toldAt = 0;
  let history: { at: number; bytes: number }[] = [];

  function rateOf(bytes: number): number | undefined {
    const at = now();
    history = [...history.filter((point) => at - point.at <= WINDOW_MS), { at, bytes }];
    const [first] = history;
    return first === undefined || at - first.at < 1 ? undefined : ((bytes - first.bytes) * 1_000) / (at - first.at);
  }

  function report(doneBytes: number, totalBytes: number | undefined, inferred: boolean, laterBytes: number): void {
    const rate = phase === 'starting' || phase === 'cleaning-up' ? undefined : rateOf(doneBytes);
    const left = totalBytes === undefined ? undefined : Math.max(0, totalBytes - doneBytes) + laterBytes;
    tell?.({
      node,
      attempt,
      phase,
      doneBytes,
      totalBytes,
      inferred,
      bytesPerSecond: rate === undefined ? undefined : Math.round(rate),
      etaMs: left === undefined || rate === undefined || rate <= 0 ? undefined : Math.round((left / rate) * 1_000),
    });
  }

  function enter(next: FlashPhase): void {
    if (next === phase) return;
    phase = next;
    history = [];
  }

  return {
    phase(next) {
      enter(next);
      report(0, undefined, false, 0);
    },
    sent(bytes) {
      if (phase === 'sending' && bytes !== sizeBytes && now() - toldAt < TELL_EVERY_MS) return;
      toldAt = now();
      enter('sending');
      // Reading back takes about as long as writing did.
      report(bytes, sizeBytes, false, verify ? (sizeBytes ?? 0) : 0);
    },
    seen(bytesWritten) {
      if (bytesWritten < last) fell = true;
      last = bytesWritten;
      most = Math.max(most, bytesWritten);
      const whole = rawBytes !== undefined && most >= rawBytes;
      if (fell || (!tellsVerify && whole)) {
        enter('verifying');
        // Where it does not count anew, nobody knows how far it has come.
        report(fell ? bytesWritten : 0, fell ? (rawBytes ?? most) : undefined, true, 0);
        return;
      }
      enter('writing');
      // What we sent may have been written, and begun to be read back, before the first look.
      report(bytesWritten, rawBytes, options.sent, verify ? (rawBytes ?? 0) : 0);
    },
    most: () => most,
  };
}
