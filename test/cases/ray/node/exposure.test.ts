import { describe, expect, test } from 'vitest';
import { exposedError, type Look, looksText } from '../../../../src/ray/cluster/exposed.ts';
import { type ExposureSpec, exposureKind } from '../../../../src/ray/node/exposure.ts';
import { comesHere } from '../../../../src/ray/node/comes-here.ts';
import { fenceText } from '../../../../src/ray/node/fence.ts';
import { fenceKind } from '../../../../src/ray/node/fence-kind.ts';
import { parsePorts } from '../../../../src/ray/node/listening.ts';
import { outsideOf } from '../../../../src/ray/node/look.ts';
import { lookFromHere } from '../../../../src/ray/node/look-from-here.ts';
import { portsBut, portsOf } from '../../../../src/ray/ports.ts';

const START = 'a'.repeat(32);
const FENCE = 'b'.repeat(64);
const spec: ExposureSpec = { cluster: 'main', state: 'present', address: '192.0.2.2' };
const state = (...lines: readonly string[]) => {
  // `now START FENCE`: what systemd says of the unit stands before all, the fence where it is read.
  const parts = lines.map((line) => /^now (\S*) (\S*)$/.exec(line) ?? [line, undefined, '']);
  const shown = parts.flatMap(([, start]) => (start === undefined ? [] : ['Id=bringup-ray-main.service', 'ActiveState=active', `InvocationID=${start}`, '']));
  const rest = parts.map(([line, start, fence]) => (start === undefined ? line : `fence ${fence}`));
  const [read] = exposureKind.parse([...shown, 'exposure 0', ...rest, ''].join('\n'), [spec]);
  if (read === undefined) throw new Error('no state');
  return read;
};

describe('whether a host was looked at from outside', () => {
  test.each([
    [[`now ${START} ${FENCE}`, `looked ${START} ${FENCE} head-1, this machine`], 'ok'],
    [[`now ${START} ${FENCE}`], 'whether it answers outside of the cluster is tried'],
    [['now  '], 'whether it answers outside of the cluster is tried'],
    [[`now ${START} ${FENCE}`, `looked ${'c'.repeat(32)} ${FENCE} head-1`], 'Ray or its fence was started anew'],
    [[`now ${START} ${'d'.repeat(64)}`, `looked ${START} ${FENCE} head-1`], 'Ray or its fence was started anew'],
    [[`now ${START} ${FENCE}`, 'looked broken'], 'whether it answers outside of the cluster is tried'],
  ])('%j: %s', (lines, told) => {
    const decision = exposureKind.decide(state(...lines), spec, { notified: false });
    expect(decision.verdict === 'change' ? decision.summary : decision.verdict).toContain(told);
  });

  test('a start to come is looked at again, so nobody goes on with a head that is about to be started anew', () => {
    const looked = state(`now ${START} ${FENCE}`, `looked ${START} ${FENCE} head-1`);
    expect(exposureKind.decide(looked, spec, { notified: false }).verdict).toBe('ok');
    expect(exposureKind.decide(looked, spec, { notified: true }).verdict).toBe('change');
  });

  test('Ray is stopped only where it was never found closed', () => {
    const first = (...lines: readonly string[]) => {
      const decision = exposureKind.decide(state(...lines), spec, { notified: false });
      return decision.verdict === 'change' ? decision.action.first : undefined;
    };
    expect(first(`now ${START} ${FENCE}`)).toBe(true);
    expect(first(`now ${START} ${FENCE}`, `looked ${'c'.repeat(32)} ${FENCE} head-1`)).toBe(false);
  });

  test('that nobody was there is told, and that somebody was is not', () => {
    const note = (by: string) => exposureKind.remark?.(state(`now ${START} ${FENCE}`, `looked ${START} ${FENCE}${by}`), spec);
    expect(note('')).toContain('nobody else was in the run');
    expect(note(' head-1')).toBeUndefined();
    expect(exposureKind.publish?.(state(`now ${START} ${FENCE}`), spec)).toEqual({});
  });
});

test('addresses, those of bridges last, and ports of Ray, without what only the host itself reaches', () => {
  const found = parsePorts(`address 1: lo    inet 198.51.100.7/32 scope global lo
address 2: eth0@if7    inet 192.0.2.2/24 brd 192.0.2.255 scope global eth0
address 2: eth0    inet6 2001:DB8::2/64 scope global dynamic
address 3: tailscale0    inet 100.64.0.2/32 scope global tailscale0
address 4: docker0    inet 172.17.0.1/16 brd 172.17.255.255 scope global docker0
address 5: eth1    inet 198.18.0.2/15 scope global eth1
listens 0200C00A 18EB 995
listens 0100007F 0016 995
listens 00000000000000000000000000000000 18EC 995
listens 00000000000000000000000000000000 18EC 995
listens 00000000000000000000000001000000 0017 995
listens 0000000000000000FFFF00000100007F 0018 995
listens 00000000 2742 0
bridge docker0
account 995
`);
  expect(found.listening).toEqual([6379, 6380]);
  expect(found.bridges).toEqual(['docker0']);
  expect(found.addresses).toEqual([
    { interface: 'lo', address: '198.51.100.7' },
    { interface: 'eth0', address: '192.0.2.2' },
    { interface: 'eth0', address: '2001:db8::2' },
    { interface: 'tailscale0', address: '100.64.0.2' },
    { interface: 'docker0', address: '172.17.0.1' },
    { interface: 'eth1', address: '198.18.0.2' },
  ]);
  const told = ['203.0.113.9', 'gpu-1.example.org'];
  const others = ['198.51.100.7', '2001:db8::2'];
  expect(outsideOf(found, { network: 'mesh' }, ['100.64.0.2'], told)).toEqual(['203.0.113.9', '198.51.100.7', '192.0.2.2', '2001:db8::2', '198.18.0.2', '172.17.0.1']);
  expect(outsideOf(found, { network: 'lan' }, ['192.0.2.2'], ['192.0.2.2'])).toEqual([...others, '100.64.0.2', '198.18.0.2', '172.17.0.1']);
});

