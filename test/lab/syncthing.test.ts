import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { RunOptions } from '../../src/engine/run.ts';
import { loadFleet } from '../../src/fleet/load-fleet.ts';
import type { HostReport } from '../../src/report/report.ts';
import { syncthing } from '../../src/syncthing/capability.ts';
import { directoryKind } from '../../src/syncthing/directory.ts';
import { homeKind } from '../../src/syncthing/home.ts';
import { trial } from '../support/trial.ts';
import { labHost } from '../support/trial-host.ts';
import { runOnLab } from './support/fleet-of-lab.ts';
import { freshLab } from './support/fresh-lab.ts';
import { manifest } from './support/manifest.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup } from './support/run-cli.ts';
import { temporary } from './support/temporary.ts';
import { expectRoundTrip } from './support/trial-lab.ts';

/** What differs from a fleet in which all hosts share one folder. */
interface Wish {
  readonly top?: object;
  readonly all?: object;
  readonly hosts?: Readonly<Record<string, object | undefined>>;
  /** No section anywhere. */
  readonly none?: boolean;
}

const SHARED = { folders: { shared: { path: '/srv/shared' } } };
const NAMES = ['a', 'b', 'c'] as const;

describe.skipIf(!requireLab())('syncthing on a trixie and two bookworm hosts', () => {
  const place = temporary();
  const lab = freshLab([
    { name: 'a', suite: 'trixie' },
    { name: 'b', suite: 'bookworm' },
    { name: 'c', suite: 'bookworm' },
  ]);

  const on = async (host: string, script: string) => {
    const { code, stdout, stderr } = await lab().run(host, script);
    if (code !== 0) throw new Error(`${host}: ${script}: exit ${code}: ${stdout}${stderr}`);
    return stdout.trim();
  };
  const fleetFile = async ({ top = SHARED, all, hosts = {}, none = false }: Wish) => {
    const document = parse(lab().fleetYaml()) as { defaults: object; hosts: Record<string, object> };
    const usual = { folders: ['shared'], address: 'host', timeouts: { connect: '60s', complete: '60s' } };
    const file = join(await mkdtemp(join(place(), 'fleet-')), 'fleet.yaml');
    const named = NAMES.filter((name) => !(name in hosts) || hosts[name] !== undefined);
    await writeFile(
      file,
      stringify({
        ...document,
        ...(none ? {} : { syncthing: top, defaults: { ...document.defaults, syncthing: { ...usual, ...all } } }),
        hosts: Object.fromEntries(
          named.map((name) => [name, { ...document.hosts[name], ...(hosts[name] && { syncthing: hosts[name] }) }]),
        ),
      }),
    );
    return file;
  };
  const run = async (
    wish: Wish = {},
    { select, ...options }: Partial<RunOptions> & { select?: readonly string[] } = {},
  ) => {
    const file = await fleetFile(wish);
    const fleet = await loadFleet({ file, capabilities: [syncthing], env: { USER: 'ops' }, secrets: 'require' });
    const hosts = fleet.hosts.filter(({ name }) => select?.includes(name) ?? true);
    const { report } = await runOnLab(fleet, [syncthing], { hosts, ...options });
    return new Map(report.hosts.map((host) => [host.name, host]));
  };
  const outcomes = (hosts: ReadonlyMap<string, HostReport>) =>
    Object.fromEntries([...hosts].map(([name, { outcome, problem }]) => [name, problem?.code ?? outcome]));
  const problems = (hosts: ReadonlyMap<string, HostReport>) =>
    [...hosts.values()].flatMap(({ problem }) => problem ?? []);
  const step = (host: HostReport | undefined, kind: string) =>
    host?.steps.find((one) => one.kind === `syncthing-${kind}`);
  const changes = (host: HostReport | undefined, kind: string) =>
    step(host, kind)?.fields?.map(({ field, from, to }) => `${field}: ${from} -> ${to}`);
  /** What its API answers on the host itself, to whom can read its configuration. */
  const ask = async (host: string, path: string, ...curl: readonly string[]) =>
    JSON.parse(
      (await on(
        host,
        `f=$(ls /home/syncthing/.config/syncthing/config.xml /home/syncthing/.local/state/syncthing/config.xml 2>/dev/null)
curl -sSf -H "X-API-Key: $(sed -n 's|.*<apikey>\\(.*\\)</apikey>.*|\\1|p' $f)" ${curl.join(' ')} http://127.0.0.1:8384/rest/${path}`,
      )) || 'null',
    ) as { [name: string]: unknown };
  const devicesOf = async (host: string) =>
    ((await ask(host, 'config'))['devices'] as { name: string; deviceID: string }[]).map(({ name }) => name).toSorted();
  const idOf = async (host: string) => (await ask(host, 'system/status'))['myID'] as string;
  const until = async (what: string, isSo: () => Promise<boolean>) => {
    const end = Date.now() + 45_000;
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error(`not so after 45 s: ${what}`);
      await delay(200);
    }
  };
  const arrives = (from: string, to: readonly string[], name: string) =>
    on(from, `echo ${name} >/srv/shared/${name}; chown syncthing: /srv/shared/${name}`)
      .then(() => ask(from, 'db/scan?folder=shared', '-X', 'POST'))
      .then(() =>
        Promise.all(
          to.map((host) =>
            until(
              `${name} on ${host}`,
              async () => (await lab().run(host, `cat /srv/shared/${name}`)).stdout.trim() === name,
            ),
          ),
        ),
      );
  /** While nobody lets a host out to the others or in. */
  const closed = async (host: string, meanwhile: () => Promise<void>) => {
    const rules = (flag: string) =>
      `for chain in INPUT OUTPUT; do iptables ${flag} $chain -p tcp --syn --dport 22000 -j REJECT --reject-with tcp-reset; done`;
    await on(host, `systemctl stop syncthing@syncthing; ${rules('-I')}; systemctl start syncthing@syncthing`);
    try {
      await meanwhile();
    } finally {
      await on(host, rules('-D'));
    }
  };
  const UNMARKED: Readonly<Record<string, string>> = { a: 'a', b: 'b', c: 'c' };
  const knowing = (own: string, ...others: readonly string[]) =>
    [UNMARKED[own], ...others.map((other) => `${other} (bringup ${lab().name})`)].toSorted();

  it('is installed and paired from nothing, without a word to strangers, and a file arrives', async () => {
    const planned = await bringup(place(), ['plan', '--json', '--fleet', await fleetFile({})]);
    expect(planned.json.hosts?.map((host) => step(host, 'pairing')?.waitsFor)).toEqual([
      ['syncthing.api', 'syncthing.device-id of b', 'syncthing.device-id of c'],
      ['syncthing.api', 'syncthing.device-id of a', 'syncthing.device-id of c'],
      ['syncthing.api', 'syncthing.device-id of a', 'syncthing.device-id of b'],
    ]);
    const { code, stdout, stderr, traces } = await bringup(place(), ['apply', '-v', '--fleet', await fleetFile({})]);
    expect(code, stdout + stderr).toBe(0);
    for (const [host, ...others] of [
      ['a', 'b', 'c'],
      ['b', 'a', 'c'],
      ['c', 'a', 'b'],
    ] as const) {
      expect(await devicesOf(host)).toEqual(knowing(host, ...others));
      const key = await on(
        host,
        "sed -n 's|.*<apikey>\\(.*\\)</apikey>.*|\\1|p' /home/syncthing/.*/syncthing/config.xml /home/syncthing/.local/state/syncthing/config.xml 2>/dev/null || :",
      );
      expect(key).toMatch(/^\S{20,}$/);
      expect(traces).not.toContain(key);
      expect(await on(host, `grep -rl ${key} /var/lib/bringup || :`)).toBe('');
      expect(await on(host, "ss -Hltn | awk '{print $4}' | grep -E ':(8384|22000)$' | sort")).toBe(
        '*:22000\n127.0.0.1:8384',
      );
      const log = await on(host, 'journalctl -u syncthing@syncthing -o cat --no-pager');
      expect(log).toContain('My name is');
      expect(log).not.toMatch(/discovery\.syncthing\.net|Using discovery mechanism|relay:\/\//);
    }
    expect(await on('a', 'ls -d /home/syncthing/.local/state/syncthing')).not.toBe('');
    expect(await on('b', 'ls -d /home/syncthing/.config/syncthing')).not.toBe('');
    await arrives('a', ['b', 'c'], 'first');
    await arrives('c', ['a', 'b'], 'second');
  });

  it('is right the second time: one connection, one command, and nothing is written', async () => {
    const paths = '/var/lib/bringup /home/syncthing/.config /home/syncthing/.local/state/syncthing/config.xml';
    const before = await Promise.all(NAMES.map((name) => manifest(lab(), name, '/var/lib/bringup')));
    const hosts = await run();
    expect([...hosts.values()].map(({ outcome, connections, commands }) => [outcome, connections, commands])).toEqual(
      NAMES.map(() => ['converged', 1, 1]),
    );
    expect(await Promise.all(NAMES.map((name) => manifest(lab(), name, '/var/lib/bringup'))), paths).toEqual(before);
  });

  it('brings back what was changed by hand, and leaves what people added', async () => {
    const stranger = 'P56IOI7-MZJNU2Y-IQGDREY-DM2MGTI-MGL3BXN-PQ6W5BM-TBBZ4TJ-XZWICQ2';
    await ask('a', 'config/devices', '-X', 'POST', `-d '{"deviceID":"${stranger}","name":"my laptop"}'`);
    const members = ['b', 'c'].map(async (name) => ({ deviceID: await idOf(name) }));
    const devices = JSON.stringify([...(await Promise.all(members)), { deviceID: stranger }]);
    await ask('a', 'config/folders/shared', '-X', 'PATCH', `-d '{"devices":${devices}}'`);
    await ask('a', 'config/folders', '-X', 'POST', `-d '{"id":"own","label":"own","path":"/home/syncthing/own"}'`);
    await ask('a', `config/devices/${await idOf('b')}`, '-X', 'DELETE');
    await ask('b', 'config/options', '-X', 'PATCH', `-d '{"relaysEnabled":true}'`);
    await ask('b', 'config/gui', '-X', 'PATCH', `-d '{"address":"0.0.0.0:8384"}'`);
    await on('c', 'systemctl disable --quiet --now syncthing@syncthing');

    const plan = await run({}, { mode: 'plan' });
    expect(changes(plan.get('a'), 'pairing')).toEqual([
      expect.stringMatching(new RegExp(`^device b: none -> ${(await idOf('b')).slice(0, 7)} at tcp://`)),
      'folder shared with b: no -> yes',
    ]);
    expect(changes(plan.get('b'), 'pairing')).toEqual([
      'relays: on -> off',
      'GUI listens at: 0.0.0.0:8384 -> 127.0.0.1:8384',
    ]);
    expect(step(plan.get('c'), 'pairing')?.waitsFor).toEqual(['syncthing.api']);
    expect(outcomes(await run())).toEqual({ a: 'changed', b: 'changed', c: 'changed' });
    expect(await devicesOf('a')).toEqual([...knowing('a', 'b', 'c'), 'my laptop'].toSorted());
    const folders = (await ask('a', 'config'))['folders'] as { id: string; devices: { deviceID: string }[] }[];
    expect(folders.map(({ id }) => id).toSorted()).toEqual(['own', 'shared']);
    expect(folders.find(({ id }) => id === 'shared')?.devices.map(({ deviceID }) => deviceID)).toContain(stranger);
    expect(await on('b', "ss -Hltn | awk '{print $4}' | grep 8384")).toBe('127.0.0.1:8384');
    await ask('c', 'config/gui', '-X', 'PATCH', `-d '{"useTLS":true}'`);
    expect(outcomes(await run())).toEqual({ a: 'converged', b: 'converged', c: 'converged' });
    await ask('c', 'config/gui', '-k', '-X', 'PATCH', `-d '{"useTLS":false}'`, '-L');
  });

  it('names the pair and the cause when hosts cannot find each other, and what a folder lacks', async () => {
    const quick = { all: { timeouts: { connect: '6s', complete: '2s' } } };
    await closed('b', async () => {
      const down = await run(quick);
      expect(outcomes(down)).toEqual({
        a: 'syncthing-not-connected',
        b: 'syncthing-not-connected',
        c: 'syncthing-not-connected',
      });
      expect(down.get('a')?.problem?.what).toMatch(/^a and b are not connected: .*\bb\b.* \(tcp:\/\/[\d.]+:22000\)/);

      const stop = new AbortController();
      const cancelled = await run(
        {},
        {
          select: ['a', 'b'],
          signal: stop.signal,
          onEvent: (event) => {
            if (event.type === 'step-started' && event.step === 'syncthing-sync:syncthing') stop.abort();
          },
        },
      );
      expect(outcomes(cancelled)).toEqual({ a: 'cancelled', b: 'cancelled' });

      // Where b should be, c answers. b itself still comes to nobody: a connection that is there would stay.
      const wrong = await run(
        { ...quick, hosts: { b: { address: `tcp://${lab().host('c').address}:22000` } } },
        { select: ['a', 'b'] },
      );
      expect(wrong.get('a')?.problem).toMatchObject({
        code: 'syncthing-other-device',
        what: expect.stringMatching(/^a and b are not connected: another Syncthing than that of b answers/),
      });
    });
    expect(problems(await run())).toEqual([]);

    await on('b', 'rmdir /srv/shared/.stfolder');
    await ask('b', 'db/scan?folder=shared', '-X', 'POST').catch(() => undefined);
    const lost = await run(quick, { select: ['b'] });
    expect(lost.get('b')?.problem).toMatchObject({
      code: 'syncthing-folder-error',
      what: expect.stringMatching(/^folder shared of b cannot be used: folder marker missing/),
    });
    await on('b', 'install -d -o syncthing /srv/shared/.stfolder');
    await ask('b', 'db/scan?folder=shared', '-X', 'POST').catch(() => undefined);
    expect(problems(await run())).toEqual([]);
  });

  it('takes nothing where it only sends, and sends nothing where it only receives', async () => {
    const types = { a: { type: 'sendonly' }, b: { type: 'receiveonly' } };
    const ways = { top: { folders: { shared: { path: '/srv/shared', hosts: types } } } };
    const hosts = await run(ways);
    expect(outcomes(hosts)).toEqual({ a: 'changed', b: 'changed', c: 'converged' });
    expect(changes(hosts.get('a'), 'pairing')).toEqual(['folder shared type: sendreceive -> sendonly']);
    const write = async (host: string, name: string) => {
      await on(host, `echo ${name} >/srv/shared/${name}; chown syncthing: /srv/shared/${name}`);
      await ask(host, 'db/scan?folder=shared', '-X', 'POST');
    };
    const counts = async (host: string, field: string, count: number) =>
      until(
        `${field} of ${host} is ${count}`,
        async () => (await ask(host, 'db/status?folder=shared'))[field] === count,
      );
    // What each of them says of it, and then what came through in the directions that are open.
    await write('b', 'only-on-b');
    await counts('b', 'receiveOnlyChangedFiles', 1);
    await write('c', 'not-on-a');
    await counts('a', 'needFiles', 1);
    await arrives('a', ['b', 'c'], 'from-a');
    const own = (host: string) => on(host, 'cd /srv/shared; ls -d from-a not-on-a only-on-b 2>/dev/null || :');
    await until('what c has is on b', async () => (await own('b')) === 'from-a\nnot-on-a\nonly-on-b');
    expect([await own('a'), await own('c')]).toEqual(['from-a', 'from-a\nnot-on-a']);
    // Who only sends lacks nothing.
    expect(outcomes(await run(ways))).toEqual({ a: 'converged', b: 'converged', c: 'converged' });
    await on('b', 'rm /srv/shared/only-on-b');
    await ask('b', 'db/scan?folder=shared', '-X', 'POST');
    expect(problems(await run())).toEqual([]);
    await until('a has what c has', async () => (await own('a')) === 'from-a\nnot-on-a');
  });

  it('goes through a hub, and back', async () => {
    const hub = { top: { folders: { shared: { path: '/srv/shared', topology: 'hub', hub: 'b' } } } };
    const hosts = await run(hub);
    expect(outcomes(hosts)).toEqual({ a: 'changed', b: 'converged', c: 'changed' });
    expect(changes(hosts.get('c'), 'pairing')).toEqual([expect.stringMatching(/^device a: \w{7} at tcp:\S+ -> none$/)]);
    expect(await devicesOf('c')).toEqual(knowing('c', 'b'));
    await arrives('a', ['c'], 'through-the-hub');
    expect(outcomes(await run(hub))).toEqual({ a: 'converged', b: 'converged', c: 'converged' });

    // Elsewhere on two hosts: it begins anew there, and what was at the old place stays, and so do settings of people.
    const elsewhere = { path: '/srv/elsewhere' };
    const moved = { folders: { shared: { ...hub.top.folders.shared, hosts: { a: elsewhere, c: elsewhere } } } };
    for (const host of ['a', 'c'])
      await ask(host, 'config/folders/shared', '-X', 'PATCH', `-d '{"versioning":{"type":"trashcan"}}'`);
    const there = await run({ top: moved });
    expect(problems(there)).toEqual([]);
    for (const host of ['a', 'c']) {
      expect(changes(there.get(host), 'pairing')).toEqual(['folder shared path: /srv/shared -> /srv/elsewhere']);
      // Their Syncthing says for an instant that it lacks nothing, because it has not heard yet what there is.
      const both = () => on(host, 'cat /srv/shared/first /srv/elsewhere/first 2>/dev/null || :');
      await until(`${host} has it at both places`, async () => (await both()) === 'first\nfirst');
      expect(await ask(host, 'config/folders/shared')).toMatchObject({
        paused: false,
        versioning: { type: 'trashcan' },
      });
    }
    expect(problems(await run(hub))).toEqual([]);
  });

  it('takes back what a failed run paired, where the file says so', async () => {
    const before = await ask('a', 'config');
    await closed('c', async () => {
      const wish = { all: { timeouts: { connect: '2s' } } };
      const hosts = await run(wish, { select: ['a', 'c'], onFailure: 'rollback' });
      expect(hosts.get('a')).toMatchObject({ outcome: 'rolled-back', problem: { code: 'syncthing-not-connected' } });
    });
    expect((await ask('a', 'config'))['devices']).toEqual(before['devices']);
    expect((await ask('a', 'config'))['folders']).toEqual(before['folders']);
    expect(problems(await run())).toEqual([]);
    expect(await devicesOf('a')).toEqual([...knowing('a', 'b', 'c'), 'my laptop'].toSorted());
  });

  it('a host that leaves is forgotten by all others, whatever runner and host remember; its files stay', async () => {
    await on('a', 'rm -rf /var/lib/bringup');
    const hosts = await run({ hosts: { c: { state: 'absent' } } });
    expect(outcomes(hosts)).toEqual({ a: 'changed', b: 'changed', c: 'changed' });
    expect(await devicesOf('a')).toEqual([...knowing('a', 'b'), 'my laptop'].toSorted());
    expect(await devicesOf('b')).toEqual(knowing('b', 'a'));
    expect(
      await on(
        'c',
        'systemctl is-active syncthing@syncthing || :; systemctl is-enabled syncthing@syncthing || :; cat /srv/shared/first',
      ),
    ).toBe('inactive\ndisabled\nfirst');
    expect(outcomes(await run({ hosts: { c: { state: 'absent' } } }))).toEqual({
      a: 'converged',
      b: 'converged',
      c: 'converged',
    });

    expect(outcomes(await run({ hosts: { b: undefined, c: undefined } }))).toEqual({ a: 'changed' });
    expect(await devicesOf('a')).toEqual(['a', 'my laptop']);
  });

  it('goes with --prune when nobody wants it any more, but for what people put there', async () => {
    await on('b', 'rm -f /srv/shared/*');
    const hosts = await run({ none: true }, { prune: true, select: ['b'] });
    expect(outcomes(hosts)).toEqual({ b: 'changed' });
    expect(
      hosts
        .get('b')
        ?.steps.map(({ id, verb }) => [id, verb])
        .toSorted(),
    ).toEqual([
      ['package:syncthing', 'remove'],
      ['syncthing-directory:/srv/shared', undefined],
      ['syncthing-home:syncthing', 'remove'],
      ['user:syncthing', 'remove'],
    ]);
    expect(
      await on(
        'b',
        'systemctl is-active syncthing@syncthing || :; id -u syncthing 2>/dev/null || :; ls -d /home/syncthing 2>/dev/null || :; ls -A /srv/shared',
      ),
    ).toBe('inactive\n.stfolder');
  });

  it('what is made on a host is taken back, twice as well as once', async () => {
    const host = labHost(lab(), 'a');
    expectRoundTrip(await trial(homeKind, [{ user: 'ops', fleet: 'lab', port: 22_000, state: 'present' }], host));
    await on('a', 'useradd --system keeper');
    expectRoundTrip(await trial(homeKind, [{ user: 'keeper', fleet: 'lab', port: 22_000, state: 'present' }], host));
    expect(await on('a', 'ls -d /home/keeper 2>/dev/null || :')).toBe('');
    expectRoundTrip(
      await trial(directoryKind, [{ path: "/srv/it's/deep down", user: 'keeper', state: 'present' }], host, {
        meanwhile: async () => {
          expect(
            await on(
              'a',
              'stat -c %U:%a "/srv/it\'s/deep down"; install -d -o keeper "/srv/it\'s/deep down/.stfolder"',
            ),
          ).toBe('keeper:755');
        },
      }),
    );
    const [closed] = (await trial(directoryKind, [{ path: '/root', user: 'keeper', state: 'present' }], host))
      .decisions;
    expect(closed).toMatchObject({ verdict: 'refuse', error: { code: 'syncthing-directory-closed' } });
  });
});
