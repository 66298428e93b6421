import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BringupError } from '../../../../src/core/error.ts';
import type { Planned } from '../../../../src/engine/resource.ts';
import { mayRetry } from '../../../../src/engine/verdict.ts';
import { type MemberAction, type MemberSpec, type MemberState, memberKind } from '../../../../src/ray/node/member.ts';

const spec: MemberSpec = { cluster: 'main', state: 'present', head: '192.0.2.1:6379', address: '192.0.2.2', probationSeconds: 1 };
const NODE = 'ab'.repeat(28);
/** The end of raylet.out where a busy host was too slow for Ray. */
const LATE = `Check failed: statussetor3588.has_value() Timed out waiting for file /var/lib/bringup-ray/main/session_x/dashboard_agent_listen_port_${NODE}`;

/** A unit is two files; each start gets a number. What runs as Ray's account fails at the first start. */
const PROGRAMS = {
  systemctl: `#!/bin/sh
echo "$*" >>"$PLACE/calls"
case "$*" in
*InvocationID*) cat "$PLACE/start" ;;
start*) [ -e "$PLACE/active" ] || { echo "$(($(cat "$PLACE/start") + 1))" >"$PLACE/start"; : >"$PLACE/active"; } ;;
*'disable --now'*) rm -f "$PLACE/active" "$PLACE/enabled" ;;
*enable*) : >"$PLACE/enabled" ;;
esac`,
  runuser: `#!/bin/sh
cat >/dev/null
[ "$(cat "$PLACE/start")" != 1 ] || { echo '{"failed": "join", "said": "it is not in the list of nodes"}'; exit 3; }
echo '{"node": "${NODE}", "address": "192.0.2.2", "ray": "2.60.0", "python": "3.13.5", "cpus": 2}'`,
  journalctl: `#!/bin/sh
[ "$(cat "$PLACE/start")" != 1 ] || echo '${LATE}'`,
};

describe('the proof of a node', () => {
  let place = '';
  const at = (path: string) => join(place, path);
  const has = (path: string) => spawnSync('test', ['-e', at(path)]).status === 0;
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'try-again-'));
    for (const folder of ['bin', 'env/bin', 'etc/bringup-ray-main', 'run', 'var/lib']) mkdirSync(at(folder), { recursive: true });
    for (const [name, text] of Object.entries(PROGRAMS)) {
      writeFileSync(at(`bin/${name}`), text, { mode: 0o755 });
    }
    writeFileSync(at('etc/bringup-ray-main/environment'), `RAY_ADDRESS=192.0.2.1:6379\nBRINGUP_RAY_ENVIRONMENT="${at('env')}"\n`);
    writeFileSync(at('env/bin/python'), '#!/bin/sh\ncat >/dev/null\necho \'listed {"is": "unknown", "said": "ConnectionRefusedError"}\'', { mode: 0o755 });
    // As the steps before leave it.
    for (const path of ['active', 'enabled', 'run/bringup-ray-main.tried']) writeFileSync(at(path), '');
    writeFileSync(at('start'), '1\n');
  });
  afterAll(() => rmSync(place, { recursive: true }));
  const prove = (first = true, more: Partial<MemberSpec> = {}) => {
    const change = { spec: { ...spec, ...more }, action: { first, restart: false } };
    const { text } = memberKind.apply([change as Planned<MemberSpec, MemberState, MemberAction>]);
    const here = text.replaceAll(/(?<![\w.])\/(etc|run|var\/lib)\//g, `${place}/$1/`);
    const { status, stdout } = spawnSync('sh', ['-c', here], {
      encoding: 'utf8',
      env: { PLACE: place, PATH: `${at('bin')}:${process.env['PATH']}` },
    });
    return { status, stdout };
  };

  test('that fails because the host is busy is told as such, and its unit is stopped, also for the next boot', () => {
    const { status, stdout } = prove();
    expect(status).toBe(1);
    const told = memberKind.diagnose?.(1, stdout, { spec } as never);
    expect(told).toMatchObject({ code: 'ray-agent-late', category: 'timeout', retryable: true });
    expect(told !== undefined && mayRetry(new BringupError(told))).toBe(true);
    expect([has('active'), has('enabled'), has('run/bringup-ray-main.tried')]).toEqual([false, false, false]);
  });

  test('begins with a start where it is tried again, and ends with one for every boot', () => {
    writeFileSync(at('run/bringup-ray-main.tried'), '');
    const { status, stdout } = prove();
    expect(status, stdout).toBe(0);
    expect([has('active'), has('enabled'), has('run/bringup-ray-main.tried')]).toEqual([true, true, false]);
    expect(readFileSync(at('start'), 'utf8')).toBe('2\n');
    expect(readFileSync(at('var/lib/bringup/ray/main.proven'), 'utf8')).toBe(`2 ${NODE} 2.60.0 3.13.5`);
  });

  test('does not wait for a head that failed in the run and does not answer, and leaves the node as it is', () => {
    const began = performance.now();
    const { status, stdout } = prove(false, { headFailed: true });
    expect(status).toBe(1);
    expect(memberKind.diagnose?.(1, stdout, { spec } as never)).toMatchObject({ code: 'ray-head-away', retryable: true });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect([has('active'), has('enabled'), readFileSync(at('start'), 'utf8')]).toEqual([true, true, '2\n']);
  });
});

test.each([
  ['timeout', undefined, false],
  ['timeout', true, true],
  ['service', true, false],
  ['network', undefined, true],
  ['network', false, false],
] as const)('a step that failed by %s, with retryable %s, is tried again at once: %s', (category, retryable, again) => {
  const problem = new BringupError({ code: 'x', category, what: 'x', remedy: 'x', ...(retryable === undefined ? {} : { retryable }) });
  expect(mayRetry(problem)).toBe(again);
});
