import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropDirection } from '../../src/lab/faults/drop-direction.ts';
import { attempt } from './support/attempt.ts';
import { freshLab } from './support/fresh-lab.ts';
import { leaks } from './support/leaks.ts';
import { manifest } from './support/manifest.ts';
import { CONNECTION, FILE, KEY } from './support/refused-fleets.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

describe.skipIf(!requireLab())('bad input: the fleet file, the key, the way to the host', () => {
  const lab = freshLab([
    { name: 'one', suite: 'trixie', sshdConfig: ['PerSourcePenalties no', 'Port 22', 'Port 2022'] },
    { name: 'two', suite: 'bookworm' },
    { name: 'three', suite: 'bookworm' },
  ]);
  const place = temporary();
  let web: Server | undefined;
  const before = new Map<string, string>();

  beforeAll(async () => {
    web = createServer();
    await new Promise<void>((resolve) => web?.listen(8022, lab().gateway, resolve));
    for (const { name } of lab().hosts) before.set(name, await manifest(lab(), name));
  });
  afterAll(() => web?.close());

  describe.concurrent('is told and changes nothing', () => {
    it.for([...FILE, ...KEY, ...CONNECTION])('$case', async (refusal, { expect }) => {
      const { code, category, what, remedy, exit, attempt: of } = refusal;
      const result = await attempt(lab(), place(), await of(lab(), place()));
      const problem = result.json.hosts?.[0]?.problem ?? result.json.problems[0];
      expect(problem).toMatchObject({
        code,
        category,
        what: expect.stringMatching(what),
        remedy: expect.stringMatching(remedy),
      });
      expect(result.code).toBe(exit);
      expect(result.json.hosts?.flatMap(({ steps }) => steps) ?? []).toEqual([]);
      expect(leaks(lab(), result.traces)).toEqual([]);
    });

    it('a host that drops our packets: after ten seconds', async ({ expect }) => {
      await using _ = await dropDirection(lab(), 'three', 'to-host');
      const started = performance.now();
      const result = await attempt(lab(), place(), { host: 'three' });
      expect(result.json.hosts?.[0]).toMatchObject({
        outcome: 'unreachable',
        problem: {
          code: 'connection-timed-out',
          category: 'network',
          what: expect.stringContaining('no answer within 10 s'),
          remedy: expect.stringContaining('firewall'),
        },
      });
      expect(result.json.hosts?.[0]?.durationMs).toBeGreaterThan(9_900);
      expect(result.json.hosts?.[0]?.durationMs).toBeLessThan(13_000);
      expect(performance.now() - started).toBeLessThan(30_000);
      expect(result.code).toBe(6);
    });
  });

  it('tells everything that is wrong with a file at once, each at its line', async () => {
    const result = await attempt(lab(), place(), {
      host: 'one',
      ssh: { port: 'x', prot: 22 },
      base: { files: [{ path: 'etc/not-absolute', content: { secret: 'NO_SUCH_SECRET' } }] },
      text: (fleet) => `${fleet}  other: { address: ${lab().host('one').address} }\n`,
    });
    expect(result.json.problems.map(({ code }) => code).toSorted()).toEqual([
      'address-twice',
      'secret-missing',
      'unknown-key',
      'wrong-value',
      'wrong-value',
    ]);
    for (const { where } of result.json.problems)
      expect(where).toMatchObject({ file: expect.stringMatching(/fleet\.yaml$/), line: expect.any(Number) });
    expect(result.code).toBe(2);
  });

  it('has written nothing on any host', async () => {
    for (const { name } of lab().hosts) expect(await manifest(lab(), name), name).toBe(before.get(name));
  });

  it('two names for one machine', async () => {
    const { address } = lab().host('one');
    const result = await attempt(lab(), place(), {
      host: 'one',
      text: (fleet) => `${fleet}  alias: { address: ${address}, ssh: { port: 2022 } }\n`,
    });
    expect(result.json.hosts?.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
    expect(result.json.hosts?.[1]?.problem).toMatchObject({
      code: 'same-machine',
      category: 'config',
      what: 'alias and one are one machine (same machine-id and same host key)',
      remedy: expect.stringContaining('take one of the two out'),
      where: { host: 'alias', line: expect.any(Number) },
    });
    expect(result.code).toBe(10);
    expect(leaks(lab(), result.traces)).toEqual([]);
  });

  it('a cloned disk', async () => {
    const id = (await lab().run('two', 'cat /etc/machine-id')).stdout;
    await lab().run('three', 'chmod u+w /etc/machine-id; cat >/etc/machine-id', { input: id });
    const untouched = await manifest(lab(), 'three');
    const result = await attempt(lab(), place(), { host: ['two', 'three'] });
    expect(result.json.hosts?.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
    expect(result.json.hosts?.[1]?.problem).toMatchObject({
      code: 'cloned-disk',
      category: 'config',
      what: 'three has the machine-id of two but another host key: one of their disks is a copy',
      remedy: expect.stringContaining('systemd-machine-id-setup'),
    });
    expect(result.code).toBe(10);
    expect(await manifest(lab(), 'three')).toBe(untouched);
    expect(leaks(lab(), result.traces)).toEqual([]);
  });
});
