import { randomBytes } from 'node:crypto';
import { poll } from '../../../src/lab/poll.ts';
import { wholeManifest } from '../../lab/support/manifest.ts';
import { tailscaleArchive } from '../../support/mesh/archive.ts';
import { meshFleetIn } from '../../support/mesh/fleet-file.ts';
import { hasGo } from '../../support/mesh/go-program.ts';
import { startMeshServer } from '../../support/mesh/mesh-server.ts';
import { startMirror } from '../../support/mesh/mirror.ts';
import { headscaleProgram } from '../../support/mesh/programs.ts';
import type { Chapter, Stage } from '../chapter.ts';
import { outcomes, report, says } from '../report.ts';

const TAILSCALE = '1.102.3';
const HEADSCALE = '0.29.2';
const HEAD = 'head-1';
const KILLED = 'gpu-1';
const LEAVING = 'gpu-2';
const NAMES = [HEAD, KILLED, LEAVING] as const;
const UNIT = 'bringup-ray-main';

/** Hosts that reach no index become a Ray cluster that really runs work; one is filtered, one is killed, one leaves. */
export const ray: Chapter = {
  name: 'ray',
  title:
    'three hosts without internet run work of a real Ray over a mesh: filtered, looked at from outside, killed, drained, let go',
  hosts: NAMES.map((name) => ({ name, suite: 'trixie', packages: ['python3'] })),
  lacks: () => (hasGo() ? undefined : 'it builds a real Headscale and a real Tailscale, and this machine has no go'),
  async prepare() {
    await headscaleProgram(HEADSCALE);
    await tailscaleArchive(TAILSCALE);
  },
  async run(stage) {
    const { lab } = stage;
    await using server = await startMeshServer({ address: lab.gateway, version: HEADSCALE });
    await using mirror = await startMirror({ address: lab.gateway, versions: [TAILSCALE] });
    const cluster = { version: '2.60.0', token: { secret: 'RAY_TOKEN' }, probation: '3s' };
    const hosts = Object.fromEntries(
      NAMES.map((name) => [name, { ray: { cluster: 'main', ...(name === HEAD ? { role: 'head' } : {}) } }]),
    );
    const fleet = { ray: { clusters: { main: cluster } }, hosts };
    await stage.write('fleet.yaml', await meshFleetIn(stage.directory, { lab, server, mirror }, fleet));
    stage.secret('HEADSCALE_API_KEY', await server.apiKey('1h'));
    stage.secret('RAY_TOKEN', randomBytes(32).toString('hex'));

    const before = await beforeRay(stage);
    await filtered(stage);
    await opened(stage);
    await work(stage);
    await again(stage);
    await killed(stage);
    await leaves(stage, before);
  },
};

/** All that the host that will leave is without Ray. */
async function beforeRay(stage: Stage): Promise<string> {
  stage.say('The three are made a mesh. Then they lose their way to the internet: Ray has to come from here.');
  const joined = await report(stage, 'mesh', 'up');
  stage.claim(
    'all three are in the mesh',
    joined.hosts.every(({ outcome }) => outcome === 'changed'),
    outcomes(joined),
  );
  for (const name of NAMES) await stage.onHost(name, 'ip route del default');
  const ways = await Promise.all(NAMES.map((name) => stage.lab.run(name, 'ip route get 198.51.100.1')));
  stage.claim(
    'and none of them has a way out',
    ways.every(({ code, stderr }) => code !== 0 && stderr.includes('unreachable')),
    ways.map(({ stdout, stderr }) => stdout + stderr).join(),
  );
  return wholeManifest(stage.lab, LEAVING);
}

