import { describe, expect, it } from 'vitest';
import type { ProviderDetails } from '../../src/providers/show.ts';
import { canMakeTerminals, openTerminal } from '../support/terminal.ts';
import { wholeManifest } from './support/manifest.ts';
import { HEAD, rayLab, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';
import { bringupOn } from './support/runs-on-host.ts';

const ALL_MS = 900_000;
const DOWN = '\x1b[B';
const FENCE = `nft 'add table inet closed; add chain inet closed in { type filter hook input priority 0; }; add rule inet closed in iifname != "lo" tcp dport 6380 drop'`;

describe.skipIf(!requireLab() || !canMakeTerminals())('the wizard on a machine', { timeout: ALL_MS }, () => {
  const { addressOf, fleetFile, lab, nodes, on, place, run, token } = rayLab([HEAD, WORKER]);
  let program = '';

  /** A person at the machine, who has logged in by ssh. */
  const open = () => {
    const login = [
      ...['-F none', '-tt', `-i ${lab().keyPath}`, `-o UserKnownHostsFile=${lab().knownHostsPath}`],
      ...['-o IdentitiesOnly=yes', '-o LogLevel=ERROR', `ops@${addressOf(WORKER)}`],
    ].join(' ');
    const words = `--head ${addressOf(HEAD)} --network lan`;
    return openTerminal(`ssh ${login} sudo NO_COLOR=1 ${program} onboard ${words}`, {
      cwd: place(),
      env: { PATH: process.env['PATH'], HOME: place() },
      patienceMs: ALL_MS / 2,
    });
  };
  type Terminal = ReturnType<typeof open>;

  const answers = async (terminal: Terminal) => {
    await terminal.shows('Welcome.');
    await terminal.shows('What is this machine for?');
    terminal.type('\r');
    await terminal.shows('The Ray of the head:');
    terminal.type('2.60.0\r');
    await terminal.shows('RAY_TOKEN, the token of the Ray cluster:');
    terminal.type(`${token}\r`);
    await terminal.shows(`${WORKER}: it runs work for others`);
    await terminal.shows('Begin?');
    terminal.type('y\r');
  };
  /** The machine, without what its person has at home: the wizard and its registry. */
  const machine = async () => {
    const lines = (await wholeManifest(lab(), WORKER)).split('\n');
    return lines.filter((line) => !/(?:^| )\/root\//.test(line)).join('\n');
  };

  it('tells what failed, takes it back, and congratulates when nothing is in the way any more', async () => {
    const head = await run(await fleetFile(), 'up', '--select', HEAD);
    expect(head.code, head.stderr).toBe(0);
    program = await bringupOn(lab(), WORKER);
    const before = await machine();

    await on(WORKER, FENCE);
    await using failing = open();
    await answers(failing);
    for (const line of ['✔ register', '✔ environment', '✔ dependencies', '- mesh', '✔ ray', '✖ verify'])
      await failing.shows(line);
    await failing.shows('open the ports of Ray');
    await failing.shows('not onboarded');
    await failing.shows('What now?');
    failing.type(`${DOWN}\r`);
    await failing.shows('✖ verify');
    await failing.shows('code ray-node-not-reached-back, category');
    await failing.shows('everything it printed:  bringup logs');
    await failing.shows('What now?');
    failing.type(`${DOWN}${DOWN}\r`);
    const failed = await failing.end();
    expect(failed.code, failed.shown).not.toBe(0);
    await on(WORKER, 'nft delete table inet closed');
    expect(await machine(), failed.shown).toBe(before);
    const [, provider = ''] = /bringup providers events (\S+)/.exec(failed.shown) ?? [];
    const known = await on(WORKER, `${program} providers show ${provider} --json`);
    expect((JSON.parse(known) as { provider: ProviderDetails }).provider.compensations).toEqual([]);

    await using joining = open();
    await answers(joining);
    await joining.shows('✔ verify');
    await joining.shows(`Congratulations: ${WORKER} is a proven part of the cluster main`);
    const { code, shown } = await joining.end();
    expect(code, shown).toBe(0);
    const [, page = ''] = shown.split('Congratulations');
    const [, nodeId] = /^ {2}node +([0-9a-f]{56})$/m.exec(page) ?? [];
    expect(page).toMatch(new RegExp(`^ {2}provider +${provider}$`, 'm'));
    expect(page).toMatch(new RegExp(`^ {2}address +${addressOf(WORKER)}$`, 'm'));
    expect(page).toMatch(/^ {2}versions +Ray 2\.60\.0, Python 3\.13\.\d+$/m);
    expect(page).toContain(
      `bringup ray leave -s ${WORKER} -f /root/.local/state/bringup/onboard/main.yaml  takes it out`,
    );
    expect((await nodes()).find((node) => node.id === nodeId)?.alive).toBe(true);

    for (const told of [failed.shown, shown]) expect(told).not.toContain(token);
    expect(await on(WORKER, 'grep -rlF -f /etc/bringup-ray-main/token /root/.local /tmp /var/log || :')).toBe('');
  });
});
