import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Channel } from './channel.ts';
import type { Clock } from './clock.ts';

/** How far a transfer has come. */
export interface Progress {
  /** Its node was found, and bytes are taken. */
  began: boolean;
  /** As the daemon counts them. */
  written: number;
}

/** The one transfer that is under way. */
interface Context {
  readonly id: number;
  readonly processName: string;
  readonly size: number;
  /** Until an upload takes it. */
  channel: Channel | undefined;
  readonly cancel: AbortController;
  readonly progress: Progress;
}

type State =
  | { readonly type: 'Ready' }
  | { readonly type: 'Transferring'; readonly context: Context }
  | { readonly type: 'Done'; readonly nanoseconds: bigint; readonly size: number }
  | { readonly type: 'Error'; readonly message: string };

export interface Request {
  readonly processName: string;
  readonly size: number;
  readonly channel: Channel | undefined;
  /** The work. It ends early, in whatever way, when the signal comes. */
  work(signal: AbortSignal, progress: Progress): Promise<void>;
}

/** One state for all transfers of all nodes, firmware too. Source: bmcd streaming_data_service.rs. */
export type Transfers = ReturnType<typeof createTransfers>;

export function createTransfers(options: {
  readonly sendTimeoutMs: number;
  readonly errorWaitMs: number;
  readonly clock: Clock;
}) {
  let state: State = { type: 'Ready' };
  const workers = new Set<Promise<void>>();
  const timers = new Set<() => void>();
  /** A transfer that is replaced is cancelled by that, without a word. */
  const become = (next: State) => {
    const before = state;
    state = next;
    if (before.type !== 'Transferring') return;
    before.context.channel?.close();
    before.context.cancel.abort();
  };
  const run = async (context: Context, request: Request) => {
    const began = process.hrtime.bigint();
    let ended: State;
    let cancelled = false;
    try {
      await request.work(context.cancel.signal, context.progress);
      ended = { type: 'Done', nanoseconds: process.hrtime.bigint() - began, size: context.size };
    } catch (error) {
      if (error instanceof WorkerPanic) return;
      cancelled = context.cancel.signal.aborted;
      ended = { type: 'Error', message: (error as Error).message };
    }
    // Whose transfer it is by now is not asked.
    if (state.type === 'Transferring' && !cancelled) become(ended);
  };
  return {
    /** Starts the work. What ran before is cancelled. Returns the handle. */
    request(request: Request): number {
      const id = randomBytes(4).readUInt32LE();
      const { processName, size, channel } = request;
      const context: Context = {
        id,
        processName,
        size,
        channel,
        cancel: new AbortController(),
        progress: { began: false, written: 0 },
      };
      const worker = run(context, request).finally(() => workers.delete(worker));
      workers.add(worker);
      // Of no handle in particular: it ends whatever waits for its upload by then.
      const callOff = options.clock.after(options.sendTimeoutMs, () => {
        timers.delete(callOff);
        if (state.type === 'Transferring' && state.context.channel !== undefined)
          become({ type: 'Error', message: 'Send timeout' });
      });
      timers.add(callOff);
      become({ type: 'Transferring', context });
      return id;
    },
    cancel() {
      become({ type: 'Error', message: 'cancelled by user' });
    },
    /** The sending half for a handle, or why there is none. */
    take(id: number): { readonly channel: Channel; readonly size: number } | string {
      if (state.type !== 'Transferring')
        return `cannot execute command in current state. current=${state.type}, expected=Transferring`;
      const { context } = state;
      if (context.id !== id) return 'unauthorized request for handle';
      const { channel, size } = context;
      if (channel === undefined)
        return 'cannot transfer bytes to worker. This is either because the transfer happens locally, or is already ongoing.';
      context.channel = undefined;
      return { channel, size };
    },
    /** The error once there is one, after at least 100 ms; undefined: there was none for so long. */
    async error(): Promise<string | undefined> {
      for (const until = Date.now() + options.errorWaitMs; Date.now() < until; ) {
        await delay(100);
        if (state.type === 'Error') return state.message;
      }
      return undefined;
    },
    /** As the daemon writes it. */
    status(): string {
      switch (state.type) {
        case 'Ready':
          return '"Ready"';
        case 'Error':
          return JSON.stringify({ Error: state.message });
        case 'Done': {
          const time = {
            secs: Number(state.nanoseconds / 1_000_000_000n),
            nanos: Number(state.nanoseconds % 1_000_000_000n),
          };
          return JSON.stringify({ Done: [time, state.size] });
        }
        case 'Transferring': {
          const { id, processName, size, cancel, progress } = state.context;
          const cancelled = cancel.signal.aborted;
          return JSON.stringify({
            Transferring: { id, process_name: processName, size, cancelled, bytes_written: progress.written },
          });
        }
      }
    },
    /** How many still work, those that were cancelled and tidy up included. */
    workers: () => workers.size,
    progress: () => (state.type === 'Transferring' ? state.context.progress : undefined),
    /** The daemon's process ends: its work stops where it is. */
    async end() {
      for (const callOff of timers) callOff();
      timers.clear();
      become({ type: 'Ready' });
      await Promise.allSettled(workers);
    },
  };
}

/** A worker that panics leaves the state as it is, for ever. */
export class WorkerPanic extends Error {}