async function filtered(stage: Stage): Promise<void> {
  stage.say(
    `Somebody's firewall on ${LEAVING} drops some of what the others would send there. Ray itself would not notice for half a minute.`,
  );
  await stage.onHost(
    LEAVING,
    "nft 'add table inet closed; add chain inet closed in { type filter hook input priority 0; }; add rule inet closed in tcp dport { 6380, 10005-10009 } drop'",
  );
  const first = await report(stage, 'ray', 'up');
  const outcomeOf = (host: string) => first.hosts.find(({ name }) => name === host);
  stage.claim(
    'the head and the other worker join, and prove it',
    outcomeOf(HEAD)?.outcome === 'changed' && outcomeOf(KILLED)?.outcome === 'changed',
    outcomes(first),
  );
  const problem = outcomeOf(LEAVING)?.problem;
  stage.claim(
    `${LEAVING} is refused, with the exact ports that the head does not get through to`,
    problem?.code === 'ray-ports-closed' && says(problem.what, `${HEAD} -> ${LEAVING} tcp 6380, 10005-10009`),
    outcomes(first),
  );
  stage.claim(
    'and the other worker neither',
    says(problem?.what ?? '', `${KILLED} -> ${LEAVING} tcp 6380`),
    outcomes(first),
  );
  const started = await startOf(stage, LEAVING);
  stage.claim('Ray was never started there', started === '', started);
}

async function opened(stage: Stage): Promise<void> {
  stage.say('The firewall is mended.');
  await stage.onHost(LEAVING, 'nft delete table inet closed');
  const joined = await report(stage, 'ray', 'up');
  stage.claim(
    'it joins, and the others had nothing to do',
    joined.hosts.every(({ name, outcome }) => outcome === (name === LEAVING ? 'changed' : 'converged')),
    outcomes(joined),
  );
  const status = await stage.bringup('ray', 'status', '--no-color');
  stage.claim(
    'the head lists all three as alive',
    says(status.stdout, 'Ray 2.60.0') && says(status.stdout, '3 of 3 hosts alive'),
    status.stdout,
  );
}

async function work(stage: Stage): Promise<void> {
  stage.say('Does each of them run work, and who gets in?');
  const ran = await stage.onHost(HEAD, taskOn(NAMES, 'socket.gethostname()'));
  stage.claim(
    'a task that is sent to a node runs on that very node, on all three',
    NAMES.every((name) => ran.includes(`${name} ran on ${name}`)),
    ran,
  );
  const reaches = async (to: string, port: number) =>
    (await stage.onHost(HEAD, `timeout 5 bash -c 'exec 3<>/dev/tcp/${to}/${port} && echo open' 2>&1; true`)).trim();
  const [mesh = ''] = (await stage.onHost(KILLED, 'tailscale ip -4')).trim().split('\n');
  const inside = await reaches(mesh, 6380);
  stage.claim(`Ray on ${KILLED} answers in the mesh`, inside === 'open', inside);
  const outside = await reaches(stage.lab.host(KILLED).address, 6380);
  stage.claim('and turns away who comes by the local network', outside.includes('refused'), outside);
  const looked = await stage.onHost(KILLED, 'cut -d" " -f3- /var/lib/bringup/ray/main.looked');
  stage.claim(
    'which others tried before it counted as joined',
    looked.includes(HEAD) && looked.includes('this machine'),
    looked,
  );
}

async function again(stage: Stage): Promise<void> {
  stage.say('Again: nothing to do.');
  const second = await report(stage, 'ray', 'up');
  stage.claim(
    '0 changed',
    second.hosts.every(({ outcome }) => outcome === 'converged'),
    outcomes(second),
  );
  stage.claim(
    'one connection and one command for each host',
    second.hosts.every(({ connections, commands }) => connections === 1 && commands === 1),
    JSON.stringify(second.hosts.map(({ connections, commands }) => [connections, commands])),
  );
}

async function killed(stage: Stage): Promise<void> {
  stage.say(`The Ray of ${KILLED} is killed. Ray itself would stay away.`);
  const was = await startOf(stage, KILLED);
  await stage.onHost(KILLED, 'kill -9 $(cat /proc/[0-9]*/stat | sed -n "s/^\\([0-9]*\\) (raylet) .*/\\1/p")');
  const back = await poll(
    async () => {
      const now = await startOf(stage, KILLED);
      return now === was || now === '' ? undefined : now;
    },
    { timeoutMs: 120_000, everyMs: 500, signal: stage.signal },
  );
  stage.claim('systemd starts it anew', back !== undefined && back !== was, `${was} ${back}`);
  const proven = await report(stage, 'ray', 'up');
  stage.claim(
    'which is another node, and the next run proves that one and nothing else',
    proven.hosts.every(({ name, outcome }) => outcome === (name === KILLED ? 'changed' : 'converged')),
    outcomes(proven),
  );
  const ran = await stage.onHost(HEAD, taskOn([KILLED], 'socket.gethostname()'));
  stage.claim('it runs work again', ran.includes(`${KILLED} ran on ${KILLED}`), ran);
}

