import { isIPv6 } from 'node:net';
import { BringupError } from '../../core/error.ts';

/** A host as a person names it, before anything is known of it. */
export interface HostWish {
  /** Its name in the fleet file, when the person chose one. */
  readonly name?: string;
  readonly user?: string;
  readonly address: string;
  readonly port?: number;
}

const SHAPE =
  /^(?:(?<name>[a-z0-9][a-z0-9-]*)=)?(?:ssh:\/\/)?(?:(?<user>[^\s@:/=]+)@)?(?:\[(?<bracketed>[0-9A-Fa-f:.%a-z]+)\]|(?<plain>[A-Za-z0-9_][A-Za-z0-9._-]*))(?::(?<port>\d{1,5}))?\/?$/;
const BARE_IPV6 = /^(?:(?<name>[a-z0-9][a-z0-9-]*)=)?(?:(?<user>[^\s@:/=]+)@)?(?<address>[0-9A-Fa-f:.]+)$/;

/** Reads `address`, `user@address`, `user@address:port` or `user@[IPv6]:port`, each with `name=` before it. Throws BringupError. */
export function parseWish(text: string): HostWish {
  const given = text.trim();
  const bare = BARE_IPV6.exec(given)?.groups;
  const { name, user, bracketed, plain, port } = SHAPE.exec(given)?.groups ?? {};
  const address = bare !== undefined && isIPv6(bare['address'] ?? '') ? bare['address'] : (bracketed ?? plain);
  if (address === undefined || (bracketed !== undefined && !isIPv6(bracketed))) throw notAHost(given);
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) throw notAHost(given);
  const [as, login] = [name ?? bare?.['name'], user ?? bare?.['user']];
  return {
    address,
    ...(as === undefined ? {} : { name: as }),
    ...(login === undefined ? {} : { user: login }),
    ...(port === undefined ? {} : { port: Number(port) }),
  };
}

/** The wish as a person would write it again. */
export function wishText({ user, address, port }: HostWish): string {
  const host = isIPv6(address) && port !== undefined ? `[${address}]:${port}` : address;
  return `${user === undefined ? '' : `${user}@`}${host}${port === undefined || host !== address ? '' : `:${port}`}`;
}

function notAHost(text: string): BringupError {
  return new BringupError({
    code: 'not-a-host',
    category: 'config',
    what: `${JSON.stringify(text)} does not say where a host is`,
    remedy: 'write it like ops@192.0.2.11, ops@gpu-1.example.org:2222 or ops@[2001:db8::1]:22',
  });
}
