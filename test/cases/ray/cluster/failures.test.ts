import { expect, test } from 'vitest';
import { diagnoseDeath, diagnoseRay } from '../../../../src/ray/cluster/failures.ts';
import cases from './failures.json' with { type: 'json' };

interface Case {
  readonly case: string;
  /** `null`: it went on until it was ended. */
  readonly exit: number | null;
  readonly headAnswers?: boolean;
  readonly output: string;
  readonly code: string;
  readonly what?: string;
}

/** What Ray 2.60.0 printed on hosts of their own, without frames of Python; paths are those of a host. */
test.each(cases as readonly Case[])('$case: $code', ({ exit, output, headAnswers, code, what }) => {
  const told = diagnoseRay(exit, output, headAnswers === undefined ? {} : { headAnswers });
  expect(told?.code).toBe(code);
  if (what !== undefined) expect(told?.what).toContain(what);
  expect(told?.what.length).toBeLessThan(400);
  expect(told?.remedy).toMatch(/./);
});

test.each([
  [null, 'Multi-node Ray clusters are not supported on Windows and OSX. Restart', 'ray-system-flag'],
  [1, '<jemalloc>: Unsupported system page size', 'ray-page-size'],
  [132, '', 'ray-processor'],
  [1, 'Error: The drain request is not accepted: The node is no longer idle.', 'ray-drain-refused'],
  [1, 'Failed to connect to GCS within 60 seconds. GCS may have been killed.', 'ray-head-lost'],
  [75, 'bringup: this host does not have its address 100.64.0.3: [Errno 99] Cannot assign requested address', 'ray-no-address'],
  [75, 'bringup: the head of Ray does not answer at 100.64.0.1 port 6379: timed out', 'ray-head-away'],
  [1, 'bringup: its certificate cannot be used: /etc/ray-tls/node.pem is not for the address 192.0.2.2', 'ray-tls-certificate'],
  [1, 'bringup: the head does not go along with TLS: [SSL: WRONG_VERSION_NUMBER] wrong version number', 'ray-tls-differs'],
  [1, 'bringup: RAY_AUTH_MODE is not token on this host', 'ray-token-mode'],
  [1, 'bringup: its token cannot be read: /etc/bringup-ray-main/token: Permission denied', 'ray-token-unreadable'],
  [1, 'bringup: the head asks for no token: its mode is disabled', 'ray-token-not-asked'],
  [1, 'bringup: the head does not take the token of this host: HTTP 403', 'ray-token-refused'],
  [1, 'bringup: the API of the head does not answer: TimeoutError: timed out', 'ray-head-away'],
  [1, 'bringup-ray-main.service: A process of this unit has been killed by the OOM killer.', 'ray-out-of-memory'],
  [1, 'Memory cgroup out of memory: Killed process 812 (raylet) total-vm:1kB', 'ray-out-of-memory'],
  [1, 'ActiveState=failed\nResult=oom-kill', 'ray-out-of-memory'],
  [1, 'Task was killed due to the node running low on memory.', 'ray-out-of-memory'],
  [127, 'raylet: error while loading shared libraries: libstdc++.so.6: cannot open shared object file: No such file or directory', 'ray-library-missing'],
  [1, "raylet: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.28' not found (required by raylet)", 'ray-library-missing'],
  [1, "OSError: [Errno 30] Read-only file system: '/var/lib/bringup-ray/main/x'", 'ray-not-writable'],
  [1, 'something else', undefined],
])('exit %s, %s: %s', (exit, output, code) => {
  expect(diagnoseRay(exit, output)?.code).toBe(code);
});

test('what answers at the port of the head in another language is no head', () => {
  const said = 'bringup: what listens at the port of the head is not its GCS: it ended the connection';
  expect(diagnoseRay(1, said, { headAnswers: true })?.code).toBe('ray-head-other-language');
});

test('what ends a large output counts', () => {
  expect(diagnoseRay(1, `${'x\n'.repeat(500_000)}<jemalloc>: Unsupported system page size`)?.code).toBe('ray-page-size');
});

test('a node that dies soon was not reached back, and one that dies later was lost', () => {
  const reason = 'Unexpected termination: health check failed due to missing too many heartbeats';
  expect(diagnoseDeath(reason, 29.6)?.code).toBe('ray-node-not-reached-back');
  expect(diagnoseDeath(reason, 29.6)?.remedy).toContain('tcp 6380-6383, 8080, 10002-10999, 52365');
  expect(diagnoseDeath(reason, 3_600)?.code).toBe('ray-node-lost');
  expect(diagnoseDeath('Terminated due to preemption: host a leaves', 10)).toBeUndefined();
});
