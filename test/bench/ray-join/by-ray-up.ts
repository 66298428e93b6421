import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { stringify } from 'yaml';
import type { Lab } from '../../../src/lab/lab.ts';
import { rayCacheDirectory } from '../../../src/ray/environment/cache.ts';
import { timed } from '../timed.ts';

const LIMIT_MS = 1_200_000;
const RAY = '~/ray/bin/ray';

/**
 * Seconds from hosts with a Python and nothing else to a cluster of which every node ran a task, by Ray's own `ray up` with provider
 * `local`. The hosts are offline: the wheels of the same lock come from here, as one would do it (`file_mounts`), and pip installs them.
 */
export async function rayUp(
  lab: Lab,
  { lockHash, version, folder }: { readonly lockHash: string; readonly version: string; readonly folder: string },
): Promise<number> {
  const wheels = join(folder, 'wheels');
  await wheelsOf(lockHash, wheels);
  const launcher = await launcherIn(join(folder, 'launcher'), version);
  const config = join(folder, 'cluster.yaml');
  await writeFile(config, clusterText(lab, wheels, version));
  // With the autoscaler that `ray up` takes by itself, Ray 2.60 counts the head as a worker and never sets up the last host.
  const env = {
    ...process.env,
    RAY_UP_enable_autoscaler_v2: '0',
    RAY_AUTH_MODE: 'disabled',
    RAY_USAGE_STATS_ENABLED: '0',
  };
  const started = performance.now();
  await timed([launcher, 'up', '-y', '--no-config-cache', '--disable-usage-stats', config], { cwd: folder, env });
  const [head] = lab.hosts;
  const ready = `runuser -u ops -- /home/ops/ray/bin/python - <<'END'\n${ALL_RAN(lab.hosts.length)}\nEND`;
  for (;;) {
    const { code, stdout, stderr } = await lab.run(head?.name ?? '', ready);
    if (code === 0) break;
    if (performance.now() - started > LIMIT_MS)
      throw new Error(`ray up did not bring all nodes in ${LIMIT_MS / 1000} s: ${stdout}${stderr}`.slice(-3000));
    await delay(500);
  }
  const seconds = (performance.now() - started) / 1000;
  for (const { name } of lab.hosts)
    await lab.run(
      name,
      'runuser -u ops -- /home/ops/ray/bin/ray stop --force; rm -rf /home/ops/ray /home/ops/wheels /tmp/ray',
    );
  return seconds;
}

/** The wheels that our own run brought to the hosts, by the names that pip knows. */
async function wheelsOf(lockHash: string, into: string): Promise<void> {
  const cache = rayCacheDirectory();
  const list = JSON.parse(await readFile(join(cache, 'wheelhouses', `${lockHash}.json`), 'utf8')) as readonly {
    readonly filename: string;
    readonly sha256: string;
  }[];
  await mkdir(into, { recursive: true });
  for (const { filename, sha256 } of list)
    await copyFile(join(cache, 'wheels', sha256, filename), join(into, filename));
}

/** Ray on this machine, only to start others: from the package index that this machine is told to use. */
async function launcherIn(venv: string, version: string): Promise<string> {
  await rm(venv, { recursive: true, force: true });
  await timed(['python3', '-m', 'venv', venv], { cwd: '/' });
  await timed([join(venv, 'bin/pip'), 'install', '-q', `ray[default]==${version}`], { cwd: '/' });
  return join(venv, 'bin/ray');
}

function clusterText(lab: Lab, wheels: string, version: string): string {
  const [head, ...workers] = lab.hosts;
  const stop = `${RAY} stop`;
  return stringify({
    cluster_name: lab.name,
    provider: { type: 'local', head_ip: head?.address, worker_ips: workers.map(({ address }) => address) },
    auth: { ssh_user: 'ops', ssh_private_key: lab.keyPath },
    min_workers: workers.length,
    max_workers: workers.length,
    upscaling_speed: 1,
    idle_timeout_minutes: 60,
    file_mounts: { '/home/ops/wheels': wheels },
    setup_commands: [
      `test -x ${RAY} || { python3 -m venv ~/ray && ~/ray/bin/pip install -q --no-index --find-links ~/wheels 'ray[default]==${version}'; }`,
    ],
    head_start_ray_commands: [
      stop,
      `ulimit -n 65536; ${RAY} start --head --port=6379 --disable-usage-stats --autoscaling-config=~/ray_bootstrap_config.yaml`,
    ],
    worker_start_ray_commands: [stop, `ulimit -n 65536; ${RAY} start --address=$RAY_HEAD_IP:6379`],
  });
}

/** Ends well when there are so many nodes and each ran a task. */
const ALL_RAN = (count: number) => `
import ray
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy
ray.init(address='auto', logging_level='error', log_to_driver=False)
alive = [node['NodeID'] for node in ray.nodes() if node['Alive']]
if len(alive) != ${count}: raise SystemExit('%d nodes' % len(alive))
@ray.remote
def here(): return ray.get_runtime_context().get_node_id()
ran = [here.options(scheduling_strategy=NodeAffinitySchedulingStrategy(node, soft=False)).remote() for node in alive]
raise SystemExit(0 if ray.get(ran, timeout=60) == alive else 'not all ran')`;
