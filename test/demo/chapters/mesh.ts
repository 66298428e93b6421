import { parseDocument } from 'yaml';
import { poll } from '../../../src/lab/poll.ts';
import { tailscaleArchive } from '../../support/mesh/archive.ts';
import { reflash } from '../../support/mesh/by-hand.ts';
import { type MeshFleet, meshFleetIn } from '../../support/mesh/fleet-file.ts';
import { hasGo } from '../../support/mesh/go-program.ts';
import { type MeshServer, startMeshServer } from '../../support/mesh/mesh-server.ts';
import { startMirror } from '../../support/mesh/mirror.ts';
import { headscaleProgram } from '../../support/mesh/programs.ts';
import type { Chapter, Stage } from '../chapter.ts';
import { outcomes, report, says } from '../report.ts';

const TAILSCALE = '1.102.3';
const HEADSCALE = '0.29.2';
const NAMES = ['gpu-1', 'gpu-2', 'nas'] as const;

/** Hosts joined by a real Headscale, kept joined, proved, installed anew, and one of them let go. */
export const mesh: Chapter = {
  name: 'mesh',
  title: 'three real hosts in a mesh of their own: joined, broken, repaired, proved, one installed anew, one let go',
  hosts: [
    { name: 'gpu-1', suite: 'trixie' },
    { name: 'gpu-2', suite: 'trixie' },
    { name: 'nas', suite: 'bookworm' },
  ],
  lacks: () => (hasGo() ? undefined : 'it builds a real Headscale and a real Tailscale, and this machine has no go'),
  async prepare() {
    await headscaleProgram(HEADSCALE);
    await tailscaleArchive(TAILSCALE);
  },
  async run(stage) {
    const { lab } = stage;
    await using server = await startMeshServer({ address: lab.gateway, version: HEADSCALE });
    await using mirror = await startMirror({ address: lab.gateway, versions: [TAILSCALE] });
    const write = async (fleet: MeshFleet = {}, top: object = {}) => {
      const document = parseDocument(await meshFleetIn(stage.directory, { lab, server, mirror }, fleet));
      for (const [key, value] of Object.entries(top)) document.set(key, value);
      await stage.write('fleet.yaml', document.toString());
    };
    await write();
    process.stdout.write(
      `  Headscale ${HEADSCALE} serves at ${server.url}, a mirror of Tailscale ${TAILSCALE} at ${mirror.url}\n`,
    );
    stage.secret('HEADSCALE_API_KEY', await server.apiKey('1h'));

    await join3(stage, server);
    await again(stage, server);
    await drift(stage, server);
    await prove(stage);
    await flashed(stage, server);
    await leave(stage, server, write);
    await share(stage, write);
  },
};

/** Nobody has Tailscale yet. */
async function join3(stage: Stage, server: MeshServer): Promise<void> {
  stage.say('Nobody is in the mesh yet. Whoever has a mesh: section is to join.');
  const plan = await stage.bringup('plan', '--no-color');
  stage.claim(
    'the plan says so for each host, in one line',
    NAMES.every((name) => says(plan.stdout, `joins as ${name}; no client yet`)),
    plan.stdout,
  );
  stage.say('Client, key, node: in one run.');
  const up = await report(stage, 'mesh', 'up');
  const nodes = await server.nodes();
  stage.claim(
    'the server has three nodes with the names of the fleet file, all online',
    online(nodes) === NAMES.join(),
    told(nodes),
  );
  const keys = await keysOf(server);
  stage.claim(
    'each joined by a key of its own, which is used up',
    keys.length === 3 && keys.every(({ used }) => used),
    JSON.stringify(keys),
  );
  const traces = await Promise.all(
    NAMES.map((name) =>
      stage.lab.run(name, 'grep -rlE "hskey-auth|tskey" /var/lib/bringup /etc/default /root /tmp 2>/dev/null; true'),
    ),
  );
  stage.claim(
    'and no key is left on a host',
    traces.every(({ stdout }) => stdout === ''),
    traces.map(({ stdout }) => stdout).join(),
  );
  const reached = await stage.onHost('gpu-1', 'getent hosts nas.mesh.test && ping -q -c 3 -W 5 nas.mesh.test');
  stage.claim(
    'one host knows another by its name in the mesh',
    /^(?:100\.64\.|fd7a:)[\s\S]* 0% packet loss/.test(reached),
    reached,
  );
  stage.claim(
    'every step was read back as right',
    up.hosts.every(({ outcome }) => outcome === 'changed'),
    outcomes(up),
  );
}

