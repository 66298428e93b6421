import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChild } from '../../src/lab/child.ts';
import { PROGRAM } from '../support/program.ts';
import { canMakeTerminals, openTerminal } from '../support/terminal.ts';

const GOOD = 'a'.repeat(64);
const HEAD = '127.0.0.77';

/** The part of a head that says who may come in. Source: ray 2.60 python/ray/dashboard: 401 without a token, 403 with a wrong one. */
const head = createServer((request, response) => {
  const good = request.headers.authorization === `Bearer ${GOOD}`;
  response.writeHead(good ? 200 : 403, { 'content-type': 'application/json' });
  response.end(JSON.stringify(good ? { data: { rayVersion: '2.60.0', pythonVersion: '3.13.5' } } : { result: false }));
});

beforeAll(() => new Promise<void>((resolve) => void head.listen(8265, HEAD, resolve)));
afterAll(async () => {
  await new Promise<void>((resolve) => void head.close(() => resolve()));
  await Promise.all(places.map((folder) => rm(folder, { recursive: true, force: true })));
});

const places: string[] = [];

const place = async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'bringup-wizard-'));
  places.push(cwd);
  return { cwd, env: { PATH: process.env['PATH'], HOME: cwd, NO_COLOR: '1', BRINGUP_STATE_DIR: join(cwd, 'state') } };
};

describe.skipIf(!canMakeTerminals())('the wizard', () => {
  const open = async (words = '--network lan') => {
    const { cwd, env } = await place();
    const terminal = openTerminal(`${process.execPath} ${PROGRAM} onboard ${words}`, {
      ...{ cwd, env },
      patienceMs: 120_000,
    });
    return Object.assign(terminal, { cwd });
  };

  test('asks for what is missing, tries the token, and begins only when told to', { timeout: 600_000 }, async () => {
    await using terminal = await open();
    await terminal.shows('Welcome.');
    await terminal.shows('What is this machine for?');
    terminal.type('\x1b[B\r');
    await terminal.shows('Where the head of the cluster is reached:');
    terminal.type(`${HEAD}\r`);
    await terminal.shows('The Ray of the head:');
    terminal.type('2.60.0\r');
    await terminal.shows('RAY_TOKEN, the token of the Ray cluster:');
    terminal.type('short\r');
    await terminal.shows('RAY_TOKEN has 32 to 256 characters');
    await terminal.shows('RAY_TOKEN, the token of the Ray cluster:');
    terminal.type(`${'b'.repeat(64)}\r`);
    await terminal.shows("does not take the cluster's token");
    await terminal.shows('(try 2 of 3)');
    terminal.type(`${GOOD}\r`);
    await terminal.shows('it gives work to the cluster and runs none');
    await terminal.shows('Begin?');
    terminal.type('n\r');
    const { shown, code } = await terminal.end();
    expect(code).toBe(0);
    expect(shown).toContain('nothing was changed');
    expect(shown).not.toContain(GOOD);
    expect(shown).not.toContain('b'.repeat(64));
  });

  const IN_MESH = `--role provider --head 100.64.0.1 --ray-version 2.60.0 --server https://mesh.example.org`;

  test('a provider joins the mesh with a key that lets it in and nothing else', { timeout: 600_000 }, async () => {
    await using terminal = await open(IN_MESH);
    await terminal.shows('What does this machine join the mesh with?');
    await terminal.shows('it lets this machine in, and nothing else');
    terminal.type('\r');
    await terminal.shows('MESH_AUTH_KEY, a pre-auth key of the server of the mesh:');
    terminal.type('hskey-auth-once\r');
    await terminal.shows('RAY_TOKEN, the token of the Ray cluster:');
    terminal.type(`${GOOD}\r`);
    await terminal.shows('Begin?');
    terminal.type('n\r');
    const { shown, code } = await terminal.end();
    expect([code, shown.includes('HEADSCALE_API_KEY'), shown.includes('hskey-auth-once')]).toEqual([0, false, false]);
    const made = await readFile(join(terminal.cwd, 'state/onboard/main.yaml'), 'utf8');
    expect(made).toMatch(/auth-key:\n +secret: MESH_AUTH_KEY/);
    expect(made).not.toMatch(/api-key|hskey-auth-once/);
  });

  test('an API key of the mesh is asked for only where somebody says so', { timeout: 300_000 }, async () => {
    await using terminal = await open(IN_MESH);
    await terminal.shows('What does this machine join the mesh with?');
    terminal.type('\x1b[B\r');
    await terminal.shows('HEADSCALE_API_KEY, an API key of the server of the mesh:');
    terminal.type('\x03');
    expect((await terminal.end()).code).toBe(130);
  });

  test('Ctrl-C at a question ends it, with nothing changed', { timeout: 300_000 }, async () => {
    await using terminal = await open();
    await terminal.shows('What is this machine for?');
    terminal.type('\x03');
    const { shown, code } = await terminal.end();
    expect(code).toBe(130);
    expect(shown).toContain('stopped at a question');
  });
});

test('without a terminal nothing is asked, and all that is missing is told', { timeout: 300_000 }, async () => {
  const { cwd, env } = await place();
  const { code, stdout } = await runChild(
    [process.execPath, PROGRAM, 'onboard', '--json', '-f', join(cwd, 'fleet.yaml')],
    {
      env,
      timeoutMs: 250_000,
    },
  );
  const { problems } = JSON.parse(stdout) as { problems: { code: string; what: string }[] };
  expect(code).toBe(2);
  expect(problems.map((problem) => problem.code)).toEqual(Array(5).fill('onboard-missing'));
  for (const word of ['--head', '--ray-version', '--server', 'RAY_TOKEN', 'MESH_AUTH_KEY', 'HEADSCALE_API_KEY'])
    expect(
      problems.some(({ what }) => what.includes(word)),
      word,
    ).toBe(true);
});

test('a token that the head does not take is told before anything is changed', { timeout: 300_000 }, async () => {
  const { cwd, env } = await place();
  const words = [
    '--head',
    HEAD,
    '--ray-version',
    '2.60.0',
    '--network',
    'lan',
    '--json',
    '-f',
    join(cwd, 'fleet.yaml'),
  ];
  const { code, stdout } = await runChild([process.execPath, PROGRAM, 'onboard', ...words], {
    env: { ...env, RAY_TOKEN: 'c'.repeat(64) },
    timeoutMs: 250_000,
  });
  expect(code).toBe(2);
  expect((JSON.parse(stdout) as { problems: { code: string }[] }).problems).toEqual([
    expect.objectContaining({ code: 'ray-api-token' }),
  ]);
});
