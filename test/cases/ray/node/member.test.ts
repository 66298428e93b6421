import { describe, expect, test } from 'vitest';
import { portsOf } from '../../../../src/ray/ports.ts';
import { listedIn } from '../../../../src/ray/node/ask-head.ts';
import { diagnoseMember } from '../../../../src/ray/node/diagnose-member.ts';
import { fenceText } from '../../../../src/ray/node/fence.ts';
import { joinAnswer } from '../../../../src/ray/node/join-answer.ts';
import { type MemberSpec, type MemberState, memberKind } from '../../../../src/ray/node/member.ts';

const START = '0123456789abcdef0123456789abcdef';
const NODE = 'ab'.repeat(28);
const spec: MemberSpec = {
  cluster: 'main',
  state: 'present',
  head: '192.0.2.1:6379',
  address: '192.0.2.2',
  probationSeconds: 45,
};
const read = (...lines: readonly string[]): MemberState => {
  const ofUnit = lines.filter((line) => /^[A-Z]\w*=/.test(line));
  const shown = ofUnit.length === 0 ? [] : ['Id=bringup-ray-main.service', ...ofUnit, ''];
  const [state] = memberKind.parse([...shown, 'member 0', ...lines.filter((line) => !ofUnit.includes(line)), ''].join('\n'), [spec]);
  if (state === undefined) throw new Error('no state');
  return state;
};
const RUNS = ['environment /opt/bringup/envs/x', 'NRestarts=0', 'ActiveState=active', `InvocationID=${START}`];
const PROVEN = `proven ${START} ${NODE}`;
const decided = (...lines: readonly string[]) => {
  const decision = memberKind.decide(read(...lines), spec, { notified: false });
  return decision.verdict === 'change' ? decision.summary : decision.verdict;
};

describe('whether a host is a member', () => {
  test.each([
    [[...RUNS, PROVEN, 'listed {"is": "alive"}'], 'ok'],
    [[...RUNS, PROVEN, 'listed {"is": "alive", "address": "192.0.2.2"}'], 'ok'],
    [[...RUNS, PROVEN, 'listed {"is": "alive", "address": "100.64.0.9"}'], 'the head knows it at 100.64.0.9, and it has moved to 192.0.2.2'],
    [[], 'not proven to run work yet'],
    [RUNS, 'not proven to run work yet'],
    [['ActiveState=activating', `InvocationID=${START}`, PROVEN, 'listed {"is": "alive"}'], 'its Ray is activating'],
    [
      ['ActiveState=active', `InvocationID=${START.replace('0', 'f')}`, PROVEN, 'listed {"is": "alive"}'],
      'its Ray was started anew since it was proven',
    ],
    [[...RUNS, PROVEN, 'listed {"is": "missing"}'], 'the head does not list it'],
    [[...RUNS, PROVEN, 'listed {"is": "dead", "died": "no heartbeats"}'], 'the head lists it as dead: no heartbeats'],
    [[...RUNS, PROVEN, 'listed {"is": "unknown", "said": "refused"}'], 'the head could not be asked: refused'],
    [[...RUNS, PROVEN], 'its head was not asked'],
    [[...RUNS, PROVEN, 'listed {"is": "alive"'], 'its head was not asked'],
    [[...RUNS, `proven ${START} short`, 'listed {"is": "alive"}'], 'not proven to run work yet'],
  ])('%j: %s', (lines, told) => expect(decided(...lines)).toBe(told));

  test.each([
    ['active', START, '{"is": "dead", "died": "x"}', true],
    ['active', START, '{"is": "missing"}', true],
    ['active', START, '{"is": "alive", "address": "100.64.0.9"}', true],
    ['active', START, '{"is": "unknown", "said": "x"}', false],
    ['activating', START, '{"is": "dead", "died": "x"}', false],
    ['active', START.replace('0', 'f'), '{"is": "missing"}', false],
  ])('a node that its head has lost is started anew: %s %s %s: %s', (active, start, listed, restart) => {
    const state = read(`ActiveState=${active}`, `InvocationID=${start}`, PROVEN, `listed ${listed}`);
    expect(memberKind.decide(state, spec, { notified: false })).toMatchObject({ action: { first: false, restart } });
  });

  test('what was read before its service was started anew says nothing', () => {
    const decision = memberKind.decide(read(...RUNS, PROVEN, 'listed {"is": "alive"}'), spec, { notified: true });
    expect(decision).toMatchObject({ verdict: 'change', action: { restart: false } });
  });

  test('a node is told to others only when it was proven', () => {
    const told = { cluster: 'main', node: NODE, address: '192.0.2.2', lock: 'x' };
    expect(memberKind.publish?.(read(...RUNS, PROVEN), spec)).toEqual({ 'ray.node.main': NODE, 'joined.ray': told });
    expect(memberKind.publish?.(read(...RUNS, `${PROVEN} 2.60.0 3.13.5`), spec)).toEqual({
      'ray.node.main': NODE,
      'joined.ray': { ...told, ray: '2.60.0', python: '3.13.5' },
    });
    expect(memberKind.publish?.(read(...RUNS), spec)).toEqual({});
  });
  test('an answer of another form is none', () => expect(listedIn('listed {"is": "well"}')).toEqual({}));
});

