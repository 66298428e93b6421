import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint, parseKeyLine, splitOptions } from './authorized-key-line.ts';

const BLOB = 'AAAAC3NzaC1lZDI1NTE5AAAAIPTwJcjGzoEb62IMmjVSo9cA0nWdRy68PuTMS9lpKKGS';

/** A key of fields of these lengths. */
function blobOf(type: string, lengths: readonly number[]): string {
  const field = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, bytes.length >> 8, bytes.length & 0xff]), bytes]);
  const fields = lengths.map((length) => field(Buffer.alloc(length, 7)));
  return Buffer.concat([field(Buffer.from(type)), ...fields])
    .toString('base64')
    .replace(/=+$/, '');
}

describe('parseKeyLine', () => {
  test('a plain line, as ssh-keygen writes it', () => {
    expect(parseKeyLine(` ssh-ed25519 ${BLOB} me@laptop `)).toEqual({
      options: [],
      type: 'ssh-ed25519',
      blob: BLOB,
      line: `ssh-ed25519 ${BLOB} me@laptop`,
    });
  });

  test.each([
    `ssh-rsa ${blobOf('ssh-rsa', [3, 257])}`,
    `ecdsa-sha2-nistp256 ${blobOf('ecdsa-sha2-nistp256', [8, 65])}`,
    `sk-ssh-ed25519@openssh.com ${blobOf('sk-ssh-ed25519@openssh.com', [32, 4])}`,
    `sk-ecdsa-sha2-nistp256@openssh.com ${blobOf('sk-ecdsa-sha2-nistp256@openssh.com', [8, 65, 4])}`,
    `ssh-ed25519-cert-v01@openssh.com ${blobOf('ssh-ed25519-cert-v01@openssh.com', [32, 32])}AAAA`,
  ])('a line of any type: %s', (line) => expect(parseKeyLine(line)?.line).toBe(line));

  test('options with blanks, commas and quotes in them', () => {
    const line = `restrict,command="echo \\"hi, ssh-ed25519 there\\"",From="*.example.com" ssh-ed25519 ${BLOB}`;
    expect(parseKeyLine(line)?.options).toEqual([
      'command="echo \\"hi, ssh-ed25519 there\\""',
      'from="*.example.com"',
      'restrict',
    ]);
  });

  test.each([
    ['', 'nothing'],
    [`# ssh-ed25519 ${BLOB}`, 'a comment'],
    [`ssh-rsa ${BLOB}`, 'a key that says it is of another type'],
    ['ssh-ed25519 AAAA', 'half a key'],
    [`ssh-ed25519 ${BLOB.slice(0, -4)}`, 'a key without its end'],
    [`ssh-ed25519 ${BLOB}AAAA`, 'a key with something behind it'],
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAA0FBQQ==', 'a key that is too short for its type'],
    [`ssh-ed25518 ${BLOB}`, 'a type that there is not'],
    [`ssh-ed25519${BLOB}`, 'no blank'],
    [`no-pty restrict ssh-ed25519 ${BLOB}`, 'options parted by a blank'],
    [`command="unclosed ssh-ed25519 ${BLOB}`, 'a quote that does not end'],
  ])('%s: none (%s)', (line) => expect(parseKeyLine(line)).toBeUndefined());

  test('a line of a hundred thousand words is none, and soon known to be none', () => {
    expect(parseKeyLine('word '.repeat(100_000))).toBeUndefined();
    expect(parseKeyLine(`${'word '.repeat(100_000)}ssh-ed25519 ${BLOB}`)).toBeUndefined();
  });

  test('any options come back as they went in', () => {
    const value = fc.string({ unit: fc.constantFrom('a', ' ', ',', '=', '\\"', '$', "'") });
    const option = fc.tuple(fc.stringMatching(/^[a-z][a-z-]{0,10}$/), value).map(([name, text]) => `${name}="${text}"`);
    fc.assert(
      fc.property(fc.array(option, { minLength: 1, maxLength: 4 }), (options) => {
        expect(parseKeyLine(`${options.join(',')} ssh-ed25519 ${BLOB} x`)?.options).toEqual(options.toSorted());
        expect(splitOptions(options.join(','))).toEqual(options.toSorted());
      }),
    );
  });
});

test('the fingerprint is what ssh-keygen -l prints', () => {
  expect(fingerprint(BLOB)).toBe('SHA256:kmKKvN5nTsNFold/bBVG2DNVC65SQbkmt3XY3QpHGTo');
});
