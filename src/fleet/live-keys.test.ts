import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ErrorDetails } from '../core/error.ts';
import { BringupErrors } from '../core/error.ts';
import { refuseLiveKeys } from './live-keys.ts';
import { loadFleet } from './load-fleet.ts';

/** Made of pieces, so that nobody's scanner takes this file for a leak. */
const LIVE = [
  ['tskey', 'auth', 'kABCDEFGH1CNTRL', 'abcdefghijklmnop'].join('-'),
  ['hskey', 'auth', 'abcdefghijkl', 'mnopqrstuvwx'].join('-'),
  `ghp${'_'}${'a1B2'.repeat(9)}`,
  `github${'_pat_'}${'a1B2'.repeat(9)}`,
  `AK${'IA'}${'ABCD'.repeat(4)}`,
  ['-----BEGIN OPENSSH', 'PRIVATE KEY-----'].join(' '),
  ['postgres://app', 'hunter22@db.example.org/x'].join(':'),
];

test.each(LIVE)('a literal key is refused at its line and never told: %#', async (key) => {
  const directory = await mkdtemp(join(tmpdir(), 'live-'));
  const file = join(directory, 'fleet.yaml');
  const places = [
    `version: bringup/v1\nfleet: { name: lab }\nvars: { k: '${key}' }\nhosts: { a: { address: a } }\n`,
    `version: bringup/v1\nfleet: { name: lab }\n# ${key}\nhosts: { a: { address: a } }\n`,
    `version: bringup/v1\nfleet: { name: lab }\n'${key}': x\nhosts: { a: { address: a, '${key}': 1 } }\n`,
    `version: bringup/v1\nfleet: { name: lab, parallel: '${key}' }\n'${key}': x\n'${key}': y\nhosts: { a: { address: '${key}' } }\n`,
    `version: bringup/v1\nfleet: { name: lab }\nhosts: { a: { address: a, ssh: { port: '${key}', jump: '${key}' } } }\n`,
    `version: bringup/v1\nfleet: { name: lab }\nx: @${key}\n`,
    `version: bringup/v1\nfleet: { name: lab }\nhosts: { a: { address: a, ssh: { user: '{{ ${key} }}' } } }\n`,
  ];
  try {
    for (const text of places) {
      await writeFile(file, text);
      const error = await loadFleet({ file, capabilities: [], env: {}, secrets: 'ignore' }).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(BringupErrors);
      const { problems } = error as BringupErrors;
      const line = text.split('\n').findIndex((content) => content.includes(key)) + 1;
      expect(problems.find(({ code }) => code === 'literal-secret')?.where.line).toBe(line);
      const told = problems
        .map((problem) => `${problem.message} ${problem.remedy} ${String(problem.cause)}`)
        .join('\n');
      expect(told).not.toContain(key);
      expect(told).not.toContain(key.slice(4, 20));
    }
  } finally {
    await rm(directory, { recursive: true });
  }
});

test.each([
  'proxy: http://proxy.example.org:3128',
  'url: https://user@host:22/path',
  'content: postgres://app:$PASSWORD@db',
  'content: postgres://app:{{ vars.x }}@db',
  'note: a tskey- of Tailscale starts with tskey-auth',
  'key: { secret: GITHUB_TOKEN }',
  'known: host ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFX6TGvnhsTcKTTtX4oylp+NmgSNpWm3VcXM7CzX5T2f',
])('is no live key: %s', (line) => {
  const problems: ErrorDetails[] = [];
  refuseLiveKeys(line, 'fleet.yaml', (problem) => problems.push(problem));
  expect(problems).toEqual([]);
});

test.each([
  ['nothing', 'a'.repeat(1 << 20), 0],
  ['half addresses', '://a:'.repeat(1 << 17), 0],
  ['half keys', '-----BEGIN '.repeat(1 << 16), 0],
  ['beginnings of one', 'tskey-'.repeat(1 << 17), 1],
])('a long line of %s takes no time that grows with its square, or this never ends', (_, text, found) => {
  const problems: ErrorDetails[] = [];
  refuseLiveKeys(text, 'fleet.yaml', (problem) => problems.push(problem));
  expect(problems).toHaveLength(found);
});
