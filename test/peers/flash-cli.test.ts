import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tryFileLock } from '../../src/core/file-lock.ts';
import { quote } from '../../src/core/sh.ts';
import { placeOf } from '../../src/flash/place-of.ts';
import { flashTargets } from '../../src/flash/target.ts';
import { openImageCache } from '../../src/image/source/cache.ts';
import { until } from '../support/board-client.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';
import { commandLine, flashCommand } from '../support/flash/command-line.ts';
import { canMakeTerminals, openTerminal } from '../support/terminal.ts';

/** The commands as a person or a script has them. Each test goes on from the one before. */
let bench: FlashBench;

beforeAll(async () => {
  bench = await flashBench();
  bench.lines.board.push('other-nodes: ignore');
}, 120_000);
afterAll(() => bench?.[Symbol.asyncDispose]());

const slow = { timeout: 300_000 };
const writes = () => bench.board.requests.filter(({ url }) => url.includes('opt=set&type=flash')).length;
const flash = async (...args: readonly string[]) => {
  await using cli = commandLine(bench, ...args);
  const { stdout, code } = await cli.ended();
  return { stdout, code, output: cli.output() };
};
const atTerminal = (...args: readonly string[]) => {
  const { words, ...where } = flashCommand(bench, ...args);
  return openTerminal(words.map(quote).join(' '), { ...where, columns: 200, patienceMs: 120_000 });
};
const knownHosts = () => join(bench.folder, 'known_hosts');

test('a plan has an exit code of its own when something is to be done, and changes nothing', slow, async () => {
  const plan = await flash('plan', '--detailed-exit-code', 'rack/1');
  expect(plan.code, plan.output).toBe(20);
  expect(plan.stdout).toMatch(/rack\/1 node-1: is written with [0-9a-f]{12}\n/);
  const dry = await flash('run', '--dry-run', '--json', 'rack/1');
  expect(dry.code, dry.output).toBe(0);
  expect(JSON.parse(dry.stdout)).toMatchObject({ version: 'bringup.flash-plan/1', nodes: [{ begin: 'write' }] });
  expect(writes()).toBe(0);
});

test.each([[['--json']], [[]]])('where nobody can be asked a write takes --yes: %j', slow, async (options) => {
  const { code, output } = await flash('run', ...options);
  expect(code, output).toBe(2);
  expect(output.replace(/\s+/g, ' ')).toContain('everything on rack/1, rack/2 would be lost, and nobody can be asked');
  expect(writes()).toBe(0);
});

test.runIf(canMakeTerminals())('at a terminal the plan is shown and asked; no changes nothing', slow, async () => {
  for (const answer of ['n\n', '\n']) {
    await using terminal = atTerminal('run');
    await terminal.shows('node-1: is written with');
    await terminal.shows('node-2: is written with');
    await terminal.shows('Everything on rack/1, rack/2 is lost. Write?');
    terminal.type(answer);
    const { code, shown } = await terminal.end();
    expect(code, shown).toBe(0);
    expect(shown).toContain('nothing was changed');
  }
  expect(writes()).toBe(0);
  expect(existsSync(knownHosts())).toBe(false);
});

test.runIf(canMakeTerminals())('who leaves at the question has the report all the same', slow, async () => {
  await using terminal = atTerminal('run');
  await terminal.shows('Write?');
  terminal.type('\u0003');
  const { code, shown } = await terminal.end();
  expect(code, shown).toBe(130);
  expect(shown.replace(/\s+/g, ' ')).toContain('now: nothing was written to it');
});

test.runIf(canMakeTerminals())('after a no it is told what of an earlier run was put right', slow, async () => {
  using context = await bench.context();
  const [target] = flashTargets(context.fleet);
  if (target === undefined) throw new Error('no node');
  context.state.want(placeOf(target.boardSection), 3, { wasOn: true });
  await using terminal = atTerminal('run');
  await terminal.shows('Write?');
  terminal.type('n\n');
  const { code, shown } = await terminal.end();
  expect(code, shown).toBe(0);
  const answer = shown.slice(shown.indexOf('Write?'));
  expect(answer).toContain('no node was written');
  expect(answer).toContain('node 3 has its power back');
  expect(answer).not.toContain('nothing was changed');
  expect(bench.board.powered(3)).toBe(true);
});

test.runIf(canMakeTerminals())('yes writes what was asked; the second time nothing is asked', slow, async () => {
  {
    await using terminal = atTerminal('run', 'node-1');
    await terminal.shows('Everything on rack/1 is lost. Write?');
    terminal.type('y\n');
    const { code, shown } = await terminal.end();
    expect(code, shown).toBe(0);
    expect(shown).toContain('written and proven');
  }
  expect(writes()).toBe(1);
  expect(readFileSync(knownHosts(), 'utf8')).toMatch(/^\[127\.0\.0\.1\]:\d+ ssh-ed25519 \S+\n$/);
  await using again = atTerminal('run', 'node-1');
  const { code, shown } = await again.end();
  expect(code, shown).toBe(0);
  expect(shown).not.toContain('Write?');
  expect(shown).toContain('runs its image');
});

