import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { hostSays, ownKeys } from '../../../src/records/host-says.ts';

const LINE = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFD9eHBhzHzV5hZ8POYuzde8W0LXZWYTH4DWSsi8n4km';
const RSA = 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC7';

test('keys are known by what ssh-keygen calls their fingerprint', () => {
  const { keys } = hostSays(`key ${LINE} root@host\nend\n`);
  expect(execFileSync('ssh-keygen', ['-lf', '-'], { input: `${LINE}\n`, encoding: 'utf8' })).toContain(` ${keys[0]} `);
});

test('records come as they are, whatever is in them; one that is too large comes without', () => {
  const damaged = '{"version": "\u0000\nrecord /etc/passwd x\nend';
  const said = hostSays(`record /r/a.json ${Buffer.from(damaged).toString('base64')}\nrecord /r/b.json -\nrecord /r/c.json \nend\n`);
  expect(said).toEqual({
    keys: [],
    records: [{ file: '/r/a.json', text: damaged }, { file: '/r/b.json' }, { file: '/r/c.json', text: '' }],
    whole: true,
  });
  expect(hostSays('record /r/a.json eyJ').whole).toBe(false);
});

test('a host is known by all of its keys when it has shown one of them, and else by the one that it showed', () => {
  const said = hostSays(`key ${LINE}\nkey ${RSA}\nend\n`);
  const [ed25519 = '', rsa = ''] = said.keys;
  expect(ownKeys(said, rsa)).toEqual([ed25519, rsa]);
  expect(ownKeys(said, undefined)).toEqual([ed25519, rsa]);
  expect(ownKeys(said, 'SHA256:another')).toEqual(['SHA256:another']);
});
