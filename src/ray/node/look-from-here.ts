import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';
import { withSlots } from '../../engine/slots.ts';
import type { Look } from '../cluster/exposed.ts';
import { rangesOf } from '../cluster/port-ranges.ts';

const TRY_MS = 3000;
const AT_ONCE = 128;

/** How this machine, which bringup runs on, is called. */
export const HERE = 'this machine';

/** Tries all ports of all addresses from this machine, but for addresses that it has itself. */
export async function lookFromHere(
  addresses: readonly string[],
  ports: readonly number[],
  signal: AbortSignal,
): Promise<readonly Look[]> {
  const found = addresses.map(
    (address) => ({ address, answered: [], refused: [], silent: [], unreachable: [] }) as Found,
  );
  const own = new Set<string>();
  for (const address of addresses) if (await isOwn(address)) own.add(address);
  const tries = found.flatMap((one) => (own.has(one.address) ? [] : ports.map((port) => ({ one, port }))));
  await withSlots(tries, AT_ONCE, async ({ one, port }) => {
    one[await tryPort(one.address, port, signal)].push(port);
  });
  return found.map(({ address, answered, refused, silent, unreachable }) => ({
    from: HERE,
    address,
    ...(own.has(address) ? { whose: 'its own' as const } : {}),
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

/**
 * Whether the kernel would send from the address itself, as it does only to itself; nothing is sent. `networkInterfaces()` leaves out
 * the bridge of containers while none runs.
 */
function isOwn(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
    const end = (is: boolean) => {
      socket.close();
      resolve(is);
    };
    socket.once('error', () => end(false));
    socket.connect(9, address, () => end(socket.address().address === address));
  });
}

function ranges(ports: readonly number[]): [number, number][] {
  return rangesOf(ports).map(([first, last]) => [first, last]);
}
