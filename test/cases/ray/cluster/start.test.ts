import { expect, test } from 'vitest';
import { environmentOf, environmentText } from '../../../../src/ray/cluster/environment-text.ts';
import { type NodeStart, startArguments } from '../../../../src/ray/cluster/start-arguments.ts';
import { portsOf } from '../../../../src/ray/ports.ts';
import { restartSeconds, unitText } from '../../../../src/ray/cluster/unit-text.ts';
import type { RayHostSection } from '../../../../src/ray/host-schema.ts';
import { unitFile } from '../../../../src/ray/node/files.ts';
import type { RayCluster } from '../../../../src/ray/schema.ts';

const ports = portsOf(undefined);
const worker: NodeStart = { role: 'worker', address: '100.64.0.3', head: '100.64.0.1', ports, labels: {}, resources: {}, temporaryFolder: '/var/lib/bringup-ray/main' };

test('a worker has every port pinned, and no flag that only a head may have', () => {
  expect(startArguments(worker).join(' ')).toBe(
    'start --block --address=100.64.0.1:6379 --node-ip-address=100.64.0.3 --node-manager-port=6380 --object-manager-port=6381 --runtime-env-agent-port=6382 --dashboard-agent-grpc-port=6383 --dashboard-agent-listen-port=52365 --metrics-export-port=8080 --min-worker-port=10002 --max-worker-port=10999 --temp-dir=/var/lib/bringup-ray/main --log-style=record --log-color=false',
  );
});

test('a head tells its API to its nodes', () => {
  const head = startArguments({ ...worker, role: 'head', ports });
  expect(head.slice(2, 8)).toEqual(['--head', '--port=6379', '--include-dashboard=true', '--dashboard-host=0.0.0.0', '--dashboard-port=8265', '--ray-client-server-port=10001']);
});

test('sizes, labels and resources are given only where they are told', () => {
  const told = startArguments({ ...worker, cpus: 8, gpus: 0, memoryBytes: 2 ** 33, objectStoreBytes: 2 ** 31, labels: { a: 'b', c: 'd' }, resources: { big: 1.5 } });
  expect(told.slice(13, -2)).toEqual(['--num-cpus=8', '--num-gpus=0', '--memory=8589934592', '--object-store-memory=2147483648', '--resources={"big":1.5}', '--labels=a=b,c=d']);
});

test('an address of IPv6 is in brackets before a port', () => {
  expect(startArguments({ ...worker, head: 'fd7a::1', address: 'fd7a::3' }).slice(2, 4)).toEqual(['--address=[fd7a::1]:6379', '--node-ip-address=fd7a::3']);
});

const unit = {
  cluster: 'main', host: 'gpu-1', role: 'worker', environmentFolder: '/opt/e', arguments: ['start', '--resources={"50%":1}', '--labels=a=$b'], environmentFile: '/etc/e', user: 'bringup-ray',
  temporaryFolder: '/var/lib/bringup-ray/main', address: '100.64.0.3', head: { address: '100.64.0.1', port: 6379 }, drainSeconds: 30,
} as const;

test('words of the unit are what they were when systemd has read them', () => {
  expect(unitText({ ...unit, invocationLabel: 'bringup.dev/join' })).toContain('ExecStart=/opt/e/bin/ray start "--resources={\\"50%%\\":1}" "--labels=a=$$b,bringup.dev/join=${INVOCATION_ID}"\n');
  expect(unitText({ ...unit, arguments: ['start'], invocationLabel: 'j' })).toContain('ExecStart=/opt/e/bin/ray start "--labels=j=${INVOCATION_ID}"\n');
});

