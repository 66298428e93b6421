import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runChild } from '../../src/lab/child.ts';
import { labNames, readState } from '../../src/lab/state.ts';
import { requireGo } from '../support/mesh/go-program.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

const MAIN = join(import.meta.dirname, '..', 'demo', 'main.ts');

/** Chapters, how many claims each makes at least, and which files it leaves for the person. */
const CHAPTERS: [chapter: string, claims: number, left: readonly string[]][] = [
  ['base', 10, ['report.json', 'summary.md', 'junit.xml']],
  ['guard', 9, []],
  ['flash', 17, []],
];
const INTERRUPTED: [chapter: string, when: string, at: RegExp][] = [
  ['base', 'while hosts boot', /booting 3 hosts/],
  ['flash', 'while the board writes', /writing \d+%/],
  ['base', 'while packages are installed', /\$ bringup apply[\s\S]*base\.(user|directory)/],
];
if (requireGo()) {
  CHAPTERS.push(['mesh', 24, []], ['ray', 22, []]);
  INTERRUPTED.push(
    ['mesh', 'while hosts join', /tailscaled\.service +changed/],
    ['ray', 'while Ray starts', /ray\.service bringup-ray-main +changed/],
  );
}

const place = temporary();

/** Runs the demo in a new directory; `interruptAt` sends it SIGINT, as Ctrl-C would, when this is printed. */
async function demo(
  chapter: string,
  interruptAt?: RegExp,
): Promise<{ code: number | null; output: string; directory: string }> {
  const directory = await mkdtemp(join(place(), 'demo-'));
  const child = spawn(process.execPath, [MAIN, chapter], {
    cwd: directory,
    detached: true,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // One that takes too long takes its hosts with it.
  onTestFinished(() => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  });
  let output = '';
  let sent = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (sent || interruptAt === undefined || !interruptAt.test(output) || child.pid === undefined) return;
      sent = true;
      // A terminal gives Ctrl-C to the whole group.
      process.kill(-child.pid, 'SIGINT');
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  // Servers that it started are in its group.
  expect(() => process.kill(-Number(child.pid), 0)).toThrow('ESRCH');
  return { code, output, directory };
}

/** Labs, links, tables and mounts of the machine that no other test has: what a demo must not leave. */
async function traces(): Promise<readonly string[]> {
  const look = await runChild(['sh', '-c', 'ip -o link | cut -d: -f2; nft list tables; cut -d" " -f2 /proc/mounts']);
  const names = await labNames();
  const others = names.filter((name) => name.startsWith('test-'));
  const ids = (await Promise.all(others.map((name) => readState(name)))).flatMap((state) =>
    state ? [state.id, state.bridge] : [],
  );
  const foreign = [...others, ...ids];
  return [...names, ...look.stdout.split('\n')].filter((trace) => !foreign.some((word) => trace.includes(word)));
}

describe.skipIf(!requireLab())('the demo', () => {
  it.each(CHAPTERS)('holds every claim of its chapter %s', { timeout: 1_800_000 }, async (chapter, claims, left) => {
    const before = new Set(await traces());
    const { code, output, directory } = await demo(chapter);
    const told = JSON.parse(await readFile(join(directory, 'demo-output', 'demo.json'), 'utf8')) as {
      chapters: { name: string; claims: { claim: string; held: boolean }[] }[];
    };
    expect(told.chapters.flatMap(({ claims }) => claims.filter(({ held }) => !held))).toEqual([]);
    expect(told.chapters[0]?.claims.length).toBeGreaterThanOrEqual(claims);
    expect(code, output).toBe(0);
    for (const file of left)
      expect((await readFile(join(directory, 'demo-output', file), 'utf8')).length).toBeGreaterThan(100);
    expect((await traces()).filter((trace) => !before.has(trace))).toEqual([]);
  });

  it.each(INTERRUPTED)(
    'leaves nothing of its chapter %s behind when it is interrupted %s',
    { timeout: 240_000 },
    async (chapter, _when, at) => {
      const before = new Set(await traces());
      const { code, output } = await demo(chapter, at);
      expect(code, output).toBe(130);
      expect(output).toContain('everything the demo made is gone');
      expect((await traces()).filter((trace) => !before.has(trace))).toEqual([]);
    },
  );
});
