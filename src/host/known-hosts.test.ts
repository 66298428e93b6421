import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hostKeyOf } from './host-key.ts';
import { formatKnownHost, judge, knownHostsName, lookup, parseKnownHosts } from './known-hosts.ts';

/** A public key in wire form that nobody has the private half of. */
function madeUp(type: string): Buffer {
  const field = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
  return Buffer.concat([field(Buffer.from(type)), field(randomBytes(32))]);
}
const ED = hostKeyOf(madeUp('ssh-ed25519'));
const OTHER_ED = hostKeyOf(madeUp('ssh-ed25519'));
const RSA = hostKeyOf(madeUp('ssh-rsa'));
const read = (text: string) => parseKnownHosts([{ origin: 'file', text }]);
const line = (hosts: string, key = ED) => `${hosts} ${key.type} ${key.key}\n`;

describe('looking a host up', () => {
  test.each([
    ['plain', 'web', 'web', 22, true],
    ['a list', 'db,web,10.0.0.1', '10.0.0.1', 22, true],
    ['letters of any size', 'WEB.Example.org', 'web.example.ORG', 22, true],
    ['a pattern', '*.example.org,!bad.example.org', 'web.example.org', 22, true],
    ['a negated pattern', '*.example.org,!bad.example.org', 'bad.example.org', 22, false],
    ['a port', '[web]:2222', 'web', 2222, true],
    ['a port that is not the one', '[web]:2222', 'web', 2223, false],
    ['a port other than 22 under the plain name', 'web', 'web', 2222, false],
    ['brackets with port 22 are another name', '[web]:22', 'web', 22, false],
    ['IPv6', '[2001:db8::1]:2222', '2001:db8::1', 2222, true],
    ['IPv6 in brackets', '2001:db8::1', '[2001:db8::1]', 22, true],
    ['a star covers names with ports', '*', 'web', 2222, true],
  ])('%s', (_, hosts, host, port, found) => {
    expect(lookup(read(line(hosts)), host, port).keys.length).toBe(found ? 1 : 0);
  });

  test('hashed names', () => {
    const known = read(`${formatKnownHost('web', 2222, ED, randomBytes(20))}\n`);
    expect(known.entries[0]?.hosts).toMatch(/^\|1\|/);
    expect(lookup(known, 'web', 2222).keys).toHaveLength(1);
    expect(lookup(known, 'web', 22).keys).toHaveLength(0);
  });

  test('a plain line as it is written', () => {
    expect(formatKnownHost('Web', 22, ED)).toBe(`web ssh-ed25519 ${ED.key}`);
    expect(knownHostsName('2001:DB8::1', 2222)).toBe('[2001:db8::1]:2222');
  });
});

describe('the verdict', () => {
  const onFile = (text: string) => lookup(read(text), 'web', 22);

  test('a key on file is known, another of its type is a change', () => {
    expect(judge(onFile(line('web')), ED)).toMatchObject({ verdict: 'known' });
    expect(judge(onFile(line('web')), OTHER_ED)).toMatchObject({
      verdict: 'changed',
      entries: [{ line: 1, origin: 'file' }],
    });
  });

  test('a key of a type that is not on file is unknown, never changed', () => {
    expect(judge(onFile(line('web', RSA)), ED)).toEqual({ verdict: 'unknown' });
  });

  test('one of several keys of a type is enough', () => {
    expect(judge(onFile(line('web', OTHER_ED) + line('web')), ED)).toMatchObject({
      verdict: 'known',
      entry: { line: 2 },
    });
  });

  test('a revoked key is refused also where it is on file', () => {
    expect(judge(onFile(`${line('web')}@revoked * ${ED.type} ${ED.key}\n`), ED)).toMatchObject({
      verdict: 'revoked',
      entry: { line: 2 },
    });
  });

  test('an authority is no key of the host', () => {
    const found = onFile(`@cert-authority web ${ED.type} ${ED.key}\n`);
    expect(found.authorities).toHaveLength(1);
    expect(judge(found, ED)).toEqual({ verdict: 'unknown' });
  });
});

describe('reading', () => {
  test('comments, empty lines, CRLF, CR, tabs, a byte-order mark and a comment behind the key', () => {
    const text = `\uFEFF# comment\r\n\r\n  web\tssh-ed25519\t${ED.key} root@web\r\n#web x\rdb ssh-ed25519 ${ED.key}`;
    const known = read(text);
    expect(known.bad).toEqual([]);
    expect(known.entries.map((entry) => [entry.line, entry.hosts])).toEqual([
      [3, 'web'],
      [5, 'db'],
    ]);
  });

  test.each([
    ['web', 'needs host names'],
    ['web ssh-ed25519', 'the key is missing'],
    [`web ssh-rsa ${ED.key}`, 'the line says ssh-rsa, but the key is ssh-ed25519'],
    [`web ssh-ed25519 ${ED.key.slice(0, 40)}`, 'cut off'],
    ['web ssh-ed25519 AAAA*', 'base64'],
    // The key ends behind its own type, or within a byte: OpenSSH does not take it either.
    ['web ssh-ed25519 AAAAC3NzaC1lZDI1NTE5', 'cut off'],
    ['web ssh-ed25519 AAAAC3NzaC1lZDI1NTE5A', 'base64'],
    [`@trusted web ssh-ed25519 ${ED.key}`, 'unknown marker @trusted'],
    [`|1|abc|def ssh-ed25519 ${ED.key}`, 'hashed host name is damaged'],
    ['web 1024 35 123456', 'SSH protocol 1'],
  ])('%s is told with its line', (bad, problem) => {
    const known = parseKnownHosts([{ origin: 'input known-hosts', text: `\n${bad}\n${line('web')}` }]);
    expect(known.bad).toEqual([{ origin: 'input known-hosts', line: 2, problem: expect.stringContaining(problem) }]);
    expect(known.entries).toHaveLength(1);
  });
});
