import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { leaderOf } from '../../src/lab/host-process.ts';
import { installTailscale, joinByHand } from '../support/mesh/by-hand.ts';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { type Canary, findCanaries } from './support/canaries.ts';
import { expectTold } from './support/condition.ts';
import { type FileText, filesBelow } from './support/files-below.ts';
import { answerWithKey, meshTrouble } from './support/mesh-trouble.ts';
import { until } from './support/other-runner.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';
import { startedIn, traced, traceHost } from './support/trace.ts';

const place = temporary();

describe.skipIf(!requireLab())('what the mesh could give away or cut off', () => {
  const mesh = meshLab(
    [
      { name: 'a', suite: 'trixie' },
      { name: 'b', suite: 'bookworm' },
    ],
    { archives: [] },
  );
  const { apply, nodes, on } = meshTrouble(mesh);
  const fleet = (over: Record<string, unknown> = {}, seconds = 25) =>
    mesh.fleetFile({
      server: { server: mesh.tap().url },
      fleet: { 'guard-seconds': seconds },
      mesh: { install: { from: 'present' }, timeouts: { connect: '8s', online: '20s' }, ...over },
    });
  beforeAll(async () => {
    await installTailscale(mesh.lab(), 'a');
    await installTailscale(mesh.lab(), 'b');
  });

  it('keeps the API key and the keys that hosts join with to itself, whether a join succeeds or not', async () => {
    const [burnt, good] = [await mesh.server().joinKey(), await mesh.server().joinKey()];
    await joinByHand(mesh.lab(), 'b', { url: mesh.server().url, joinKey: async () => burnt });
    const canaries: readonly Canary[] = [
      { name: 'API_KEY', value: mesh.env()['HEADSCALE_API_KEY'] ?? '' },
      { name: 'BURNT', value: burnt },
      { name: 'GOOD', value: good },
    ];
    const file = await fleet();
    const texts: FileText[] = [];
    const run = async (key: string, ...args: readonly string[]) => {
      using _ = mesh.tap().answer({ method: 'POST', path: /preauthkey/ }, 200, answerWithKey(key));
      const trace = join(place(), `trace-${texts.length}`);
      const command = ['apply', '--yes', '--select', 'a', '--fleet', file, ...args];
      const { code, traces, stdout } = await mesh.bringupWith({ through: traced(trace) }, ...command);
      texts.push({ where: `output and files of ${args.join(' ')}`, text: Buffer.from(traces).toString('latin1') });
      // The first is the command line itself, as the person started it.
      for (const { program, text } of (await startedIn(trace)).slice(1)) texts.push({ where: program, text });
      return { code, stdout };
    };
    const host = await traceHost(mesh.lab(), 'a', join(place(), 'trace-host'));
    try {
      const failed = await run(burnt, '--verbose');
      expect(failed.code, failed.stdout).toBe(3);
      const joined = await run(good, '--json');
      expect(joined.code, joined.stdout).toBe(0);
    } finally {
      const started = await host.end();
      expect(started.filter(({ text }) => /--auth-key=file:/.test(text)).length).toBeGreaterThan(1);
      for (const { program, text } of started) texts.push({ where: `${program} on the host`, text });
    }
    const root = `/proc/${leaderOf(mesh.lab().name, 'a')}/root`;
    const files = await filesBelow(root, [
      'etc',
      'home',
      'root',
      'run',
      'tmp',
      'opt',
      'srv',
      'usr/local',
      'dev/shm',
      'var',
    ]);
    expect(files.some(({ where }) => where === '/var/lib/bringup/history.jsonl')).toBe(true);
    expect(files.some(({ where }) => where === '/var/lib/tailscale/tailscaled.state')).toBe(true);
    const journal = await on('a', 'journalctl --no-pager -o export; ps axeww');
    texts.push(...files, { where: 'journal', text: Buffer.from(journal).toString('latin1') });
    expect(findCanaries(canaries, [{ where: 'here', text: `x${good}y` }])).not.toEqual([]);
    expect(findCanaries(canaries, texts)).toEqual([]);
  });

  it('takes accept-routes back when a route of another node covers the network that the host is reached by', async () => {
    const network = mesh.lab().gateway.replace(/\.\d+$/, '.0/24');
    await on('b', `tailscale set --advertise-routes=${network}`);
    const b = async () => (await mesh.server().nodes()).find(({ name }) => name === 'b')?.id;
    await until(
      async () => /available/i.test(await mesh.server().cli('nodes', 'list-routes')) && (await b()) !== undefined,
      'the route is offered',
    );
    await mesh.server().cli('nodes', 'approve-routes', '-i', String(await b()), '-r', network);
    await until(async () => /PrimaryRoutes/.test(await on('a', 'tailscale status --json')), 'a knows of the route');
    const file = await fleet({ 'accept-routes': true }, 10);
    const told = await apply(file, '--select', 'a');
    expectTold(told, {
      outcome: 'rolled-back',
      exit: 8,
      code: 'guard-taken-back',
      category: 'network',
      what: /^after mesh-node:reach no new connection reached the host within 10 s, so the host took the change back by itself$/,
      remedy: /still gets in/,
    });
    expect(await on('a', 'tailscale debug prefs | grep RouteAll')).toMatch(/false/);
    expect(await nodes()).toEqual(['a online', 'b online']);
  });
});
