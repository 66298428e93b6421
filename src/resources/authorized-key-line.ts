import { createHash } from 'node:crypto';

/** One line of an authorized_keys file. `blob` is the key itself, base64; the comment means nothing. */
export interface KeyLine {
  readonly options: readonly string[];
  readonly type: string;
  readonly blob: string;
  /** The whole line as it stands. */
  readonly line: string;
}

const TYPE =
  /^(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-nistp(?:256|384|521)|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com)(?:-cert-v01@openssh\.com)?$/;

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
  return type !== undefined && blob !== undefined && TYPE.test(type) && holds(blob, type) ? { type, blob } : undefined;
}

/** A key says its type itself, in its first field. Source: RFC 4253 section 6.6. */
function holds(blob: string, type: string): boolean {
  const bytes = Buffer.from(blob, 'base64');
  return bytes.length > 4 && bytes.subarray(4, 4 + bytes.readUInt32BE()).toString('latin1') === type;
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
