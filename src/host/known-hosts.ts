import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HostKey } from './connection.ts';
import { blobType, fingerprint } from './host-key.ts';
import { matchPatternList } from './pattern.ts';
import type { KnownHostsSource } from './target.ts';

/** One usable line of a known_hosts file. */
export interface KnownHost {
  readonly origin: string;
  readonly line: number;
  readonly marker: 'revoked' | 'cert-authority' | undefined;
  /** The first field as it stands: names and patterns, or `|1|salt|mac`. */
  readonly hosts: string;
  readonly key: HostKey;
}

/** A line that says nothing usable, and why. */
export interface BadLine {
  readonly origin: string;
  readonly line: number;
  readonly problem: string;
}

/** Everything that some known_hosts texts say. */
export interface KnownHosts {
  readonly entries: readonly KnownHost[];
  readonly bad: readonly BadLine[];
}

/** What is on file for one host. A host can have keys of several types, and several keys of one type. */
export interface OnFile {
  readonly keys: readonly KnownHost[];
  readonly revoked: readonly KnownHost[];
  readonly authorities: readonly KnownHost[];
}

/** What a shown key is, by what is on file. */
export type Verdict =
  | { readonly verdict: 'known'; readonly entry: KnownHost }
  | { readonly verdict: 'unknown' }
  /** Keys of this type are on file, none is this one. */
  | { readonly verdict: 'changed'; readonly entries: readonly KnownHost[] }
  | { readonly verdict: 'revoked'; readonly entry: KnownHost };

/** A fleet's hosts share their sources: each is read once. */
const read = new WeakMap<KnownHostsSource, KnownHosts>();

/** Reads known_hosts text. Never throws: what is wrong is in `bad`. Source: openssh-portable hostfile.c, sshd(8). */
export function parseKnownHosts(sources: readonly KnownHostsSource[]): KnownHosts {
  const all = sources.map((source) => {
    const known = read.get(source) ?? parseSource(source);
    read.set(source, known);
    return known;
  });
  return { entries: all.flatMap(({ entries }) => entries), bad: all.flatMap(({ bad }) => bad) };
}

function parseSource({ origin, text }: KnownHostsSource): KnownHosts {
  const entries: KnownHost[] = [];
  const bad: BadLine[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  lines.forEach((content, index) => {
    const at = { origin, line: index + 1 };
    const parsed = parseLine(content);
    if (typeof parsed === 'string') bad.push({ ...at, problem: parsed });
    else if (parsed !== undefined) entries.push({ ...at, ...parsed });
  });
  return { entries, bad };
}

/** One line: an entry, a problem in words, or undefined for a comment or an empty line. */
function parseLine(content: string): Pick<KnownHost, 'marker' | 'hosts' | 'key'> | string | undefined {
  const fields = content.split(/[ \t]+/).filter((field) => field !== '');
  const first = fields[0];
  if (first === undefined || first.startsWith('#')) return undefined;
  let marker: KnownHost['marker'];
  if (first.startsWith('@')) {
    if (first !== '@revoked' && first !== '@cert-authority') return `unknown marker ${first}`;
    marker = first === '@revoked' ? 'revoked' : 'cert-authority';
    fields.shift();
  }
  const [hosts, type, key] = fields;
  if (hosts === undefined || type === undefined) return 'a line needs host names, a key type and a key';
  if (/^\d+$/.test(type)) return 'a key of SSH protocol 1, which nothing uses any more';
  if (key === undefined) return 'the key is missing';
  if (hosts.startsWith('|') && parseHash(hosts) === undefined) return 'the hashed host name is damaged';
  const blob = decodeKey(key);
  if (blob === undefined) return `the ${type} key is not valid base64 or is cut off`;
  const inner = blobType(blob);
  if (inner !== type) return `the line says ${type}, but the key is ${inner ?? 'no SSH key'}`;
  return { marker, hosts, key: { type, key: blob.toString('base64'), fingerprint: fingerprint(blob) } };
}

/** Strict base64 of a key whose length fields fit, its type and at least one number of it; undefined otherwise. */
function decodeKey(text: string): Buffer | undefined {
  const blob = Buffer.from(text, 'base64');
  if (blob.toString('base64') !== text) return undefined;
  let position = 0;
  let fields = 0;
  for (; position + 4 <= blob.length; fields++) position += 4 + blob.readUInt32BE(position);
  return position === blob.length && fields > 1 ? blob : undefined;
}

/** The name under which a host stands in a file: lower case, with its port in brackets unless it is 22. IPv6 zones stay. */
export function knownHostsName(host: string, port: number): string {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return port === 22 ? name : `[${name}]:${port}`;
}

/** All lines that speak of the host. A port other than 22 is looked up as `[host]:port` only, as OpenSSH does. */
export function lookup(known: KnownHosts, host: string, port: number): OnFile {
  const name = knownHostsName(host, port);
  const matching = known.entries.filter((entry) => namesHost(entry.hosts, name));
  return {
    keys: matching.filter((entry) => entry.marker === undefined),
    revoked: matching.filter((entry) => entry.marker === 'revoked'),
    authorities: matching.filter((entry) => entry.marker === 'cert-authority'),
  };
}

/** Whether the first field of a line speaks of this name (as `knownHostsName` gives it). */
export function namesHost(hosts: string, name: string): boolean {
  const hash = parseHash(hosts);
  if (hash !== undefined) return timingSafeEqual(hash.mac, hmac(hash.salt, name));
  return matchPatternList(name, hosts.toLowerCase());
}

/** What the file says about the key that a host showed. A key of a type that is not on file is `unknown`, never `changed`. */
export function judge(onFile: OnFile, shown: HostKey): Verdict {
  const revoked = onFile.revoked.find((entry) => entry.key.key === shown.key);
  if (revoked !== undefined) return { verdict: 'revoked', entry: revoked };
  const entry = onFile.keys.find((one) => one.key.key === shown.key);
  if (entry !== undefined) return { verdict: 'known', entry };
  const entries = onFile.keys.filter((one) => one.key.type === shown.type);
  return entries.length === 0 ? { verdict: 'unknown' } : { verdict: 'changed', entries };
}

/** A new line for a file, without line end: plain, or hashed when a salt of 20 random bytes is given. */
export function formatKnownHost(host: string, port: number, key: HostKey, salt?: Uint8Array): string {
  const name = knownHostsName(host, port);
  const field = salt === undefined ? name : hashName(name, salt);
  return `${field} ${key.type} ${key.key}`;
}

function hashName(name: string, salt: Uint8Array): string {
  return `|1|${Buffer.from(salt).toString('base64')}|${hmac(salt, name).toString('base64')}`;
}

function hmac(salt: Uint8Array, name: string): Buffer {
  return createHmac('sha1', salt).update(name).digest();
}

/** `|1|salt|mac`, both 20 bytes (SHA-1 is fixed by the format). */
function parseHash(hosts: string): { salt: Buffer; mac: Buffer } | undefined {
  const match = /^\|1\|([A-Za-z0-9+/]+=*)\|([A-Za-z0-9+/]+=*)$/.exec(hosts);
  if (match === null) return undefined;
  const [salt, mac] = [Buffer.from(match[1] ?? '', 'base64'), Buffer.from(match[2] ?? '', 'base64')];
  return salt.length === 20 && mac.length === 20 ? { salt, mac } : undefined;
}