test('known_hosts that cannot be written takes no report away', slow, async () => {
  rmSync(knownHosts(), { force: true });
  mkdirSync(knownHosts());
  const { code, stdout, output } = await flash('run', '--yes', '--json', 'rack/2');
  rmSync(knownHosts(), { recursive: true });
  expect(code, output).toBe(0);
  expect(JSON.parse(stdout).nodes).toMatchObject([{ node: 'rack/2', outcome: 'changed' }]);
  expect(output).toMatch(/cannot be written into known_hosts[\s\S]*\[127\.0\.0\.1\]:\d+ ssh-ed25519 /);
});

test('attest asks the nodes alone, and tells which one runs something else', slow, async () => {
  await flash('run', '--yes', '--json');
  const asked = bench.board.requests.length;
  const right = await flash('attest', '--json');
  expect(right.code, right.output).toBe(0);
  expect(JSON.parse(right.stdout).nodes).toMatchObject([
    { node: 'rack/1', outcome: 'converged', found: { hostname: 'node-1' } },
    { node: 'rack/2', outcome: 'converged', found: { hostname: 'node-2' } },
  ]);
  bench.lines.nodes[1]?.push('timezone: UTC');
  const wrong = await flash('attest');
  bench.lines.nodes[1]?.pop();
  expect(wrong.code, wrong.output).toBe(4);
  expect(wrong.stdout).toMatch(/rack\/1 +✔ node-1 +runs [0-9a-f]{12}/);
  expect(wrong.stdout.replace(/\s+/g, ' ')).toContain('node rack/2 runs another image');
  expect(bench.board.requests.length).toBe(asked);
});

test('a status tells what was done from here, and other folders are those that are named', slow, async () => {
  const { stdout } = await flash('status');
  expect(stdout).toMatch(/1 {2}node-1 +rk1 +on +post-install done \d{4}-\d\d-\d\d \d\d:\d\d UTC, [0-9a-f]{12}/);
  const [state, cache] = ['other-state', 'other-cache'].map((name) => join(bench.folder, name)) as [string, string];
  const elsewhere = await flash('status', '--state-dir', state);
  expect(elsewhere.stdout).toMatch(/1 {2}node-1 +rk1 +on +nothing was done from here/);
  expect(existsSync(join(state, 'flash/flash.sqlite'))).toBe(true);
  const image = await flash('image', 'node-2', '-o', join(bench.folder, 'node2.img'), '--cache-dir', cache);
  expect(image.code, image.output).toBe(0);
  expect(readdirSync(join(cache, 'images')).length).toBeGreaterThan(0);
});

test('an image goes into a file of its own, and nowhere else', slow, async () => {
  const folder = join(bench.folder, 'images');
  mkdirSync(folder);
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const places = [
    [folder, 'it is a folder'],
    [join(folder, 'pipe'), 'it is a device or a pipe'],
    [join(bench.folder, 'stock.img.xz'), 'it is the stock image'],
    [join(folder, 'a.img.gz'), 'raw, or packed with xz'],
    [join(folder, 'a.img.bz2'), 'raw, or packed with xz'],
    [join(folder, 'a.tar.xz'), 'raw, or packed with xz'],
    [join(folder, 'a.qcow2'), 'raw, or packed with xz'],
    [join(folder, 'a.VMDK'), 'raw, or packed with xz'],
    [join(folder, 'a.vhdx'), 'raw, or packed with xz'],
    [join(folder, 'missing', 'a.img'), `${join(folder, 'missing')} is not there`],
    [join(bench.folder, 'stock.img.xz', 'a.img'), 'stock.img.xz is no folder'],
  ] as const;
  for (const [file, why] of places) {
    const { code, output } = await flash('image', 'rack/1', '--out', file);
    expect(code, output).toBe(2);
    // Long paths are broken where a line ends.
    expect(output.replace(/\s+/g, '')).toContain(why.replace(/\s+/g, ''));
  }
  expect(readdirSync(folder)).toEqual(['pipe']);
});

test.each([
  ['plan', ['plan', 'rack/1'], 'only looks, and has changed nothing'],
  ['image', ['image', 'rack/1', '-o', 'new.img'], 'makes the file anew; nothing of an unfinished one is left'],
])('what is true after Ctrl-C is told: %s', slow, async (_, args, words) => {
  const cache = await openImageCache(join(bench.cacheDirectory, 'other', 'images'));
  const stock = createHash('sha256').update(readFileSync(bench.image)).digest('hex');
  // As another run that unpacks it: it is waited for.
  using _unpacks = tryFileLock(cache.lock(stock));
  await using cli = commandLine(bench, ...args, '--cache-dir', join(bench.cacheDirectory, 'other'));
  await until(() => cli.output().includes('Another run unpacks'), 'that it waits');
  cli.process.kill('SIGINT');
  expect((await cli.ended()).code, cli.output()).toBe(130);
  const said = cli.output().replace(/\s+/g, ' ');
  expect(said).toContain(words);
  expect(said).not.toContain('goes on from');
  expect(existsSync(join(bench.folder, 'new.img'))).toBe(false);
});