async function leaves(stage: Stage, before: string): Promise<void> {
  stage.say(`${LEAVING} is drained, in the middle of its work, and then it leaves.`);
  const busy = taskOn([LEAVING], '(time.sleep(8), socket.gethostname())[1]');
  await stage.onHost(
    HEAD,
    `(${busy}) >/tmp/work 2>&1 & for i in $(seq 300); do grep -q sent /tmp/work && exit; sleep 0.1; done`,
  );
  const changed = ({ hosts }: Awaited<ReturnType<typeof report>>) =>
    hosts.every(({ name, outcome }) => name === LEAVING && outcome === 'changed');
  const drained = await report(stage, 'ray', 'drain', '-s', LEAVING);
  stage.claim('it is drained', changed(drained), outcomes(drained));
  const ended = await stage.onHost(HEAD, 'cat /tmp/work');
  stage.claim('its work came to its end first', ended.includes(`${LEAVING} ran on ${LEAVING}`), ended);
  const runs = await stage.lab.run(LEAVING, `systemctl is-active ${UNIT}`);
  stage.claim('and its Ray stays stopped', runs.stdout.trim() === 'inactive', runs.stdout);
  const left = await report(stage, 'ray', 'leave', '-s', LEAVING);
  stage.claim('it leaves', changed(left), outcomes(left));
  const after = await wholeManifest(stage.lab, LEAVING);
  stage.claim(
    'it is as before: files, packages, units, accounts, rules of the firewall, listeners',
    after === before && before.length > 100_000,
    difference(before, after),
  );
  const status = await stage.bringup('ray', 'status', '--no-color');
  stage.claim(
    'the others go on',
    says(status.stdout, '2 of 3 hosts alive') || says(status.stdout, '2 of 2 hosts alive'),
    status.stdout,
  );
}

/** Sends Python that tells something to these nodes, and prints who ran it. */
function taskOn(hosts: readonly string[], what: string): string {
  const program = `import os, ray, socket, time
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy as On
ray.init(address=os.environ["RAY_ADDRESS"], _node_ip_address=os.environ["RAY_ADDRESS"].rsplit(":", 1)[0], logging_level="error", log_to_driver=False, configure_logging=False)
ran = ray.remote(num_cpus=0)(lambda: ${what})
nodes = {n["Labels"]["bringup/host"]: n["NodeID"] for n in ray.nodes() if n["Alive"]}
sent = {host: ran.options(scheduling_strategy=On(nodes[host], soft=False)).remote() for host in "${hosts.join(' ')}".split()}
time.sleep(1); print("sent", flush=True)
for host, task in sent.items(): print(host, "ran on", ray.get(task, timeout=120), flush=True)`;
  return `set -a; . /etc/bringup-ray-main/environment; set +a; runuser -u bringup-ray -- "$BRINGUP_RAY_ENVIRONMENT/bin/python" -c '${program}' 2>&1`;
}

async function startOf(stage: Stage, host: string): Promise<string> {
  const { stdout } = await stage.lab.run(host, `systemctl show -p InvocationID --value ${UNIT}`);
  return stdout.trim();
}

/** Lines that only one of two texts has. */
function difference(before: string, after: string): string {
  const [one, other] = [new Set(before.split('\n')), new Set(after.split('\n'))];
  const gone = [...one].filter((line) => !other.has(line)).map((line) => `- ${line}`);
  const added = [...other].filter((line) => !one.has(line)).map((line) => `+ ${line}`);
  return [...gone, ...added].slice(0, 40).join('\n');
}
