import { describe, expect, it } from 'vitest';
import { fillDisk } from '../../src/lab/faults/fill-disk.ts';
import { skewClock } from '../../src/lab/faults/skew-clock.ts';
import { blockUdp } from '../support/mesh/block-udp.ts';
import { installTailscale } from '../support/mesh/by-hand.ts';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { expectNothingHalf, expectTold } from './support/condition.ts';
import { meshTrouble } from './support/mesh-trouble.ts';
import { requireLab } from './support/require-lab.ts';

describe.skipIf(!requireLab())('a host on which the mesh has bad luck', () => {
  const mesh = meshLab([
    { name: 'a', suite: 'trixie' },
    { name: 'b', suite: 'bookworm' },
  ]);
  const { apply, nodes, liveKeys, on, expectHeals } = meshTrouble(mesh);
  const short = { connect: '6s', online: '10s', install: '60s' };
  const fleet = (over: Record<string, unknown> = {}) =>
    mesh.fleetFile({
      server: { server: mesh.tap().url },
      mesh: { install: { from: 'present' }, timeouts: short, ...over },
    });
  const onlyA = (file: string) => apply(file, '--select', 'a');
  const forget = async () => {
    await on('a', 'tailscale logout');
    for (const { id } of await mesh.server().nodes())
      await mesh.server().cli('nodes', 'delete', '-i', String(id), '--force');
  };

  it('has no room for the client: nothing of it is left there', async () => {
    const file = await mesh.fleetFile({ mesh: { timeouts: short } });
    const full = await fillDisk(mesh.lab(), 'a', '/usr/local');
    try {
      expectTold(await onlyA(file), {
        outcome: 'failed',
        exit: 4,
        code: 'disk-full',
        category: 'filesystem',
        what: /^no space is left where \/usr\/local\/sbin\/tailscaled should be written$/,
        remedy: /df -h/,
      });
    } finally {
      await full.undo();
    }
    expect(await on('a', 'find /usr/local /etc/systemd -name "*tailscale*"')).toBe('');
    await expectNothingHalf(mesh.lab(), 'a');
    expect([await nodes(), await liveKeys()]).toEqual([[], []]);
  });

  it('cannot write the state of the client: no node, no key, and with room it joins', async () => {
    await installTailscale(mesh.lab(), 'a');
    const file = await fleet();
    const full = await fillDisk(mesh.lab(), 'a', '/var/lib/tailscale');
    try {
      expectTold(await onlyA(file), {
        outcome: 'failed',
        exit: 4,
        code: 'mesh-state-not-written',
        category: 'filesystem',
        what: /no space left on device$/,
        remedy: /\/var\/lib\/tailscale/,
      });
      expect([await nodes(), await liveKeys()]).toEqual([[], []]);
    } finally {
      await full.undo();
    }
    const healed = await onlyA(file);
    expect(healed.code, healed.stdout).toBe(0);
    expect([await nodes(), await liveKeys()]).toEqual([['a online'], []]);
  });

  it('has a daemon that crashes in a loop: said, and it is in the mesh again when that is mended', async () => {
    const file = await fleet();
    await on(
      'a',
      `mkdir -p ${DROP_IN}
printf '[Unit]\nStartLimitIntervalSec=0\n[Service]\nType=simple\nExecStart=\nExecStart=/bin/sh -c "sleep 1; exit 1"\nExecStopPost=\nRestart=always\nRestartSec=0\n' >${DROP_IN}/bad.conf
systemctl daemon-reload; systemctl restart tailscaled || :`,
    );
    try {
      expectTold(await onlyA(file), {
        outcome: 'failed',
        exit: 4,
        code: 'mesh-daemon-crashes',
        category: 'service',
        what: /^tailscaled ends again and again/,
        remedy: /journalctl -u tailscaled/,
      });
    } finally {
      await on('a', `rm -r ${DROP_IN}; systemctl daemon-reload`);
    }
    const healed = await onlyA(file);
    expect(healed.code, healed.stdout).toBe(0);
    expect(await nodes()).toEqual(['a online']);
  });

  it('has a daemon that hangs: no run waits for it for long, and it is started anew', async () => {
    const file = await fleet();
    await on('a', 'systemctl kill -s STOP tailscaled');
    try {
      const { code, stdout, host } = await onlyA(file);
      expect(code, stdout).toBe(0);
      expect(host.steps.find(({ id }) => id === 'mesh-node:tailscale')).toMatchObject({
        outcome: 'changed',
        summary: expect.stringContaining('its daemon does not answer'),
      });
    } finally {
      await on('a', 'systemctl kill -s CONT tailscaled');
    }
    expect(await nodes()).toEqual(['a online']);
  });

  it('has a clock that is two hours late: it joins all the same', async () => {
    await forget();
    await using _ = await skewClock(mesh.lab(), 'a', -7200);
    const { code, stdout } = await onlyA(await fleet());
    expect(code, stdout).toBe(0);
    expect([await nodes(), await liveKeys()]).toEqual([['a online'], []]);
  });

  it('has no UDP, and neither has the other: both join, and the proof says that only the relay is left', async () => {
    await forget();
    await installTailscale(mesh.lab(), 'b');
    const file = await fleet();
    await using _a = await blockUdp(mesh.lab(), 'a');
    await using _b = await blockUdp(mesh.lab(), 'b');
    await expectHeals(file);
    const proof = await mesh.bringup('mesh', 'proof', '--fleet', file);
    expect([proof.code, proof.stdout]).toEqual([
      0,
      expect.stringMatching(/both pairs of 2 hosts reach each other: 2 relayed/),
    ]);
    expect(proof.stdout).toMatch(/no UDP gets out of a/);
  });

  it.each([
    ['is given up', ''],
    ['is tried again and again', 'printf "[Unit]\\nStartLimitIntervalSec=0\\n[Service]\\nRestartSec=1\\n"'],
  ])(
    'has a daemon that cannot start and %s: said, and it is in the mesh again when that is mended',
    async (_how, unit) => {
      await installTailscale(mesh.lab(), 'b');
      const file = await fleet();
      if (unit !== '') await on('b', `mkdir -p ${DROP_IN}; ${unit} > ${DROP_IN}/again.conf; systemctl daemon-reload`);
      await on(
        'b',
        'mv /usr/sbin/tailscaled /usr/sbin/tailscaled.real; cp /bin/false /usr/sbin/tailscaled; systemctl restart tailscaled || :',
      );
      try {
        expectTold(await apply(file, '--select', 'b'), {
          outcome: 'failed',
          exit: 4,
          // Whether the start itself fails, or the look at the client after it, depends on how soon the unit gives up; it may be starting once more.
          code: expect.stringMatching(/^(?:service-not-up|mesh-daemon-crashes)$/),
          category: 'service',
          what: /^tailscaled(?:\.service is (?:failed|activating) \((?:failed|auto-restart|start)\), result (?:exit-code|success)| ends again and again)/,
          remedy: /journalctl -u tailscaled/,
        });
        expect(await liveKeys()).toEqual([]);
      } finally {
        await on('b', 'mv -f /usr/sbin/tailscaled.real /usr/sbin/tailscaled');
        await on('b', `rm -f ${DROP_IN}/again.conf; systemctl daemon-reload`);
      }
      const healed = await apply(file, '--select', 'b');
      expect(healed.code, healed.stdout).toBe(0);
      expect(await liveKeys()).toEqual([]);
    },
  );
});

const DROP_IN = '/etc/systemd/system/tailscaled.service.d';
