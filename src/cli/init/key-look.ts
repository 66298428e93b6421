import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { BringupError } from '../../core/error.ts';
import { withSlots } from '../../engine/slots.ts';
import type { HostKey } from '../../host/connection.ts';
import { judge, type KnownHosts, lookup, parseKnownHosts } from '../../host/known-hosts.ts';
import { scanHostKey } from '../../host/scan.ts';
import type { KnownHostsSource } from '../../host/target.ts';
import { jumpsTo } from './jumps-to.ts';
import type { Way } from './way.ts';

/** What a look at a host's key gave. */
export type KeyLook =
  /** `knownFrom`: the file of this machine that has it already. */
  | { readonly state: 'shown'; readonly key: HostKey; readonly knownFrom?: string }
  /** A file of this machine says that the host has another key. */
  | { readonly state: 'contradicted'; readonly key: HostKey; readonly place: string }
  | { readonly state: 'silent'; readonly problem: BringupError }
  /** It is behind a jump host that cannot be passed from here, and nobody here knows its key. */
  | { readonly state: 'behind' };

const TIMEOUT_MS = 8_000;
const AT_ONCE = 20;

/** Looks at the host key of each way, all at once. Never throws for a host's sake. */
export async function lookAtKeys(ways: readonly Way[], known: KnownHosts): Promise<readonly KeyLook[]> {
  const looks = new Map<Way, KeyLook>();
  await withSlots(ways, AT_ONCE, async (way) => {
    looks.set(way, await look(way, known));
  });
  return ways.flatMap((way) => looks.get(way) ?? []);
}

/** What this machine's own known_hosts files say. Files that are not there say nothing. */
export async function knownHere(): Promise<KnownHosts> {
  const own = ['known_hosts', 'known_hosts2'].map((name) => join(homedir(), '.ssh', name));
  const sources = await Promise.all([...own, '/etc/ssh/ssh_known_hosts'].map(readSource));
  return parseKnownHosts(sources.flatMap((source) => source ?? []));
}

async function look(way: Way, known: KnownHosts): Promise<KeyLook> {
  const onFile = lookup(known, way.address, way.port);
  if (way.jump !== undefined) {
    const entry = onFile.keys[0];
    if (entry !== undefined) return { state: 'shown', key: entry.key, knownFrom: entry.origin };
  }
  try {
    const jumps = await jumpsTo(way, TIMEOUT_MS);
    const keys = await scanHostKey(way.address, way.port, { timeoutMs: TIMEOUT_MS, jumps });
    const first = keys[0];
    if (first === undefined) return { state: 'silent', problem: noUsableKey(way) };
    const verdicts = keys.map((key) => ({ key, verdict: judge(onFile, key) }));
    for (const { key, verdict } of verdicts) {
      if (verdict.verdict === 'revoked') return contradicted(key, verdict.entry);
    }
    for (const { key, verdict } of verdicts) {
      if (verdict.verdict === 'known') return { state: 'shown', key, knownFrom: verdict.entry.origin };
    }
    for (const { key, verdict } of verdicts) {
      if (verdict.verdict === 'changed' && verdict.entries[0]) return contradicted(key, verdict.entries[0]);
    }
    return { state: 'shown', key: first };
  } catch (error) {
    if (!(error instanceof BringupError) || error.category === 'cancelled') throw error;
    return way.jump === undefined ? { state: 'silent', problem: error } : { state: 'behind' };
  }
}

function contradicted(key: HostKey, { origin, line }: { readonly origin: string; readonly line: number }): KeyLook {
  return { state: 'contradicted', key, place: `${origin}:${line}` };
}

function noUsableKey({ address, port }: Way): BringupError {
  return new BringupError({
    code: 'no-usable-host-key',
    category: 'unsupported',
    what: `The sshd at ${address} port ${port} has no host key of a type that can be trusted (Ed25519, ECDSA or RSA).`,
    remedy: 'Make one on the host: ssh-keygen -A',
  });
}

async function readSource(path: string): Promise<KnownHostsSource | undefined> {
  try {
    return { origin: path, text: await readFile(path, 'utf8') };
  } catch {
    return undefined;
  }
}
