import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connector } from '../../src/engine/connect-host.ts';
import { faultsOf } from '../../src/lab/faults.ts';
import { poll } from '../../src/lab/poll.ts';
import type { MeshProof, PairProof } from '../../src/mesh/proof/proof.ts';
import { proveMesh } from '../../src/mesh/proof/prove.ts';
import { openJob } from '../rig/job.ts';
import { blockUdp } from '../support/mesh/block-udp.ts';
import { installTailscale, joinByHand } from '../support/mesh/by-hand.ts';
import { requireGo } from '../support/mesh/go-program.ts';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { OPEN_POLICY } from '../support/mesh/server-config.ts';
import { fleetOfLab } from './support/fleet-of-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup } from './support/run-cli.ts';
import { temporary } from './support/temporary.ts';

/** A pair in one line: `a→b ok direct`, `b→a failed mesh-firewall b`. */
function line({ from, to, verdict, path, problem }: PairProof): string {
  const why = problem === undefined ? (path ?? '') : `${problem.code} ${problem.where.host}`;
  return `${from}→${to} ${verdict} ${why}`;
}

/** Three real hosts that were joined by hand, and what can stand between them. */
describe.skipIf(!requireLab() || !requireGo())('the proof of a mesh', { timeout: 120_000 }, () => {
  const HOSTS = ['a', 'b', 'c'] as const;
  const mesh = meshLab(
    [
      { name: 'a', suite: 'trixie' },
      { name: 'b', suite: 'bookworm' },
      { name: 'c', suite: 'trixie' },
    ],
    { archives: [] },
  );
  const place = temporary();
  const on = (host: string, script: string) => mesh.lab().run(host, script);
  const undoing = (host: string, script: string) => ({
    [Symbol.asyncDispose]: async () => void (await on(host, script)),
  });
  let fleet = '';
  beforeAll(async () => {
    fleet = join(place(), 'fleet.yaml');
    await writeFile(fleet, mesh.lab().fleetYaml());
    await Promise.all(HOSTS.map((host) => installTailscale(mesh.lab(), host)));
    await Promise.all(['a', 'b'].map((host) => joinByHand(mesh.lab(), host, mesh.server())));
  }, 1_800_000);

  const run = (...args: readonly string[]) => bringup(place(), ['mesh', 'proof', '-f', fleet, ...args]);
  const prove = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await run('--json', ...args);
    if (stdout === '') throw new Error(`no JSON, exit ${code}: ${stderr}`);
    const proof = JSON.parse(stdout) as MeshProof;
    return { code, proof, lines: proof.pairs.map(line).toSorted(), stderr };
  };
  const warnings = ({ hosts }: MeshProof) =>
    hosts.flatMap(({ name, warnings: all }) => all.map((text) => `${name}: ${text}`));
  const allDirect = HOSTS.flatMap((from) => HOSTS.filter((to) => to !== from).map((to) => `${from}→${to} ok direct`));

  test('a host that joins late is waited for', async () => {
    const loaded = await fleetOfLab(mesh.lab(), [], {});
    let joining: Promise<string> | undefined;
    const seen: string[] = [];
    const proof = await proveMesh(loaded.hosts, {
      connect: connector(loaded, {}),
      signal: AbortSignal.timeout(100_000),
      onEvent(event) {
        if (event.type !== 'waiting') return;
        seen.push(...event.verdicts.flatMap(({ cause }) => (cause === undefined ? [] : `${cause.code} ${cause.host}`)));
        joining ??= joinByHand(mesh.lab(), 'c', mesh.server());
      },
    });
    await joining;
    expect(seen).toContain('mesh-not-joined c');
    expect(proof.pairs.map(line).toSorted()).toEqual(allDirect);
    expect(proof).toMatchObject({ ok: true, totals: { pairs: 6, direct: 6 } });
    expect(proof.rounds).toBeGreaterThan(1);
    expect(proof.pairs.map(({ name }) => name)).toEqual(Array(6).fill('right'));
  });

  describe('once it is whole', () => {
    // What the test before broke comes back by itself, in the time that a proof waits.
    beforeEach(async () => {
      expect((await prove('--direct')).lines).toEqual(allDirect);
    }, 120_000);

    test('where all is well it is one matrix and one sentence', async () => {
      const summary = join(place(), 'summary.md');
      const { code, stdout } = await run('--summary', summary);
      expect(stdout).toMatch(
        /\nfrom \\ to .*a .*b .*c\na +· +✔ [\d.]+ ms +✔ [\d.]+ ms\n(.*\n){3}✔ all 6 pairs of 3 hosts reach each other: 6 direct; [\d.]+ to [\d.]+ ms · [\d.]+ s\n$/,
      );
      expect(code).toBe(0);
      expect(await readFile(summary, 'utf8')).toContain('| <code>a</code> | · | 🟢');
      const { proof } = await prove('--sample', '1');
      expect(proof).toMatchObject({ ok: true, totals: { pairs: 3, direct: 3 } });
    });

    test('the action proves what it joined, and fails with the pair and the cause', async () => {
      const file = await mesh.fleetFile({ mesh: { install: { from: 'present' } } });
      await using job = await openJob({ 'fleet.yaml': await readFile(file, 'utf8') });
      const step = { action: 'actions/setup-mesh', with: { 'api-key': mesh.env()['HEADSCALE_API_KEY'] ?? '' } };
      const well = await job.main(step);
      expect(well.exitCode, well.log).toBe(0);
      expect(well.summary).toContain('🟢');
      expect(JSON.parse(await readFile(well.outputs['proof'] ?? '', 'utf8'))).toMatchObject({
        ok: true,
        fleet: mesh.lab().name,
      });

      await using _open = undoing('b', 'nft delete table inet proof');
      await on('b', DROPPING);
      const bad = await job.main(step);
      expect(bad.exitCode, bad.log).toBe(4);
      expect(bad.summary).toContain('🔴');
      expect(bad.annotations.map(({ message }) => message).join('\n')).toContain(
        'its own firewall drops what comes in by the mesh',
      );
      expect(bad.outputs['outcome']).toBe('converged');
    });

    test('an older client, which has fewer ways to be asked', async () => {
      await using _client = undoing('a', 'rm -f /usr/local/sbin/tailscale');
      await mesh
        .lab()
        .run('a', 'cat >/usr/local/sbin/tailscale; chmod 755 /usr/local/sbin/tailscale', { input: OLDER_CLIENT });
      const { proof, lines } = await prove('-s', 'a,b');
      expect(lines).toEqual(['a→b ok direct', 'b→a ok direct']);
      expect(proof.pairs.find(({ from }) => from === 'a')?.via).toMatch(/^10\.77\.\d+\.\d+:\d+$/);
    });

    test('without UDP a pair is relayed, and fails only where that is not enough', async () => {
      const blocked = await blockUdp(mesh.lab(), 'c');
      try {
        await on('c', 'systemctl restart tailscaled');
        const { code, proof, lines } = await prove();
        expect(lines).toEqual([
          'a→b ok direct',
          'a→c relayed mesh-relayed c',
          'b→a ok direct',
          'b→c relayed mesh-relayed c',
          'c→a relayed mesh-relayed c',
          'c→b relayed mesh-relayed c',
        ]);
        expect(code).toBe(0);
        expect(proof.pairs.find(({ from }) => from === 'c')).toMatchObject({
          path: 'relay',
          via: 'test',
          problem: { what: expect.stringMatching(/^no UDP gets out of c, /) },
        });
        const strict = await prove('--direct', '--wait', '2s', '-s', 'a,c');
        expect(strict.lines).toEqual(['a→c failed mesh-relayed a', 'c→a failed mesh-relayed c']);
        expect(strict.code).toBe(4);
      } finally {
        await blocked.undo();
      }
      await on('c', 'systemctl restart tailscaled');
    });

    test('a daemon that was stopped, and a firewall that drops what comes by the mesh', async () => {
      await using _start = undoing('a', 'systemctl start tailscaled');
      await using _open = undoing('b', 'nft delete table inet proof');
      await on('a', 'systemctl stop tailscaled');
      await on('b', DROPPING);
      const { code, lines } = await prove('--wait', '2s');
      expect(lines).toEqual([
        'a→b failed mesh-daemon-stopped a',
        'a→c failed mesh-daemon-stopped a',
        'b→a failed mesh-daemon-stopped a',
        'b→c failed mesh-own-side b',
        'c→a failed mesh-daemon-stopped a',
        'c→b failed mesh-firewall b',
      ]);
      expect(code).toBe(4);
    });

    test('names that are not taken or not known, shields that are up, and a clock that is wrong', async () => {
      await using _clock = await faultsOf(mesh.lab(), 'c').skewClock(-3_600);
      await using _names = undoing('a', 'tailscale set --accept-dns');
      await using _shields = undoing('b', 'tailscale set --shields-up=false');
      await using _resolver = undoing('c', 'umount --lazy /etc/resolv.conf');
      await on('a', 'tailscale set --accept-dns=false');
      await on('b', 'tailscale set --shields-up');
      await on('c', 'touch /run/no-names; mount --bind /run/no-names /etc/resolv.conf');
      const { code, proof, lines } = await prove('--wait', '10s');
      expect(lines).toEqual([
        'a→b failed mesh-shields-up b',
        'a→c ok direct',
        'b→a ok direct',
        'b→c ok direct',
        'c→a failed mesh-name-unknown c',
        'c→b failed mesh-shields-up b',
      ]);
      expect(code).toBe(4);
      expect(proof.pairs.find(({ from, to }) => from === 'a' && to === 'c')?.name).toBe('not-taken');
      expect(warnings(proof)).toEqual(
        expect.arrayContaining([
          'a: it does not take the names of the mesh: accept-dns is off',
          expect.stringMatching(/^c: its clock is (3599|3600|3601) s behind ours$/),
        ]),
      );
      const strict = await prove('--names', '--wait', '1s', '-s', 'a,c');
      expect(strict.lines).toContain('a→c failed mesh-names-not-taken a');
    });

    test('a policy that lets one host in on another and not back', async () => {
      const server = mesh.server();
      const setPolicy = async (policy: object) => {
        await server.stop();
        await writeFile(join(dirname(server.config), 'policy.json'), JSON.stringify(policy));
        await server.start();
      };
      const addressOf = async (host: string) => (await on(host, 'tailscale ip -4')).stdout.trim();
      const [a, b] = [await addressOf('a'), await addressOf('b')];
      await setPolicy({ acls: [{ action: 'accept', src: [a], dst: [`${b}:22`] }] });
      try {
        // Its rules come with the connection that the daemons make anew.
        const heard = async () => /null|\[\]/.test((await on('a', RULES)).stdout) || undefined;
        expect(await poll(heard, { timeoutMs: 60_000, everyMs: 300 })).toBe(true);
        const { lines } = await prove('--wait', '3s');
        expect(lines).toEqual([
          'a→b ok direct',
          'a→c failed mesh-peer-unknown a',
          'b→a failed mesh-policy a',
          'b→c failed mesh-peer-unknown b',
          'c→a failed mesh-peer-unknown c',
          'c→b failed mesh-peer-unknown c',
        ]);
      } finally {
        await setPolicy(OPEN_POLICY);
      }
    });

    test('a key that has expired, and a host that ssh does not reach', async () => {
      const node = (await mesh.server().nodes()).find(({ name }) => name === 'b');
      await mesh.server().cli('nodes', 'expire', '-i', String(node?.id));
      await on('c', 'systemctl stop ssh.socket ssh');
      await using _ssh = undoing('c', 'systemctl start ssh');
      const { code, lines, proof } = await prove('--wait', '5s');
      expect(lines).toEqual([
        'a→b failed mesh-node-expired b',
        'a→c unknown mesh-host-not-asked c',
        'b→a failed mesh-node-expired b',
        'b→c failed mesh-node-expired b',
        'c→a unknown mesh-host-not-asked c',
        'c→b unknown mesh-host-not-asked c',
      ]);
      expect(proof.hosts[2]?.problem).toMatchObject({ code: 'connection-refused', category: 'network' });
      expect(code).toBe(4);
    });
  });
});

const OLDER_CLIENT = `#!/bin/sh
case "$*" in 'debug --help') exec /usr/bin/tailscale version ;; 'debug localapi'*) exit 1 ;; esac
exec /usr/bin/tailscale "$@"
`;
const DROPPING =
  'nft "table inet proof { chain input { type filter hook input priority 0; iifname tailscale0 drop; }; }"';
const RULES = 'tailscale debug localapi /localapi/v0/debug-packet-filter-rules';
