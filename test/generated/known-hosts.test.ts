import { spawnSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostKeyOf } from '../../src/host/host-key.ts';
import { judge, knownHostsName, lookup, parseKnownHosts } from '../../src/host/known-hosts.ts';
import { damaged, forInputs, hostileText, INPUTS } from './inputs.ts';

/** Keys that nobody has the private half of; ssh-keygen takes any 32 bytes for an Ed25519 key. */
const KEYS = Array.from({ length: 6 }, (_, index) => {
  const type = Buffer.from('ssh-ed25519');
  const point = createHash('sha256').update(`key ${index}`).digest();
  const size = (bytes: Buffer) => Buffer.from([0, 0, 0, bytes.length]);
  return hostKeyOf(Buffer.concat([size(type), type, size(point), point]));
});

const NAMES = ['web', 'web.example.org', 'WEB', '10.0.0.1', '2001:db8::1', 'bad.example.org', 'db', 'a_b'];
const PORTS = [22, 2222, 222];
const salt = createHash('sha1').update('salt').digest();

function hashed(name: string): string {
  const mac = createHmac('sha1', salt).update(name).digest('base64');
  return `|1|${salt.toString('base64')}|${mac}`;
}

const name = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.constantFrom('*', '?eb', '*.example.org', 'w*b', '!web', '!*', '10.0.0.?', '[web]:*', '[*]:2222', '**', '!', ''),
  fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...PORTS)).map(([host, port]) => `[${host}]:${port}`),
  fc.stringMatching(/^[a-z*?!.:[\]-]{0,6}$/),
);
const hosts = fc.oneof(
  { weight: 4, arbitrary: fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join(',')) },
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...PORTS))
    .map(([host, port]) => hashed(knownHostsName(host, port))),
  fc.constantFrom('|1|', '|1|AAAA|AAAA', `${hashed('web')}x`, `${hashed('web')},db`, `db,${hashed('web')}`, '|2|a|b'),
);
const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...KEYS).map(({ type, key: blob }) => `${type} ${blob}`) },
  fc.tuple(fc.constantFrom(...KEYS), fc.nat(70)).map(([{ type, key: blob }, size]) => `${type} ${blob.slice(0, size)}`),
  fc.constantFrom(...KEYS).map(({ key: blob }) => `ssh-rsa ${blob}`),
  fc.constantFrom(...KEYS).map(({ key: blob }) => blob),
  fc.constantFrom('1024 35 1234567', 'ssh-ed25519', 'ssh-ed25519 ====', 'ssh-foo AAAA'),
);
const blank = fc.constantFrom(' ', ' ', ' ', '\t', '  ', ' \t ');
const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '', '', '', '', '@revoked ', '@cert-authority ', '@other ', ' ', '#'),
        hosts,
        blank,
        key,
        fc.constantFrom('', '', ' comment', ' # x', '\tme@host ', ' web ssh-ed25519'),
      )
      .map((parts) => parts.join('')),
  },
  fc.constantFrom('', '# comment', '   ', '\t#', 'web', 'web ssh-ed25519', '@revoked'),
);

interface Found {
  readonly line: number;
  readonly kind: 'key' | 'revoked' | 'authority';
  readonly fingerprint: string;
}

/** What ssh-keygen finds for a name: the line, what it says of the key, and which key it is. */
function askOpenSsh(file: string, name: string): readonly Found[] {
  const { stdout } = spawnSync('ssh-keygen', ['-l', '-F', name, '-f', file], { encoding: 'utf8' });
  return Array.from(
    stdout.matchAll(/^# Host .* found: line (\d+) ?(CA|REVOKED)?\s*\n.*(SHA256:\S+)/gm),
    ([, at, marker, fingerprint = '']): Found => ({
      line: Number(at),
      kind: marker === 'CA' ? 'authority' : marker === 'REVOKED' ? 'revoked' : 'key',
      fingerprint,
    }),
  );
}

function askBringup(text: string, host: string, port: number): readonly Found[] {
  const { keys, revoked, authorities } = lookup(parseKnownHosts([{ origin: 'file', text }]), host, port);
  const all = { key: keys, revoked, authority: authorities } as const;
  return (['key', 'revoked', 'authority'] as const)
    .flatMap((kind) => all[kind].map((entry) => ({ line: entry.line, kind, fingerprint: entry.key.fingerprint })))
    .toSorted((a, b) => a.line - b.line);
}

test('every line means what it means to OpenSSH', () => {
  const folder = mkdtempSync(join(tmpdir(), 'known-hosts-'));
  const lines = fc.sample(line, INPUTS);
  const perFile = Math.max(10, Math.ceil(INPUTS / 20));
  let matches = 0;
  try {
    for (let from = 0; from < lines.length; from += perFile) {
      const text = `${lines.slice(from, from + perFile).join('\n')}\n`;
      const file = join(folder, 'known_hosts');
      writeFileSync(file, text);
      for (const host of NAMES)
        for (const port of PORTS) {
          const theirs = askOpenSsh(file, knownHostsName(host, port));
          const ours = askBringup(text, host, port);
          const odd = [...ours, ...theirs].find(
            (one) => !theirs.some(({ line: at }) => at === one.line) || !ours.some(({ line: at }) => at === one.line),
          );
          expect({
            host,
            port,
            found: ours,
            line: odd === undefined ? undefined : text.split('\n')[odd.line - 1],
          }).toEqual({ host, port, found: theirs, line: undefined });
          matches += theirs.length;
        }
    }
    expect(matches).toBeGreaterThan(INPUTS / 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const FILE = NAMES.map((host, index) => `${host} ssh-ed25519 ${KEYS[index % KEYS.length]?.key} me`).join('\n');

test('a damaged file is read to its end, and never makes a key known that is not in it whole', () => {
  const [first, ...others] = KEYS;
  if (first === undefined) throw new Error('no keys');
  const text = FILE.replaceAll(first.key, others[0]?.key ?? '');
  forInputs(fc.oneof(damaged([text]), hostileText), (input) => {
    const known = parseKnownHosts([{ origin: 'file', text: input }]);
    for (const host of NAMES) expect(judge(lookup(known, host, 22), first).verdict).not.toBe('known');
    for (const { line: at, problem } of known.bad) expect([at > 0, problem === '']).toEqual([true, false]);
  });
});
