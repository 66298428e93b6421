import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSshConfig } from '../../host/ssh-config-file.ts';
import { type Way, wayTo } from './way.ts';
import { parseWish } from './wish.ts';

const CONFIG = `
Host rack
  HostName 192.0.2.11
  Port 2222
  User ops
  IdentityFile ~/.ssh/rack
Host deep
  HostName 10.0.0.5
  ProxyJump admin@gate.example.org:2200
Host *
  User me
`;

const cases: readonly (readonly [string, Way])[] = [
  ['192.0.2.99', { address: '192.0.2.99', user: 'me', port: 22 }],
  ['rack', { address: '192.0.2.11', user: 'ops', port: 2222, key: '~/.ssh/rack' }],
  ['root@rack:22', { address: '192.0.2.11', user: 'root', port: 22, key: '~/.ssh/rack' }],
  ['deep', { address: '10.0.0.5', user: 'me', port: 22, jump: 'admin@gate.example.org:2200' }],
];

test.each(cases)('%s is written out as a runner without ~/.ssh/config needs it', async (text, way) => {
  const folder = await mkdtemp(join(tmpdir(), 'bringup-way-'));
  await writeFile(join(folder, 'config'), CONFIG.replaceAll('~', homedir()));
  expect(wayTo(parseWish(text), await readSshConfig(join(folder, 'config')), 'nobody')).toEqual(way);
  await rm(folder, { recursive: true });
});
