import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostKeyOf } from '../../src/host/host-key.ts';
import { formatKnownHost, knownHostsName, lookup, parseKnownHosts } from '../../src/host/known-hosts.ts';
import { makeKey, publicWords } from './support/sshd.ts';

let directory: string;
let words: readonly string[];

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'bringup-known-'));
  words = [
    publicWords(makeKey(directory, 'a')),
    publicWords(makeKey(directory, 'b', 'ecdsa')),
    publicWords(makeKey(directory, 'c')),
  ];
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Few names, so that lines and questions meet. */
const name = fc.constantFrom('web', 'db', 'web.example.org', 'db.example.org', '10.0.0.1', '2001:db8::1', 'a');
const port = fc.constantFrom(22, 2222);
const plain = fc.tuple(name, port).map(([host, number]) => knownHostsName(host, number));
const pattern = fc.constantFrom(
  '*',
  '*.example.org',
  'web*',
  '?',
  '[*]:2222',
  '[web*]:*',
  '10.0.0.?',
  '!db',
  '!*.example.org',
  '![web]:2222',
);
const hosts = fc
  .array(fc.oneof({ weight: 3, arbitrary: plain }, { weight: 2, arbitrary: pattern }), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(','));
const hashed = fc
  .tuple(name, port, fc.uint8Array({ minLength: 20, maxLength: 20 }))
  .map(([host, number, salt]) => formatKnownHost(host, number, hostKeyOf(Buffer.from('')), salt).split(' ')[0] ?? '');
const space = fc.constantFrom(' ', '\t', '  ');
const fileLine = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '', '', '@revoked ', '@cert-authority '),
        fc.oneof(hosts, hashed),
        space,
        fc.nat({ max: 2 }),
        fc.constantFrom('', ' comment', ' a comment of words'),
      )
      .map(([marker, names, gap, index, comment]) => `${marker}${names}${gap}${words[index]}${comment}`),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '# comment', '   ', '  # web ssh-ed25519 AAAA') },
);

/** The numbers of the lines that ssh-keygen -F finds. */
function keygenFinds(file: string, host: string): number[] {
  const { stdout } = spawnSync('ssh-keygen', ['-F', host, '-f', file], { encoding: 'utf8' });
  return [...stdout.matchAll(/^# Host .* found: line (\d+)/gm)]
    .map((match) => Number(match[1]))
    .toSorted((a, b) => a - b);
}

describe('known_hosts is read as OpenSSH reads it', () => {
  test('the same lines speak of a host', () => {
    const file = join(directory, 'known_hosts');
    fc.assert(
      fc.property(
        fc.array(fileLine, { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        name,
        port,
        (lines, lineEnd, host, number) => {
          const text = lines.map((line) => `${line}${lineEnd}`).join('');
          writeFileSync(file, text);
          const known = parseKnownHosts([{ origin: file, text }]);
          const { keys, revoked, authorities } = lookup(known, host, number);
          const found = [...keys, ...revoked, ...authorities].map((entry) => entry.line).toSorted((a, b) => a - b);
          expect(found).toEqual(keygenFinds(file, knownHostsName(host, number)));
          expect(known.bad).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a file that ssh-keygen -H hashed says the same as before', () => {
    const file = join(directory, 'to_hash');
    const entry = fc.tuple(plain, fc.nat({ max: 2 })).map(([host, index]) => `${host} ${words[index]}`);
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        writeFileSync(file, text);
        execFileSync('ssh-keygen', ['-q', '-H', '-f', file], { stdio: 'ignore' });
        const before = parseKnownHosts([{ origin: file, text }]);
        const after = parseKnownHosts([{ origin: file, text: readFileSync(file, 'utf8') }]);
        expect(after.entries.every((one) => one.hosts.startsWith('|1|'))).toBe(true);
        for (const host of ['web', 'db', 'web.example.org', '10.0.0.1', '2001:db8::1', 'a']) {
          for (const number of [22, 2222]) {
            const [was, is] = [before, after].map((known) =>
              lookup(known, host, number).keys.map((one) => one.key.fingerprint),
            );
            expect(is).toEqual(was);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('lines that are written here are found by ssh-keygen, plain and hashed', () => {
    const file = join(directory, 'written');
    const key = parseKnownHosts([{ origin: '', text: `x ${words[0]}` }]).entries[0]?.key;
    if (key === undefined) throw new Error('no key');
    fc.assert(
      fc.property(name, port, fc.boolean(), (host, number, hash) => {
        writeFileSync(file, `${formatKnownHost(host, number, key, hash ? randomBytes(20) : undefined)}\n`);
        expect(keygenFinds(file, knownHostsName(host, number))).toEqual([1]);
      }),
      { numRuns: 40 },
    );
  });

  test('no text makes the reader throw, and every line is an entry, a problem or nothing', () => {
    const junk = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('@', '|', '1', ' ', 'a', '\t', '=', '#', '\n', '\r', ',', '!') }),
    );
    fc.assert(
      fc.property(junk, (text) => {
        const known = parseKnownHosts([{ origin: 'x', text }]);
        for (const entry of known.entries) expect(entry.key.fingerprint).toMatch(/^SHA256:/);
        lookup(known, 'web', 22);
      }),
      { numRuns: 2_000 },
    );
  });
});
