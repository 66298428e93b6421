import { createHash } from 'node:crypto';

/** One line of an authorized_keys file. `blob` is the key itself, base64; the comment means nothing. */
export interface KeyLine {
  readonly options: readonly string[];
  readonly type: string;
  readonly blob: string;
  /** The whole line as it stands. */
  readonly line: string;
}

/** How many fields the blob of each type has behind its name. Source: RFC 4253 section 6.6, RFC 5656, RFC 8709, OpenSSH PROTOCOL.u2f. */
const FIELDS: Readonly<Record<string, number>> = {
  'ssh-ed25519': 1,
  'ssh-rsa': 2,
  'ssh-dss': 4,
  'ecdsa-sha2-nistp256': 2,
  'ecdsa-sha2-nistp384': 2,
  'ecdsa-sha2-nistp521': 2,
  'sk-ssh-ed25519@openssh.com': 2,
  'sk-ecdsa-sha2-nistp256@openssh.com': 3,
};
const ED25519_BYTES = 32;
/** They have numbers among their fields, which are not told apart here. */
const CERTIFICATE =
  /^(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-nistp(?:256|384|521)|sk-ssh-ed25519|sk-ecdsa-sha2-nistp256)-cert-v01@openssh\.com$/;

/** The parts of a line; undefined for blank lines, comments and what sshd would not understand either. Source: sshd(8), "AUTHORIZED_KEYS FILE FORMAT". */
export function parseKeyLine(text: string): KeyLine | undefined {
  const line = text.trim();
  if (line.startsWith('#')) return undefined;
  const plain = keyIn(line);
  if (plain !== undefined) return { options: [], ...plain, line };
  const end = endOfOptions(line);
  const key = end === undefined ? undefined : keyIn(line.slice(end).trimStart());
  return key === undefined ? undefined : { options: splitOptions(line.slice(0, end)), ...key, line };
}

/** The key that a text begins with. */
function keyIn(text: string): Pick<KeyLine, 'type' | 'blob'> | undefined {
  const [, type, blob] = /^(\S+)\s+([A-Za-z0-9+/]+={0,2})(?:\s|$)/.exec(text) ?? [];
  return type !== undefined && blob !== undefined && isWhole(blob, type) ? { type, blob } : undefined;
}

/** Whether it is a key of this type from its first to its last byte: a line that was cut off lets nobody in. */
function isWhole(blob: string, type: string): boolean {
  const [name, ...fields] = fieldsOf(Buffer.from(blob, 'base64'));
  if (name?.toString('latin1') !== type) return false;
  if (CERTIFICATE.test(type)) return true;
  if (!Object.hasOwn(FIELDS, type) || fields.length !== FIELDS[type] || fields.some(({ length }) => length === 0))
    return false;
  return !type.includes('ed25519') || fields[0]?.length === ED25519_BYTES;
}

/** The fields of a blob, each with its length before it; what is left over at its end is an empty one. */
function fieldsOf(bytes: Buffer): readonly Buffer[] {
  const fields: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 <= bytes.length ? at + 4 + bytes.readUInt32BE(at) : Number.POSITIVE_INFINITY;
    if (end > bytes.length) return [...fields, Buffer.alloc(0)];
    fields.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/** Options end at the first blank outside of quotes. */
function endOfOptions(line: string): number | undefined {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\' && line[at + 1] === '"') at++;
    else if (line[at] === '"') quoted = !quoted;
    else if (!quoted && /\s/.test(line[at] ?? '')) return at;
  }
  return undefined;
}

/** Options as a sorted list: their order means nothing to sshd, nor does the case of their names. */
export function splitOptions(text: string): readonly string[] {
  const parts = text.match(/(?:[^,"\\]|\\.|"(?:[^"\\]|\\.)*")+/g) ?? [];
  return parts.map((part) => part.trim().replace(/^[^="]+/, (name) => name.toLowerCase())).toSorted();
}

/** `SHA256:` and unpadded base64, as `ssh-keygen -l` prints it. */
export function fingerprint(blob: string): string {
  const hash = createHash('sha256').update(Buffer.from(blob, 'base64')).digest('base64');
  return `SHA256:${hash.replace(/=+$/, '')}`;
}
