import { BringupError } from '../../core/error.ts';
import type { RaySystem } from '../systems/system.ts';
import { SYSTEMS } from '../systems/table.ts';

/** Certificates by which the nodes know each other, as paths on the host. */
export interface NodeTls {
  readonly certificate: string;
  readonly key: string;
  readonly authority: string;
}

/** What the processes of a node find in their environment. No secret: the token stands in a file. */
export interface NodeEnvironment {
  readonly role: 'head' | 'worker';
  /** Of the file that holds the token and nothing else. */
  readonly tokenPath: string;
  /** How long a node that is told to end waits for its tasks, in seconds; 0: not at all. */
  readonly drainSeconds: number;
  /** Folder of the head's memory; without one it forgets everything when it ends. Ray calls that alpha. */
  readonly rocksdbFolder?: string;
  /** Where the head tells figures of its autoscaler and of its dashboard, to everybody. */
  readonly headMetrics?: { readonly autoscaler: number; readonly dashboard: number };
  readonly tls?: NodeTls;
  /** Ray joins no cluster there unless it is told to. */
  readonly system: RaySystem['id'];
  /** What the fleet file asks for; it wins over nothing that is set here. */
  readonly more: Readonly<Record<string, string>>;
}

/**
 * The variables, in the order of the file. `RAY_gcs_server_port_wait_time_s` is the number of tries to reach the head, of up to 40 s
 * each: two on a worker, because systemd starts it again. A head waits so for itself, and reading its memory may take long. Sources: ray 2.60 python/ray/_private/node.py, ray_constants.py,
 * src/ray/common/ray_config_def.h; docs.ray.io, token authentication.
 */
export function environmentOf(node: NodeEnvironment): Readonly<Record<string, string>> {
  const ours: Record<string, string> = {
    RAY_AUTH_MODE: 'token',
    RAY_AUTH_TOKEN_PATH: node.tokenPath,
    RAY_USAGE_STATS_ENABLED: '0',
    RAY_gcs_server_port_wait_time_s: node.role === 'head' ? '120' : '2',
    RAY_GRACEFUL_SHUTDOWN_DRAIN_TIMEOUT_S: String(node.drainSeconds),
  };
  if (node.role === 'head' && node.rocksdbFolder !== undefined) {
    ours['RAY_gcs_storage'] = 'rocksdb';
    ours['RAY_gcs_storage_path'] = node.rocksdbFolder;
  }
  if (node.role === 'head' && node.headMetrics !== undefined) {
    ours['AUTOSCALER_METRIC_PORT'] = String(node.headMetrics.autoscaler);
    ours['DASHBOARD_METRIC_PORT'] = String(node.headMetrics.dashboard);
  }
  if (node.tls !== undefined) {
    ours['RAY_USE_TLS'] = '1';
    ours['RAY_TLS_SERVER_CERT'] = node.tls.certificate;
    ours['RAY_TLS_SERVER_KEY'] = node.tls.key;
    ours['RAY_TLS_CA_CERT'] = node.tls.authority;
  }
  return { ...node.more, ...ours, ...SYSTEMS[node.system].environment };
}

/**
 * A file for `EnvironmentFile=`. Throws BringupError `ray-environment-value` for a name or a value that cannot stand in one.
 * Source: systemd.exec(5), EnvironmentFile: in double quotes a backslash stands before `"`, `\`, `` ` `` and `$`; nothing is expanded.
 */
export function environmentText(variables: Readonly<Record<string, string>>): string {
  const lines = Object.entries(variables).map(([name, value]) => {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || /[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) throw unfit(name);
    return `${name}="${value.replaceAll(/["\\`$]/g, '\\$&')}"\n`;
  });
  return `# Made by bringup. Changes are overwritten.\n${lines.join('')}`;
}

function unfit(name: string): BringupError {
  return new BringupError({
    code: 'ray-environment-value',
    category: 'config',
    what: `the variable ${JSON.stringify(name)} of a Ray node cannot stand in a file of systemd`,
    remedy: 'give it a name of letters, digits and _, and a value of one line without control characters',
  });
}
