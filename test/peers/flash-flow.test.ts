import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flashPlanText } from '../../src/cli/flash-text.ts';
import { planFlash } from '../../src/flash/plan.ts';
import { flashTargets } from '../../src/flash/target.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';

let bench: FlashBench;

beforeAll(async () => {
  bench = await flashBench();
}, 60_000);
afterAll(() => bench[Symbol.asyncDispose]());

const outcomes = ({ nodes }: { nodes: readonly { outcome: string }[] }) => nodes.map(({ outcome }) => outcome);
const writes = () => bench.board.requests.filter(({ url }) => url.includes('opt=set&type=flash')).length;

test('a plan tells partitions, files, calls and bytes, and nothing is changed', { timeout: 120_000 }, async () => {
  using context = await bench.context();
  const [plan] = await planFlash(flashTargets(context.fleet), context);
  expect(plan?.problem).toBeUndefined();
  expect(plan).toMatchObject({ node: 'rack/1', begin: 'write' });
  expect(plan?.partitions?.map(({ fileSystem }) => fileSystem?.type)).toEqual(['fat32', 'ext4']);
  const edits = plan?.edits ?? [];
  const of = (path: string) => edits.find((edit) => edit.path.endsWith(path));
  expect(of('etc/hosts')).toMatchObject({ now: 'changed', text: { before: '127.0.0.1\tlocalhost\n' } });
  expect(of('meta-data')?.text?.after).toContain(`instance-id: ${plan?.image}`);
  expect(of('ssh_host_ed25519_key')).toMatchObject({ now: 'new', mode: '0600' });
  expect(JSON.stringify(plan)).not.toContain('PRIVATE KEY');
  expect(plan?.size?.sent).toBeGreaterThan(0);
  // Kept sparse.
  expect(plan?.base?.diskBytes).toBeGreaterThan(0);
  expect(plan?.base?.diskBytes).toBeLessThan(plan?.size?.raw ?? 0);
  expect(plan?.calls).toEqual([
    'write node 1: take node-1.img.xz as it is sent, encrypted',
    'read back what was written',
    'power on node 1',
  ]);
  expect(flashPlanText(plan === undefined ? [] : [plan], { colour: false, width: 100, verbose: true })).toMatch(
    /~ 2:\/etc\/hosts +0644 .*\n(?: {6}.*\n)*? {6}\+ 127\.0\.1\.1/,
  );
  expect(writes()).toBe(0);
});

test('two nodes of one image are written, boot, prove themselves and are finished', { timeout: 120_000 }, async () => {
  bench.lines.hosts[0]?.push('base: { files: [{ path: /var/lib/flashed, content: "by bringup\\n" }] }');
  const { report, events } = await bench.flash();
  expect(report.nodes.map(({ problem }) => problem)).toEqual([undefined, undefined]);
  expect(outcomes(report)).toEqual(['changed', 'changed']);
  expect(report.nodes[0]?.phases.map(({ phase }) => phase)).toEqual([
    'prepared',
    'flashed',
    'booted',
    'attested',
    'post-installed',
  ]);
  expect(new Set(report.nodes.map(({ image }) => image)).size).toBe(2);
  expect(readFileSync(join(bench.folder, 'computer1/lib/flashed'), 'utf8')).toBe('by bringup\n');
  expect(existsSync(join(bench.folder, 'computer2/lib/flashed'))).toBe(false);
  expect(readFileSync(report.nodes[1]?.serialLog ?? '', 'utf8')).toContain('node-2 login:');
  expect(report.nodes[0]?.knownHost).toMatch(/^\[127\.0\.0\.1\]:\d+ ssh-ed25519 /);
  expect(events.some((event) => event.type === 'flash' && event.progress.doneBytes > 0)).toBe(true);
  // The images hold private host keys.
  expect(bench.board.requests.filter(({ url }) => /file=http/.test(url))).toEqual([]);
  expect(writes()).toBe(2);
});

test('once more: nothing to do', async () => {
  const { report } = await bench.flash();
  expect(outcomes(report)).toEqual(['converged', 'converged']);
  expect(writes()).toBe(2);
});

test('one byte of the configuration of a node: it is written anew, and only it', { timeout: 120_000 }, async () => {
  bench.lines.board.push('other-nodes: ignore');
  bench.lines.nodes[1]?.push('files: [{ path: /etc/motd, content: a }]');
  const { report } = await bench.flash();
  expect(report.nodes.map(({ problem }) => problem)).toEqual([undefined, undefined]);
  expect(outcomes(report)).toEqual(['converged', 'changed']);
  expect(writes()).toBe(3);
});
