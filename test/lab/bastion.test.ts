import { spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { connect as connectTcp } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { connector } from '../../src/engine/connect-host.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { loadFleet } from '../../src/fleet/load-fleet.ts';
import type { Connection } from '../../src/host/connection.ts';
import { faultsOf } from '../../src/lab/faults.ts';
import { run } from '../peers/support/run.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup, type CliResult } from './support/run-cli.ts';
import { temporary } from './support/temporary.ts';

const BEHIND = ['one', 'two', 'three', 'four', 'five'];
const CONNECTIONS = 200;

describe.skipIf(!requireLab())('hosts behind a bastion with the sshd settings it came with', () => {
  const lab = freshLab([
    { name: 'bastion', suite: 'trixie' },
    ...BEHIND.map((name, index) => ({ name, suite: index % 2 === 0 ? ('trixie' as const) : ('bookworm' as const) })),
  ]);
  const place = temporary();

  /** The lab's fleet file, all hosts behind the bastion. */
  function fleetFile(base?: object, connectTimeout?: string): string {
    const document = parse(lab().fleetYaml(base)) as {
      defaults: { ssh: object };
      hosts: Record<string, object>;
    };
    if (connectTimeout !== undefined)
      document.defaults.ssh = { ...document.defaults.ssh, 'connect-timeout': connectTimeout };
    for (const name of BEHIND) document.hosts[name] = { ...document.hosts[name], ssh: { jump: 'bastion' } };
    return stringify(document);
  }

  async function written(text: string): Promise<string> {
    const file = join(await mkdtemp(join(place(), 'fleet-')), 'fleet.yaml');
    await writeFile(file, text);
    return file;
  }

  const load = async (): Promise<Fleet> =>
    loadFleet({ file: await written(fleetFile()), capabilities: [], env: {}, secrets: 'require' });
  const cli = (file: string, ...args: string[]): Promise<CliResult> =>
    bringup(place(), [...args, '--fleet', file, '--json']);
  const outcomes = ({ json }: CliResult) =>
    Object.fromEntries(json.hosts?.map(({ name, outcome }) => [name, outcome]) ?? []);
  const every = (outcome: string) => Object.fromEntries(['bastion', ...BEHIND].map((name) => [name, outcome]));
  /** Logins that the bastion serves at this moment. */
  const logins = async () => {
    const { stdout } = await lab().run('bastion', "ss -Htn state established '( sport = :22 )' | wc -l");
    return Number(stdout);
  };

  it('has an sshd that refuses crowds', async () => {
    const { stdout } = await lab().run(
      'bastion',
      'sshd -T | grep -iE "^(maxstartups|maxsessions|persourcepenalties) "',
    );
    expect(stdout).toMatch(/maxstartups 10:30:100/);
    expect(stdout).toMatch(/maxsessions 10\n/);
    expect(stdout).toMatch(/persourcepenalties crash:90/);
  });

  it(`${CONNECTIONS} connections through it: none is lost, one login carries them, and nothing stays open`, async () => {
    const fleet = await load();
    const connect = connector(fleet, {});
    const hosts = fleet.hosts.filter(({ name }) => name !== 'bastion');
    const signal = new AbortController().signal;
    const connections: Connection[] = [];
    try {
      const connecting = Array.from({ length: CONNECTIONS }, async (_, index) => {
        const host = hosts[index % hosts.length];
        if (host === undefined) throw new Error('the fleet has no hosts');
        const { connection } = await connect(host, signal, undefined);
        connections.push(connection);
        return { host: host.name, said: (await run(connection, 'hostname')).out.trim() };
      });
      const answers = await Promise.all(connecting);
      expect(answers.filter(({ host, said }) => host !== said)).toEqual([]);
      expect(await logins()).toBe(1);
    } finally {
      await Promise.all(connections.map((connection) => connection[Symbol.asyncDispose]()));
    }
    await expect.poll(logins).toBe(0);
    for (const name of BEHIND) {
      const open = () => lab().run(name, "ss -Htn state established '( sport = :22 )' | wc -l");
      await expect.poll(async () => Number((await open()).stdout)).toBe(0);
    }
  });

  it('an ordinary fleet is brought to what it should be, the bastion with it, and again changes nothing', async () => {
    const file = await written(fleetFile({ directories: ['/srv/behind'] }));
    const first = await cli(file, 'apply', '--yes');
    expect(outcomes(first), first.stderr).toEqual(every('changed'));
    expect(outcomes(await cli(file, 'apply', '--yes'))).toEqual(every('converged'));
  });

  it('its connection cut in the middle of a run: the hosts say what broke, and the next run goes on', async () => {
    const command = { name: 'slow', run: 'touch /srv/began; sleep 3; touch /srv/ended', creates: '/srv/ended' };
    const file = await written(fleetFile({ directories: ['/srv'], commands: [command] }));
    const running = cli(file, 'apply', '--yes');
    const began = async () =>
      (await Promise.all(BEHIND.map((name) => lab().run(name, 'test -e /srv/began')))).every(({ code }) => code === 0);
    await expect.poll(began, { timeout: 30_000 }).toBe(true);
    await lab().run('bastion', 'pkill -KILL -u ops sshd; true');
    const { json, stderr } = await running;
    for (const host of json.hosts ?? []) {
      if (host.name === 'bastion') continue;
      expect(host.outcome, stderr).toBe('unknown');
      expect(host.problem).toMatchObject({ retryable: true, what: expect.stringMatching(/connection|answer/) });
    }
    const again = await cli(file, 'apply', '--yes');
    expect(again.code, again.stderr).toBe(0);
    expect(outcomes(await cli(file, 'apply', '--yes'))).toEqual(every('converged'));
  });

  it('its sshd frozen: each host says so within the connect timeout', async () => {
    const file = await written(fleetFile(undefined, '3s'));
    await using _frozen = await faultsOf(lab(), 'bastion').freezeSshd();
    const began = performance.now();
    const { code, json } = await cli(file, 'plan');
    // Ten times as much as it takes, for a busy machine; a connection that nobody ends is given up after minutes.
    expect(performance.now() - began).toBeLessThan(40_000);
    expect(code).not.toBe(0);
    expect(json.hosts).toHaveLength(BEHIND.length + 1);
    for (const { outcome, problem } of json.hosts ?? []) {
      expect(outcome).toBe('unreachable');
      expect(problem).toMatchObject({ code: 'ssh-silent', what: expect.stringContaining('bastion (') });
    }
  });

  it('its sshd punishes us: that is said, it is not hammered, and we are in when it forgives', async () => {
    const { address } = lab().host('bastion');
    await punished(address);
    const fleet = await load();
    const log: string[] = [];
    const connect = connector(fleet, { log: (_, text) => log.push(text) });
    const seen = await countConnections(lab().bridge, address, async () => {
      const hosts = fleet.hosts.filter(({ name }) => name !== 'bastion');
      const all = await Promise.all(hosts.map((host) => connect(host, new AbortController().signal, undefined)));
      await Promise.all(all.map(({ connection }) => connection[Symbol.asyncDispose]()));
    });
    expect(log[0]).toMatch(/^The sshd of bastion \(.*\) is up but turns us away for now: "Not allowed at this time"/);
    expect(seen).toBeGreaterThan(1);
    expect(seen).toBeLessThan(8);
  });
});

/** Knocks without logging in until the sshd has had enough of this machine. */
async function punished(address: string): Promise<void> {
  const said: string[] = [];
  await expect
    .poll(
      async () => {
        said.push(await knock(address));
        return said.at(-1);
      },
      { timeout: 30_000, interval: 20 },
    )
    .toMatch(/Not allowed at this time/);
}

function knock(host: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connectTcp({ host, port: 22 });
    socket.once('data', (data: Buffer) => {
      text = data.toString();
      socket.destroy();
    });
    socket.on('error', () => {});
    socket.once('close', () => resolve(text));
  });
}

/** How many TCP connections to port 22 of an address begin while `work` runs, counted by the kernel. */
async function countConnections(bridge: string, address: string, work: () => Promise<void>): Promise<number> {
  const table = `bringup-count-${bridge}`;
  const nft = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync('nft', words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`nft ${words.join(' ')}: ${stderr}`);
    return stdout;
  };
  nft(
    `add table inet ${table}; add chain inet ${table} out { type filter hook output priority 0; }; add rule inet ${table} out ip daddr ${address} tcp dport 22 tcp flags & (syn | ack) == syn counter`,
  );
  try {
    await work();
    return Number(/packets (\d+)/.exec(nft('list', 'table', 'inet', table))?.[1]);
  } finally {
    nft('delete', 'table', 'inet', table);
  }
}