async function again(stage: Stage, server: MeshServer): Promise<void> {
  stage.say('Again: nothing to do, and nobody asks the server for a key.');
  const before = await keysOf(server);
  const second = await report(stage, 'mesh', 'up');
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
  const after = await keysOf(server);
  stage.claim('no key was made', JSON.stringify(after) === JSON.stringify(before), JSON.stringify(after));
}

async function drift(stage: Stage, server: MeshServer): Promise<void> {
  stage.say('Three people help.');
  await stage.onHost('gpu-1', 'systemctl stop tailscaled');
  await stage.onHost('gpu-2', 'tailscale set --hostname=fast-one');
  await stage.onHost('nas', 'tailscale set --accept-routes');
  const plan = await stage.bringup('plan', '--no-color');
  stage.claim(
    'the plan says that the daemon is stopped',
    /service tailscaled +drift: stopped/.test(plan.stdout),
    plan.stdout,
  );
  stage.claim('that the name is another', says(plan.stdout, 'hostname fast-one -> gpu-2'), plan.stdout);
  stage.claim(
    'that routes are taken, and that the repair is guarded',
    says(plan.stdout, 'accept-routes true -> false') && says(plan.stdout, 'guarded'),
    plan.stdout,
  );
  const repaired = await report(stage, 'apply');
  stage.claim(
    'all three are repaired',
    repaired.hosts.every(({ outcome }) => outcome === 'changed'),
    outcomes(repaired),
  );
  const seen = await Promise.all([
    stage.lab.run('gpu-1', 'systemctl is-active tailscaled'),
    stage.lab.run('gpu-2', 'tailscale debug prefs | grep \'"Hostname"\''),
    stage.lab.run('nas', 'tailscale debug prefs | grep \'"RouteAll"\''),
  ]);
  const words = seen.map(({ stdout }) => stdout.trim()).join(' ');
  stage.claim('the hosts themselves say so', words === 'active "Hostname": "gpu-2", "RouteAll": false,', words);
  const nodes = await server.nodes();
  stage.claim('and so does the server', online(nodes) === NAMES.join(), told(nodes));
}

async function prove(stage: Stage): Promise<void> {
  stage.say('Does every host reach every other one?');
  const proof = await stage.bringup('mesh', 'proof', '--no-color');
  stage.claim(
    'all 6 pairs do, by name, and none needs a relay',
    proof.code === 0 && says(proof.stdout, 'all 6 pairs of 3 hosts reach each other: 6 direct'),
    proof.stdout,
  );
}

async function flashed(stage: Stage, server: MeshServer): Promise<void> {
  stage.say('gpu-2 gets a fresh image: no Tailscale, no memory of bringup. The server is not told.');
  const before = await nodeOf(server, 'gpu-2');
  process.stdout.write('\ngpu-2 # (a fresh image)\n');
  await reflash(stage.lab, 'gpu-2');
  await poll(async () => (await nodeOf(server, 'gpu-2'))?.online === false || undefined, {
    timeoutMs: 60_000,
    everyMs: 500,
    signal: stage.signal,
  });
  const plan = await stage.bringup('plan', '--no-color', '-s', 'gpu-2');
  stage.claim(
    'the plan says that the old node goes, and that the address may change',
    says(plan.stdout, `the offline node ${before?.id} of that name goes, so its address may change`),
    plan.stdout,
  );
  const joined = await report(stage, 'mesh', 'up');
  const nodes = await server.nodes();
  const after = await nodeOf(server, 'gpu-2');
  stage.claim(
    'the server has the new node under the old name, and the old node is gone',
    online(nodes) === NAMES.join() && after !== undefined && after.id !== before?.id,
    told(nodes),
  );
  stage.claim(
    'the others had nothing to do',
    joined.hosts.every(({ name, outcome }) => outcome === (name === 'gpu-2' ? 'changed' : 'converged')),
    outcomes(joined),
  );
}

