import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/providers/database.ts';
import { beginSession } from '../../src/providers/record.ts';
import { PROGRAM } from '../support/program.ts';
import { machine } from '../support/providers/machine.ts';
import { freePort } from './support/port.ts';

const SESSION = { role: 'provider', run: 'r1', attempt: 1 } as const;

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bringup-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const text = `version: bringup/v1
fleet: { name: lab }
defaults: { ssh: { user: ops, connect-timeout: 1s } }
hosts:
  gone: { address: 127.0.0.1, ssh: { port: ${await freePort()} }, base: { files: [{ path: /x, content: { secret: CONTENT } }] } }
`;
  writeFileSync(join(folder, 'fleet.yaml'), text);
});

interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function bringup(words: readonly string[], variables: Record<string, string> = {}): Promise<Told> {
  const env = {
    ...{ PATH: process.env['PATH'] ?? '', HOME: folder, NO_COLOR: '1', BRINGUP_STATE_DIR: join(folder, 'state') },
    ...{ CONTENT: 'nobody prints this', ...variables },
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...words], { cwd: folder, env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

const timeless = (text: string) => text.replace(/\d+(\.\d+)? s/g, 'N s').replace(/\d{8}-\d{6}-\w+/g, 'RUN');
const log = (name = 'a.log') =>
  readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
const brief = (lines: readonly Record<string, string>[]) => lines.map(({ level, event }) => `${level} ${event}`);

test('--log-file has what happened, one run after the other, and the terminal shows the same as without', {
  timeout: 300_000,
}, async () => {
  const plain = await bringup(['plan']);
  const logged = await bringup(['plan', '--log-file', 'a.log']);
  expect(logged.code).toBe(plain.code);
  expect(timeless(logged.out)).toBe(timeless(plain.out));
  expect(timeless(logged.err)).toBe(timeless(plain.err));
  expect(statSync(join(folder, 'a.log')).mode & 0o777).toBe(0o600);
  const lines = log();
  expect(brief(lines)).toEqual(['info command-began', 'info run-began', 'error host-finished', 'warn command-ended']);
  expect(lines[0]?.['text']).toBe('bringup plan');
  expect(lines[2]).toMatchObject({
    host: 'gone',
    run: lines[1]?.['run'],
    text: expect.stringMatching(/^refused after .*no private key/),
  });
  expect(lines[3]?.['text']).toBe(`bringup plan: exit code ${plain.code}`);
  // Variables say the same; the file goes on, and the level decides what is in it.
  const { code } = await bringup(['plan'], { BRINGUP_LOG_FILE: 'a.log', BRINGUP_LOG_LEVEL: 'error' });
  expect(code).toBe(plain.code);
  expect(brief(log().slice(4))).toEqual(['error host-finished']);
});

test('secrets of the fleet are in no line, at no level', { timeout: 300_000 }, async () => {
  // The address of the host is the secret, so it is told by whoever connects.
  await bringup(['plan', '--log-file', 'a.log', '--log-level', 'debug'], { CONTENT: '127.0.0.1' });
  expect(brief(log())).toContain('debug host-phase');
  const text = readFileSync(join(folder, 'a.log'), 'utf8');
  expect(text).not.toContain('127.0.0.1');
  expect(text).toContain('[secret CONTENT]');
});

test('a log that cannot be written is told before anything is done', { timeout: 300_000 }, async () => {
  const { code, err, out } = await bringup(['plan', '--log-file', 'no/such/a.log']);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err.replace(/\s+/g, ' ')).toMatch(/no\/such\/a\.log.*ENOENT.*make its directory first/);
  expect(existsSync(join(folder, 'state'))).toBe(false);
});

test('without a file debug is --verbose, and a level that there is none is refused', { timeout: 300_000 }, async () => {
  using registry = openDatabase(join(folder, 'state'));
  const who = { role: 'provider' as const, address: '192.0.2.1', platform: 'linux/amd64' };
  const { provider } = beginSession(registry, machine('gpu-1'), { name: 'gpu-1', ...who }, SESSION);
  const list = (words: readonly string[], variables?: Record<string, string>) =>
    bringup(['providers', 'list', ...words], variables);
  expect((await list(['-v'])).out).toContain(provider);
  expect((await list(['--log-level', 'info'])).out).not.toContain(provider);
  expect((await list([], { BRINGUP_LOG_LEVEL: 'debug' })).out).toContain(provider);
  expect((await list(['--log-level', 'debug', '--log-file', 'a.log'])).out).not.toContain(provider);
  const wrong = await list(['--log-level', 'loud']);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toMatch(/Allowed choices are error, warn, info, debug/);
  // As a workflow sets a variable that has no value.
  expect((await list([], { BRINGUP_LOG_LEVEL: '', BRINGUP_LOG_FILE: '' })).code).toBe(0);
});
