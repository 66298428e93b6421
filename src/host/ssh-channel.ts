import { Writable } from 'node:stream';
import type { ClientChannel } from 'ssh2';
import type { Channel, Exit } from './connection.ts';
import { allClosed, forward } from './forward.ts';

/** A channel of the connection, and how the connection tells it that the link is gone. */
export interface SshChannel extends Channel {
  /** Fails writes that wait and frees the slot, also when nobody reads the outputs to their ends. */
  lost(reason: Error): void;
  /** Settles when the server freed its side. */
  readonly freed: Promise<void>;
}

/**
 * Wraps the library's duplex channel in three separate streams. It has to be so: reading the duplex to its end would
 * close the channel before the exit code came, and a write that waits when the channel closes would wait for ever.
 */
export function sshChannel(raw: ClientChannel): SshChannel {
  let exit: Exit = { code: undefined, signal: undefined };
  let closed: Error | undefined;
  let pending: ((error: Error) => void) | undefined;
  const freed = Promise.withResolvers<void>();
  const settled = Promise.withResolvers<Exit>();

  const stdout = forward(raw);
  const stderr = forward(raw.stderr);
  const stdin = new Writable({
    highWaterMark: 1 << 20,
    write(chunk: Buffer, _encoding, done) {
      if (closed !== undefined) return done(closed);
      pending = done;
      raw.write(chunk, () => {
        if (pending === undefined) return;
        pending = undefined;
        done();
      });
    },
    final(done) {
      raw.end();
      done();
    },
    destroy(error, done) {
      raw.end();
      done(error);
    },
  });
  // A command that ends without reading its input is no error of ours; its exit code tells.
  stdin.on('error', () => {});

  const finish = (reason: Error) => {
    closed ??= reason;
    const waiting = pending;
    pending = undefined;
    waiting?.(closed);
  };
  raw.on('exit', (code: number | null, signal?: string) => {
    exit = { code: code ?? undefined, signal: signal ?? undefined };
  });
  raw.on('close', () => {
    finish(new Error('the command has ended'));
    freed.resolve();
  });
  raw.on('error', () => {});
  void Promise.all([freed.promise, allClosed(stdout, stderr)]).then(() => settled.resolve(exit));

  return {
    stdin,
    stdout,
    stderr,
    exit: settled.promise,
    freed: freed.promise,
    close() {
      raw.close();
      stdin.destroy();
      stdout.destroy();
      stderr.destroy();
      settled.resolve(exit);
    },
    lost(reason) {
      finish(reason);
      freed.resolve();
    },
  };
}
