import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readKeyText } from './key-text.ts';

const PEM = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'sec1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
}).privateKey;
const ENCRYPTED = [
  '-----BEGIN RSA PRIVATE KEY-----',
  'Proc-Type: 4,ENCRYPTED',
  'DEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF',
  '',
  'c2hvcnQgYm9keQ==',
  '-----END RSA PRIVATE KEY-----',
  '',
].join('\n');
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('every form of the same text gives the same key', () => {
  test.each<[string, (text: string) => string]>([
    ['as it is', (text) => text],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['CR', (text) => text.replaceAll('\n', '\r')],
    ['literal \\n', (text) => text.replaceAll('\n', '\\n')],
    ['literal \\r\\n', (text) => text.replaceAll('\n', '\\r\\n')],
    ['no final newline', (text) => text.trimEnd()],
    ['spaces around', (text) => `\n  ${text}\t\n\n`],
    ['double quotes', (text) => `"${text}"`],
    ['single quotes and literal \\n', (text) => `'${text.replaceAll('\n', '\\n')}'`],
    ['one line with spaces', (text) => text.replaceAll('\n', ' ')],
    ['indented', (text) => text.replaceAll('\n', '\n    ')],
    ['a byte-order mark', (text) => `\uFEFF${text}`],
    ['base64', base64],
    ['base64 in lines', (text) => (base64(text).match(/.{1,76}/g) ?? []).join('\n')],
    ['base64 of CRLF', (text) => base64(text.replaceAll('\n', '\r\n'))],
    ['text around it', (text) => `key:\n${text}\nend`],
  ])('%s', (_, change) => {
    expect(readKeyText(change(PEM))).toEqual({ kind: 'private', pem: PEM, label: 'EC PRIVATE KEY' });
    expect(readKeyText(change(ENCRYPTED))).toEqual({ kind: 'private', pem: ENCRYPTED, label: 'RSA PRIVATE KEY' });
  });
});

describe('what is no private key is called what it is', () => {
  test.each([
    ['', 'key-empty'],
    ['  \r\n', 'key-empty'],
    ['""', 'key-empty'],
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ me@here', 'key-public'],
    ['restrict,command="x" ssh-rsa AAAAB3NzaC1yc2E me', 'key-public'],
    ['ecdsa-sha2-nistp256 AAAAE2VjZHNh', 'key-public'],
    ['-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----', 'key-public'],
    ['---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----', 'key-public'],
    ['ssh-ed25519-cert-v01@openssh.com AAAAIHNzaC1lZDI1NTE5LWNlcnQ= me', 'key-certificate'],
    ['PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n', 'key-putty'],
    [PEM.slice(0, 120), 'key-truncated'],
    [PEM.slice(60), 'key-truncated'],
    ['-----BEGIN EC PRIVATE KEY-----\n-----END EC PRIVATE KEY-----', 'key-truncated'],
    [PEM.replace('M', '…'), 'key-damaged'],
    ['-----BEGIN DSA PRIVATE KEY-----\nMIIBugIBAAKBgQ==\n-----END DSA PRIVATE KEY-----', 'key-dsa'],
    ['ssh-dss AAAAB3NzaC1kc3M= me', 'key-dsa'],
    ['-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'key-not-ssh'],
    ['hunter2', 'key-not-ssh'],
    ['***', 'key-not-ssh'],
    [base64('ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ me@here'), 'key-public'],
  ])('%j', (text, code) => {
    expect(readKeyText(text)).toMatchObject({ kind: 'wrong', code });
  });

  test('no part of the text is in the message', () => {
    const answer = readKeyText('correct horse battery staple');
    expect(JSON.stringify(answer)).not.toMatch(/horse/);
  });
});

test.each([
  ['quotes', '"'.repeat(1_000_000)],
  ['beginnings of keys', '-----BEGIN A PRIVATE KEY-----'.repeat(30_000)],
])('a megabyte of %s is soon known to be no key', (_, text) => {
  expect(readKeyText(text)).toMatchObject({ kind: 'wrong', code: 'key-not-ssh' });
});
