import { describe, expect, test } from 'vitest';
import { type ClientSpec, clientKind } from '../../../src/ray/client/client.ts';
import { clientNote } from '../../../src/ray/client/client-files.ts';
import { JOB_PROGRAM } from '../../../src/ray/client/job-program.ts';
import { portsOf } from '../../../src/ray/ports.ts';

const API = 'http://192.0.2.10:8265';
const ENVIRONMENT = '/opt/bringup/envs/abc';
const spec: ClientSpec = { cluster: 'main', account: 'alice', state: 'present', api: API, environment: ENVIRONMENT };
const PROVEN = `proven ${API} ${ENVIRONMENT} 2.60.0 3.13.5`;
const stateOf = (...lines: readonly string[]) => {
  const [read] = clientKind.parse(['client 0', ...lines, ''].join('\n'), [spec]);
  if (read === undefined) throw new Error('no state');
  return read;
};

describe('whether an account works with its cluster', () => {
  test.each([
    [[PROVEN, 'said answers'], 'ok'],
    [[], 'no job of it was run yet'],
    [['proven half'], 'no job of it was run yet'],
    [[`proven http://192.0.2.9:8265 ${ENVIRONMENT} 2.60.0 3.13.5`, 'said answers'], 'the cluster has another address'],
    [[`proven ${API} /opt/bringup/envs/old 2.60.0 3.13.5`, 'said answers'], 'it has another environment'],
    [[PROVEN, 'said refused 403'], 'the cluster does not answer it: refused 403'],
    [[PROVEN, 'said '], 'the cluster does not answer it: nothing came'],
    [[PROVEN], 'the cluster does not answer it: nothing came'],
  ])('%j: %s', (lines, told) => {
    const decision = clientKind.decide(stateOf(...lines), spec, { notified: false });
    expect(decision.verdict === 'change' ? decision.summary : decision.verdict).toContain(told);
  });

  test('each account is read by itself', () => {
    const bob = { ...spec, account: 'bob' };
    const [alices, bobs] = clientKind.parse(`client 0\n${PROVEN}\nsaid answers\nclient 1\n`, [spec, bob]);
    expect(alices?.proven?.api).toBe(API);
    expect(bobs).toEqual({});
  });

  test('what it works with is told once it is proven', () => {
    expect(clientKind.publish?.(stateOf(PROVEN), spec)).toEqual({
      'joined.ray-client': { lock: 'abc', ray: '2.60.0', python: '3.13.5', api: API },
    });
    expect(clientKind.publish?.(stateOf(), spec)).toEqual({});
  });
});

describe('what is wrong when its job does not run', () => {
  const change = { spec, state: {}, action: {} } as never;
  test.each([
    [3, 'ray-client-unreached', 'network', API],
    [4, 'ray-client-refused', 'secret', 'alice'],
    [5, 'ray-client-job', 'verify', 'FAILED: no module'],
  ])('it ends with %i: %s', (code, name, category, told) => {
    const output = 'noise\n{"said": "FAILED: no module"}\n';
    const diagnosis = clientKind.diagnose?.(code, output, change);
    expect(diagnosis).toMatchObject({ code: name, category, what: expect.stringContaining(told) });
    expect(diagnosis?.remedy).not.toBe('');
  });

  test('anything else is told as the engine tells it', () => {
    expect(clientKind.diagnose?.(1, '', change)).toBeUndefined();
  });
});

test('its job is sent as the README has people send theirs', () => {
  expect(JOB_PROGRAM).toContain(`'entrypoint': 'python -c "%s"'`);
});

test('who works with a cluster is told where its nodes have the repository, where they have one', () => {
  const client = { cluster: 'main', account: 'alice', head: '192.0.2.1', ports: portsOf(undefined), environment: '/opt/bringup/envs/x' };
  expect(clientNote(client)).not.toContain('repository');
  const told = clientNote({ ...client, commit: '0123456789abcdef0123456789abcdef01234567' });
  expect(told).toContain('your repository at commit 0123456789ab. Jobs');
  expect(told).toContain('cd "$BRINGUP_RAY_REPOSITORY" && python work.py');
});

test('who has no certificate is not told to use Ray Client where the nodes have TLS', () => {
  const client = { cluster: 'main', account: 'alice', head: '192.0.2.10', ports: portsOf(undefined), environment: ENVIRONMENT };
  expect(clientNote(client, false)).toContain('ray.init("ray://192.0.2.10:10001")');
  expect(clientNote(client, true)).not.toContain('ray://192.0.2.10');
  expect(clientNote(client, true)).toContain('does not work from here');
});
