import type { KeyLook } from './key-look.ts';
import { type Way, withTilde } from './way.ts';

export interface KeyRow {
  readonly name: string;
  readonly way: Way;
  readonly key: KeyLook;
}

/** What ssh-keygen calls the types, and the file each is kept in on the host. */
const TYPES: Readonly<Record<string, readonly [name: string, file: string]>> = {
  'ssh-ed25519': ['ED25519', 'ed25519'],
  'ssh-rsa': ['RSA', 'rsa'],
};

/** The hosts with the fingerprints of their keys, and how to compare those that are new. */
export function keyTable(rows: readonly KeyRow[]): string {
  const cells = rows.map(({ name, way, key }) => [
    name,
    `${way.user}@${way.address}${way.port === 22 ? '' : ` port ${way.port}`}`,
    key.state === 'shown' ? `${typeOf(key.key.type)[0]} ${key.key.fingerprint}` : 'key not known yet',
    key.state === 'shown' ? (key.knownFrom === undefined ? 'new' : `in ${withTilde(key.knownFrom)}`) : '',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const files = new Set(
    rows.flatMap(({ key }) => (key.state === 'shown' && key.knownFrom === undefined ? [typeOf(key.key.type)[1]] : [])),
  );
  const compare = [...files].map((file) => `  ssh-keygen -lf /etc/ssh/ssh_host_${file}_key.pub`);
  return `\n${lines.join('\n')}\n${compare.length === 0 ? '' : `\nCompare what is new with what this prints on the host itself:\n${compare.join('\n')}\n`}\n`;
}

function typeOf(type: string): readonly [string, string] {
  return TYPES[type] ?? ['ECDSA', 'ecdsa'];
}