const nothing = { answered: [], refused: [], silent: [], unreachable: [] };
const looks: readonly Look[] = [
  { from: 'head-1', address: '192.0.2.2', tried: { ...nothing, answered: [[6380, 6380]], refused: [[6381, 6381]] } },
  { from: 'this machine', address: '192.0.2.2', tried: { ...nothing, answered: [[6381, 6382]] } },
  { from: 'head-1', address: '2001:db8::2', tried: { ...nothing, unreachable: [[6380, 6382]] } },
];

test('what answers outside is told with address, ports and to whom', () => {
  const place = { host: 'gpu-1', cluster: 'main', network: 'mesh' } as const;
  const error = exposedError(place, looks);
  expect(error?.code).toBe('ray-ports-exposed');
  expect(error?.message).toContain('the mesh: 192.0.2.2 tcp 6380-6382 (to head-1, this machine)');
  expect(error?.where).toEqual({ host: 'gpu-1' });
  expect(exposedError(place, looks.slice(2))).toBeUndefined();
  expect(looksText(looks)).toBe('from head-1 192.0.2.2 answers, [2001:db8::2] is not reached; from this machine 192.0.2.2 answers');
});

test('who has the same address itself, or reaches another machine there, finds nothing of the host', () => {
  const shared: readonly Look[] = [
    { from: 'head-1', address: '172.17.0.1', tried: { ...nothing, own: true }, whose: 'its own' },
    { from: 'gpu-2', address: '172.17.0.1', tried: { ...nothing, answered: [[8080, 8080]] }, whose: "another machine's" },
  ];
  expect(exposedError({ host: 'gpu-1', cluster: 'main', network: 'mesh' }, shared)).toBeUndefined();
  expect(looksText(shared)).toBe("from head-1 172.17.0.1 is its own there, and not tried; from gpu-2 172.17.0.1 is another machine's there, which answers");
});

test('this machine leaves out an address that is its own', async () => {
  const signal = new AbortController().signal;
  const [own, other] = await lookFromHere(['127.0.0.1', '127.0.0.2'], [1], signal);
  expect(own).toMatchObject({ whose: 'its own', tried: { refused: [] } });
  expect(other).toMatchObject({ tried: { refused: [[1, 1]] } });
  expect(other?.whose).toBeUndefined();
});

test('what answered was the host where its kernel counted who came, or could not', async () => {
  const look: Pick<Look, 'address' | 'tried'> = { address: '172.17.0.1', tried: { ...nothing, answered: [[8080, 8080]] } };
  const steps: string[] = [];
  const comes = (said: string, again = true) => {
    const ask = async ({ text }: { readonly text: string }) => {
      steps.push(text);
      return said;
    };
    return comesHere('main', look, { ask }, async () => {
      steps.push('look');
      return again;
    });
  };
  expect(await comes('counter packets 0 bytes 0')).toBe(false);
  expect(steps[0]).toContain('ip daddr 172.17.0.1 tcp dport { 8080 }');
  expect(steps[1]).toBe('look');
  expect(await comes('counter packets 3 bytes 180')).toBe(true);
  // Nobody came, because nobody looked.
  expect(await comes('counter packets 0 bytes 0', false)).toBe(true);
  expect(await comes('Error: No such file or directory')).toBe(true);
});

test('what is exposed is let in by the fence, and not looked at', () => {
  const ports = portsOf(undefined);
  const fence = { cluster: 'main', role: 'head', ports, through: { address: '192.0.2.2' }, account: 'bringup-ray' } as const;
  const exposed = fenceText({ ...fence, exposed: ['metrics', 'workers'] });
  expect(exposed).toContain('{ 6379-6383, 8265, 10001, 44217, 44227, 52365 } reject');
  expect(exposed).not.toContain('drop');
  const all = ['gcs', 'node-manager', 'object-manager', 'runtime-env', 'dashboard-agent-grpc', 'dashboard-agent', 'metrics', 'dashboard', 'client', 'autoscaler-metrics', 'dashboard-metrics', 'workers'] as const;
  expect(fenceText({ ...fence, exposed: all })).not.toContain('reject');
  expect(portsBut('worker', ports, ['metrics', 'workers'])).toEqual([[6380, 6383], [52_365, 52_365]]);
});

test('a fence that is gone while Ray runs is loaded again', () => {
  const decide = (output: string) => {
    const [read] = fenceKind.parse(output, [{ cluster: 'main', state: 'present' }]);
    return read === undefined ? undefined : fenceKind.decide(read, { cluster: 'main', state: 'present' }, { notified: false }).verdict;
  };
  const runs = 'Id=bringup-ray-main.service\nActiveState=active\n\n';
  expect(decide(`${runs}gone 0\n`)).toBe('change');
  expect(decide(runs)).toBe('ok');
  expect(decide(`${runs.replace('=active', '=inactive')}gone 0\n`)).toBe('ok');
});