async function leave(stage: Stage, server: MeshServer, write: (fleet: MeshFleet) => Promise<void>): Promise<void> {
  stage.say('nas is to leave, for good: the fleet file says so, too.');
  await stage.bringup('mesh', 'leave', '-s', 'nas', '--yes', '--no-color');
  const nodes = await server.nodes();
  stage.claim('its node is gone from the server, the others are there', online(nodes) === 'gpu-1,gpu-2', told(nodes));
  const left = await stage.lab.run(
    'nas',
    'command -v tailscale tailscaled; ls -d /var/lib/tailscale /etc/systemd/system/tailscale* /etc/default/tailscaled 2>/dev/null; ip -o link show tailscale0 2>/dev/null; grep -l 100.100.100.100 /etc/resolv.conf; true',
  );
  stage.claim('its client is gone from the host, with files, link and names', left.stdout === '', left.stdout);
  await write({ hosts: { nas: { mesh: { state: 'left' } } } });
  const after = await report(stage, 'mesh', 'up');
  stage.claim(
    'the others are as they were, and it stays out',
    after.hosts.every(({ outcome }) => outcome === 'converged'),
    outcomes(after),
  );
}

async function share(stage: Stage, write: (fleet: MeshFleet, top: object) => Promise<void>): Promise<void> {
  stage.say('The two that stay share a folder, over the mesh and nothing else.');
  await write(
    {
      hosts: {
        'gpu-1': { syncthing: { folders: ['models'] } },
        'gpu-2': { syncthing: { folders: ['models'] } },
        nas: { mesh: { state: 'left' } },
      },
    },
    { syncthing: { folders: { models: { path: '/srv/models' } } } },
  );
  const shared = await report(stage, 'mesh', 'up');
  stage.claim(
    'both are paired',
    shared.hosts.every(({ problem }) => problem === undefined),
    outcomes(shared),
  );
  await stage.onHost('gpu-1', 'echo "hello from gpu-1" >/srv/models/hello; chown syncthing: /srv/models/hello');
  const calm = await report(stage, 'mesh', 'up');
  stage.claim(
    'again: 0 changed',
    calm.hosts.every(({ outcome }) => outcome === 'converged'),
    outcomes(calm),
  );
  const arrived = await poll(
    async () => (await stage.lab.run('gpu-2', 'cat /srv/models/hello')).stdout.trim() || undefined,
    { timeoutMs: 45_000, everyMs: 300, signal: stage.signal },
  );
  stage.claim('a file that is written on gpu-1 arrives on gpu-2', arrived === 'hello from gpu-1', String(arrived));
  const way = await stage.lab.run(
    'gpu-2',
    "ss -Htn state established '( sport = :22000 or dport = :22000 )' | awk '{print $4}'",
  );
  stage.claim('it came by the mesh', /^(?:(?:\[?(?:::ffff:)?100\.64\.|\[fd7a:)\S+\n)+$/.test(way.stdout), way.stdout);
}

type Nodes = Awaited<ReturnType<MeshServer['nodes']>>;

/** Names of the nodes that are online, with a mark when another is not. */
function online(nodes: Nodes): string {
  return nodes
    .map((node) => (node.online ? node.name : `${node.name} (offline)`))
    .toSorted()
    .join();
}

function told(nodes: Nodes): string {
  return JSON.stringify(nodes);
}

async function nodeOf(server: MeshServer, name: string) {
  return (await server.nodes()).find((node) => node.name === name);
}

async function keysOf(server: MeshServer) {
  const list = JSON.parse(await server.cli('preauthkeys', 'list', '-o', 'json')) as readonly {
    readonly id: number;
    readonly used?: boolean;
  }[];
  return (list ?? []).map(({ id, used = false }) => ({ id, used }));
}
