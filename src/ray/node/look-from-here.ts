import { connect } from 'node:net';
import { withSlots } from '../../engine/slots.ts';
import type { Look } from '../cluster/exposed.ts';
import { rangesOf } from '../cluster/port-ranges.ts';

const TRY_MS = 3000;
const AT_ONCE = 128;

/** How this machine, which bringup runs on, is called. */
export const HERE = 'this machine';

/** Tries all ports of all addresses from this machine. */
export async function lookFromHere(
  addresses: readonly string[],
  ports: readonly number[],
  signal: AbortSignal,
): Promise<readonly Look[]> {
  const found = addresses.map(
    (address) => ({ address, answered: [], refused: [], silent: [], unreachable: [] }) as Found,
  );
  const tries = found.flatMap((one) => ports.map((port) => ({ one, port })));
  await withSlots(tries, AT_ONCE, async ({ one, port }) => {
    one[await tryPort(one.address, port, signal)].push(port);
  });
  return found.map(({ address, answered, refused, silent, unreachable }) => ({
    from: HERE,
    address,
    tried: {
      answered: ranges(answered),
      refused: ranges(refused),
      silent: ranges(silent),
      unreachable: ranges(unreachable),
    },
  }));
}

type How = 'answered' | 'refused' | 'silent' | 'unreachable';
type Found = { readonly address: string } & Record<How, number[]>;

function tryPort(host: string, port: number, signal: AbortSignal): Promise<How> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: TRY_MS, signal });
    const end = (how: How) => {
      socket.destroy();
      resolve(how);
    };
    socket.once('connect', () => end('answered'));
    socket.once('timeout', () => end('silent'));
    socket.on('error', ({ code }: NodeJS.ErrnoException) =>
      end(code === 'ECONNREFUSED' ? 'refused' : code === 'ETIMEDOUT' ? 'silent' : 'unreachable'),
    );
  });
}

function ranges(ports: readonly number[]): [number, number][] {
  return rangesOf(ports).map(([first, last]) => [first, last]);
}
