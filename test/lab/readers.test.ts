import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anotherRunner, type Ground, nextGeneration, openGround, startApply } from './faults/ground.ts';
import { manifestChanges, manifestOf } from './faults/witness.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';

/** Commands that only look, and the exit codes they may have where there is something to do. */
const READERS: readonly (readonly [codes: readonly number[], ...words: string[]])[] = [
  [[0], 'plan'],
  [[0], 'facts'],
  [[0], 'status'],
  [[0, 20], 'check'],
];

describe.skipIf(!requireLab())('plan, facts, status and check', () => {
  const lab = freshLab([
    { name: 'a', suite: 'trixie' },
    { name: 'b', suite: 'bookworm' },
  ]);
  let ground: Ground;
  beforeAll(async () => {
    ground = await openGround(lab(), ['a', 'b'], await mkdtemp(join(tmpdir(), 'bringup-readers-')));
  });
  afterAll(() => rm(ground.place, { recursive: true, force: true }));

  /** All readers twice at the same time. What changed on the hosts meanwhile, and what each reader ended with when it should not. */
  async function readAll(fleet: string): Promise<readonly string[]> {
    const manifests = () => Promise.all(ground.hosts.map((host) => manifestOf(lab(), host)));
    const before = await manifests();
    const ends = await Promise.all(
      [...READERS, ...READERS].map(async ([codes, ...words]) => {
        const { code, output } = await anotherRunner(ground, fleet, words);
        return codes.includes(code ?? -1) ? [] : [`${words.join(' ')} ended with ${code}: ${output.slice(-500)}`];
      }),
    );
    const after = await manifests();
    return [...ends.flat(), ...before.flatMap((text, index) => manifestChanges(text, after[index] ?? ''))];
  }

  it('write nothing on hosts that have something to do', async () => {
    expect(await readAll(await nextGeneration(ground))).toEqual([]);
  });

  it('write nothing and wait for nobody while an apply holds the hosts, which goes on undisturbed', async () => {
    const fleet = await nextGeneration(ground);
    // One command waits until the readers are done, so that the hosts stand still while they are held.
    const text = await readFile(fleet, 'utf8');
    const held = join(ground.place, 'held.yaml');
    await writeFile(held, text.replaceAll('sleep 0.3', ': >/run/held; until [ -e /run/go ]; do sleep 0.1; done'));
    const apply = await startApply(ground, held);
    const everywhere = (script: string) =>
      Promise.all(ground.hosts.map(async (host) => (await lab().run(host, script)).code));
    await expect.poll(() => everywhere('test -e /run/held'), { timeout: 30_000 }).toEqual([0, 0]);
    expect(await readAll(held)).toEqual([]);
    expect(await everywhere('flock -n /var/lib/bringup/lock true')).toEqual([1, 1]);
    await everywhere(': >/run/go');
    expect(await apply.ended).toMatchObject({ code: 0 });
  });

  it('leave what a killed run left for the next apply', async () => {
    const fleet = await nextGeneration(ground);
    const text = await readFile(fleet, 'utf8');
    await writeFile(fleet, text.replaceAll('sleep 0.3', ': >/run/began; sleep 300'));
    const apply = await startApply(ground, fleet);
    const everywhere = (script: string) =>
      Promise.all(ground.hosts.map(async (host) => (await lab().run(host, script)).code));
    await expect.poll(() => everywhere('test -e /run/began'), { timeout: 30_000 }).toEqual([0, 0]);
    apply.kill();
    await apply.ended;
    await expect.poll(() => everywhere('flock -n /var/lib/bringup/lock true'), { timeout: 30_000 }).toEqual([0, 0]);
    expect(await readAll(fleet)).toEqual([]);
    expect(await everywhere('grep -q command:first /var/lib/bringup/journal.jsonl')).toEqual([0, 0]);
    await writeFile(fleet, text);
    expect(await anotherRunner(ground, fleet, ['apply', '--yes'])).toMatchObject({ code: 0 });
  });
});