test('the unit waits for its address, and a worker for its head', () => {
  const [wait = ''] = /^ExecStartPre=.*$/m.exec(unitText(unit)) ?? [];
  expect(wait).toMatch(/" 100\.64\.0\.3 60 100\.64\.0\.1 6379 60$/);
  expect(/^ExecStartPre=.*$/m.exec(unitText({ ...unit, role: 'head' }))?.[0]).toMatch(/" 100\.64\.0\.3 60$/);
});

test('it comes back for ever, ends within its drain, and stops nobody else', () => {
  const text = unitText({ ...unit, before: [['/usr/sbin/nft', '-f', '/etc/fence']], after: [['/usr/sbin/nft', 'delete table x']], unlessPath: '/run/leaving', writable: ['/srv/gcs'] });
  for (const line of ['Type=exec', 'Restart=always', 'StartLimitIntervalSec=0', 'SuccessExitStatus=1', 'KillMode=mixed', 'TimeoutStopSec=50', 'NoNewPrivileges=yes', 'ReadWritePaths=/var/lib/bringup-ray/main /srv/gcs',
    'ExecStartPre=+/bin/sh -c "\\"$$@\\" || exit 75" sh /usr/sbin/nft -f /etc/fence', 'ExecStopPost=+/usr/sbin/nft "delete table x"', 'ConditionPathExists=!/run/leaving']) expect(text.split('\n')).toContain(line);
  expect(text).not.toContain('ray stop');
  expect(text).not.toContain('ExecStop=');
});

test('a task that the kernel ends for its memory does not end the node', () => {
  expect(unitText(unit).split('\n')).toContain('OOMPolicy=continue');
});

test('a node may write to the folders that its section names', () => {
  const cluster = { version: '2.60.0', network: 'lan' } as RayCluster;
  const node = { host: 'gpu-1', name: 'main', cluster, address: '192.0.2.2', head: '192.0.2.1', machineId: undefined, environment: '/opt/e' };
  const written = (section: RayHostSection) => /^ReadWritePaths=.*$/m.exec(unitFile({ ...node, section }))?.[0];
  expect(written({ cluster: 'main' })).toBe('ReadWritePaths=/var/lib/bringup-ray/main');
  expect(written({ cluster: 'main', writable: ['/srv/results', '/data'] })).toBe('ReadWritePaths=/var/lib/bringup-ray/main /srv/results /data');
});

test('hosts come back at different times, each always at its own', () => {
  const seconds = Array.from({ length: 50 }, (_, index) => restartSeconds(`gpu-${index}`));
  expect(Math.min(...seconds)).toBeGreaterThanOrEqual(5);
  expect(Math.max(...seconds)).toBeLessThanOrEqual(15);
  expect(new Set(seconds).size).toBeGreaterThan(5);
  expect(restartSeconds('gpu-7')).toBe(seconds[7]);
});

const environment = { role: 'worker', tokenPath: '/etc/t', drainSeconds: 30, system: 'linux', more: {} } as const;

test('the environment has the token by its path, and what a fleet file says wins over nothing of it', () => {
  const of = environmentOf({ ...environment, more: { RAY_AUTH_MODE: 'disabled', A: 'b' } });
  expect(of).toEqual({ A: 'b', RAY_AUTH_MODE: 'token', RAY_AUTH_TOKEN_PATH: '/etc/t', RAY_USAGE_STATS_ENABLED: '0', RAY_gcs_server_port_wait_time_s: '2', RAY_GRACEFUL_SHUTDOWN_DRAIN_TIMEOUT_S: '30' });
});

test('a head waits longer for itself, and has its memory and its ports for figures', () => {
  const of = environmentOf({ ...environment, role: 'head', rocksdbFolder: '/srv/gcs', headMetrics: { autoscaler: 1, dashboard: 2 }, tls: { certificate: 'c', key: 'k', authority: 'a' }, system: 'macos' });
  expect(of).toMatchObject({ RAY_gcs_server_port_wait_time_s: '120', RAY_gcs_storage: 'rocksdb', RAY_gcs_storage_path: '/srv/gcs', AUTOSCALER_METRIC_PORT: '1', DASHBOARD_METRIC_PORT: '2', RAY_USE_TLS: '1', RAY_TLS_SERVER_CERT: 'c', RAY_TLS_SERVER_KEY: 'k', RAY_TLS_CA_CERT: 'a', RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER: '1' });
  expect(Object.keys(environmentOf({ ...environment, rocksdbFolder: '/srv/gcs', headMetrics: { autoscaler: 1, dashboard: 2 } }))).toHaveLength(5);
});

test('values are quoted for systemd, and what cannot stand there is refused', () => {
  expect(environmentText({ A: 'x "y" \\ $z `w`', B: '' })).toBe('# Made by bringup. Changes are overwritten.\nA="x \\"y\\" \\\\ \\$z \\`w\\`"\nB=""\n');
  expect(() => environmentText({ A: 'a\nb' })).toThrow(expect.objectContaining({ code: 'ray-environment-value' }));
  expect(() => environmentText({ 'A-B': 'x' })).toThrow(expect.objectContaining({ code: 'ray-environment-value' }));
});