describe('a proof that failed', () => {
  const codeOf = (output: string) => diagnoseMember(output, spec).code;
  test.each([
    ['{"failed": "probation", "after": 29.6, "said": "health check failed due to missing too many heartbeats"}', 'ray-node-not-reached-back'],
    ['{"failed": "probation", "after": 12, "said": "it went"}', 'ray-node-lost-in-probation'],
    ['{"failed": "probation", "after": 12, "said": "health check failed"}\nunit: A process of this unit has been killed by the OOM killer.', 'ray-out-of-memory'],
    ['{"failed": "probation", "after": 12, "said": "it went"}\nThe object store is using /x instead of /dev/shm because /dev/shm has only 1 bytes available', 'ray-node-lost-in-probation'],
    ['{"failed": "task", "said": "it ran on node x"}', 'ray-node-runs-no-work'],
    ['{"failed": "join", "said": "nothing"}\nAuthenticationError: RPC error: InvalidAuthToken', 'ray-token-refused'],
    ['{"failed": "join", "said": "it is not in the list of nodes"}', 'ray-not-joined'],
    ['nothing', 'ray-not-joined'],
  ])('%s: %s', (output, code) => expect(codeOf(output)).toBe(code));

  test('the last answer counts, and what is not ours is passed over', () => {
    const failed = '{"failed": "task", "said": "x"}';
    expect(joinAnswer(`{"failed": "join", "said": "y"}\n${failed}\n{"other": 1}\n{broken`)).toEqual({ failed: 'task', said: 'x' });
    expect(joinAnswer('words')).toBeUndefined();
  });
});

describe('the fence', () => {
  const fence = { cluster: 'main', role: 'worker', ports: portsOf(undefined), exposed: [], through: { interface: 'tailscale0' }, account: 'bringup-ray' } as const;

  test('lets in who comes by the mesh or to the node\'s address, and turns all others away from the ports of its role', () => {
    expect(fenceText(fence)).toContain('iifname "tailscale0" accept\n    tcp flags & (fin | syn | rst | ack) == syn tcp dport { 6380-6383, 8080, 52365 } reject with tcp reset\n');
    expect(fenceText({ ...fence, role: 'head' })).toContain('{ 6379-6383, 8080, 8265, 10001, 44217, 44227, 52365 } reject');
    const lan = fenceText({ ...fence, through: { address: '192.0.2.2' } });
    expect(lan).toContain('ip daddr 192.0.2.2 accept\n');
    expect(lan).toContain('ip saddr 192.0.2.2 accept\n');
    expect(fenceText({ ...fence, through: { address: '2001:db8::2' } })).toContain('ip6 daddr 2001:db8::2 accept\n');
  });

  test('keeps in the range of the workers nothing in but what the account of Ray answers', () => {
    const [input = '', output = ''] = fenceText(fence).split('chain output');
    expect(input).not.toContain('10002');
    expect(output).toContain('oifname "tailscale0" accept\n');
    for (const answers of ['tcp flags & (syn | ack) == (syn | ack)', 'ct direction reply'])
      expect(output).toContain(`tcp sport 10002-10999 meta skuid "bringup-ray" ${answers} drop\n`);
  });
});
