import { isIP } from 'node:net';
import { BringupError } from '../core/error.ts';
import type { WantedInput } from '../engine/capability.ts';
import { idOf, type Wanted } from '../engine/resource.ts';
import { TAKES_PART } from '../engine/values.ts';
import { durationMs } from '../fleet/duration.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import { type DirectorySpec, directoryKind } from '../resources/directory.ts';
import { type FileSpec, fileKind } from '../resources/file.ts';
import { type ServiceSpec, serviceKind } from '../resources/service.ts';
import { type UnitSpec, unitKind } from '../resources/unit.ts';
import { type UserSpec, userKind } from '../resources/user.ts';
import { rangesOf } from './cluster/port-ranges.ts';
import { hostAndPort } from './cluster/start-arguments.ts';
import { environmentKind } from './environment/environment.ts';
import { ENVIRONMENT_PLACES, type EnvironmentSpec, type PythonWish } from './environment/environment-spec.ts';
import { gatesKind, PYTHON_VALUE } from './gates/kind.ts';
import { gatesSpec } from './gates/spec.ts';
import type { RayHostSection } from './host-schema.ts';
import { clusterOf, clusterPorts, headOf, raySectionOf } from './members.ts';
import { type DrainedSpec, drainedKind } from './node/drained.ts';
import { environmentFile, fenceFile, type Node, unitFile } from './node/files.ts';
import { type MemberSpec, memberKind, nodeValue } from './node/member.ts';
import { type ReachSpec, reachKind } from './node/reach.ts';
import { configurationOf, SERVICE_USER, tempDirOf, unitOf } from './places.ts';
import { singlePortsOf, workerPortCount } from './ports.ts';
import type { RayPrepared } from './prepare.ts';
import type { RayCluster } from './schema.ts';

/** Without it Ray has no API to be asked by. */
const NEEDED_EXTRA = 'default';
const DEFAULT_PROBATION = '45s';
const DRAIN_DEADLINE_SECONDS = 60;
/** Folder of Ray's own folders of all clusters: for its account alone. */
const TEMPORARY = '/var/lib/bringup-ray';

/** What is wished for one host, before it says who wishes it. */
type Wish = Pick<Wanted, 'kind' | 'spec'> & Partial<Pick<Wanted, 'needs' | 'notify' | 'waitsFor' | 'onlyIfMade'>>;

/** What the ray section of a host asks for. Pure. */
export function rayWanted(input: WantedInput<RayPrepared>): readonly Wanted[] {
  const section = raySectionOf(input.host);
  const named = clusterOf(input.fleet, input.host);
  if (section === undefined || named === undefined) return [];
  const source = input.fleet.locateInHost(input.host.name, ['ray']);
  const wishes = section.state === 'left' ? leaving(named.name) : joined(input, section, named.cluster);
  return wishes.map((wish) => ({ needs: [], notify: [], waitsFor: [], ...wish, capability: 'ray', source }));
}

function joined(input: WantedInput<RayPrepared>, section: RayHostSection, cluster: RayCluster): readonly Wish[] {
  const name = section.cluster;
  const head = headOf(input.fleet, name);
  if (head === undefined) return [];
  const checked: readonly Wish[] = [gatesOf(input)].flatMap((spec) =>
    spec === undefined ? [] : [{ kind: gatesKind, spec } as Wish],
  );
  const environment: Wish = {
    kind: environmentKind,
    spec: environmentSpec(name, cluster, input.prepared),
    needs: checked.map(idOf),
  } as Wish;
  const path = input.value(`ray.environment.${name}`);
  const address = addressOf(input, input.host, cluster);
  const headAddress = addressOf(input, head, cluster);
  const waitsFor = [
    ...(typeof path === 'string' ? [] : [`ray.environment.${name}`]),
    ...(address === undefined ? [addressValue(cluster)] : []),
    ...(headAddress === undefined && head !== input.host ? [`${addressValue(cluster)} of ${head.name}`] : []),
  ];
  const node: Node = {
    host: input.host.name,
    name,
    cluster,
    section,
    address: address ?? '',
    head: headAddress ?? '',
    environment: typeof path === 'string' ? path : '',
  };
  const service = idOf(serviceOf(name));
  const made = placesAndFiles(node, waitsFor).map((wish) => ({
    ...wish,
    needs: [...checked, environment].map(idOf),
    notify: [fileKind, unitKind].includes(wish.kind as never) ? [service] : [],
  }));
  // A worker joins a head that was proven, where that is part of the run; else its own proof finds out.
  const withHead = head !== input.host && input.value(TAKES_PART, head.name) === true;
  if (!withHead && head !== input.host && headAddress === undefined) throw headNotThere(input.host.name, head.name);
  const isReady = !withHead || input.value(nodeValue(name), head.name) !== undefined;
  const late = [...waitsFor, ...(isReady ? [] : [`${nodeValue(name)} of ${head.name}`])];
  const ports = clusterPorts(cluster);
  const reach: readonly Wish[] = withHead
    ? [
        {
          kind: reachKind,
          spec: {
            cluster: name,
            state: 'present',
            head: head.name,
            address: node.address,
            ports: rangesOf([
              ...singlePortsOf('worker', ports).map(({ port }) => port),
              ...Array.from({ length: workerPortCount(ports) }, (_, index) => ports.workers.first + index),
            ]),
            environment: node.environment,
            headEnvironment: textOf(input.value(`ray.environment.${name}`, head.name)),
          } satisfies ReachSpec,
          needs: made.map(idOf),
          waitsFor: late,
        } as Wish,
      ]
    : [];
  const member: MemberSpec = {
    cluster: name,
    state: 'present',
    head: hostAndPort(node.head, ports.gcs),
    address: node.address,
    environment: node.environment,
    probationSeconds: durationMs(cluster.probation ?? DEFAULT_PROBATION) / 1000,
  };
  return [
    ...checked,
    environment,
    ...made,
    ...reach,
    { ...serviceOf(name), needs: [...made, ...reach].map(idOf), waitsFor: late },
    { kind: memberKind, spec: member, needs: [service], waitsFor: late },
  ] as readonly Wish[];
}

function gatesOf(input: WantedInput<RayPrepared>) {
  const { fleet, host, facts } = input;
  return gatesSpec(fleet, host, {
    facts,
    pythonOf(name) {
      const told = input.value(PYTHON_VALUE, name);
      return typeof told === 'string' ? told : undefined;
    },
  });
}

function environmentSpec(name: string, cluster: RayCluster, prepared: RayPrepared): EnvironmentSpec {
  const { version, extras = [] } = cluster;
  const requirements = prepared.requirements.get(name);
  return {
    ...ENVIRONMENT_PLACES,
    cluster: name,
    state: 'present',
    inputs: {
      ray: version,
      extras: [...new Set([NEEDED_EXTRA, ...extras])],
      ...(requirements === undefined ? {} : { requirements }),
    },
    python: pythonOf(cluster),
  };
}

function pythonOf({ python = 'host' }: RayCluster): PythonWish {
  if (python === 'host') return 'host';
  if (typeof python === 'string') return { version: python };
  return { version: python.version, archive: { from: python.archive, sha256: python.sha256 } };
}

function serviceOf(name: string): Wish {
  const spec: ServiceSpec = { name: unitOf(name), running: true, enabled: true, provenLater: true, state: 'present' };
  return { kind: serviceKind, spec } as Wish;
}

/** The account, the folders and the files of a node. */
function placesAndFiles(node: Node, waitsFor: readonly string[]): readonly Wish[] {
  const { name, cluster } = node;
  const folder = configurationOf(name);
  const text = (write: (node: Node) => string) => (waitsFor.length > 0 ? '' : write(node));
  const ours = { owner: SERVICE_USER, group: SERVICE_USER };
  const user: UserSpec = {
    name: SERVICE_USER,
    system: true,
    home: '/nonexistent',
    shell: '/usr/sbin/nologin',
    state: 'present',
  };
  const directories: readonly DirectorySpec[] = [
    { path: folder, owner: 'root', group: SERVICE_USER, mode: '0750', state: 'present' },
    { path: TEMPORARY, ...ours, mode: '0700', state: 'present' },
    // Ray opens it for everybody.
    { path: tempDirOf(name), ...ours, state: 'present' },
  ];
  const token: FileSpec = { path: `${folder}/token`, content: cluster.token, ...ours, mode: '0600', state: 'present' };
  const files: readonly FileSpec[] = [
    {
      path: `${folder}/environment`,
      content: text(environmentFile),
      owner: 'root',
      group: SERVICE_USER,
      mode: '0640',
      state: 'present',
    },
    {
      path: `${folder}/fence.nft`,
      content: text(fenceFile),
      owner: 'root',
      group: 'root',
      mode: '0644',
      state: 'present',
    },
  ];
  const unit: UnitSpec = { name: unitOf(name), content: text(unitFile), ours: true, state: 'present' };
  return [
    { kind: userKind, spec: user },
    ...directories.map((spec) => ({ kind: directoryKind, spec })),
    { kind: fileKind, spec: token },
    ...files.map((spec) => ({ kind: fileKind, spec, waitsFor })),
    { kind: unitKind, spec: unit, waitsFor },
  ] as readonly Wish[];
}

/** Everything goes that a join made, once the node is out of the cluster. */
function leaving(name: string): readonly Wish[] {
  const drained: Wish = {
    kind: drainedKind,
    spec: { cluster: name, deadlineSeconds: DRAIN_DEADLINE_SECONDS } satisfies DrainedSpec,
  } as Wish;
  const needs = [idOf(drained)];
  const folder = configurationOf(name);
  const gone: readonly Wish[] = [
    { kind: unitKind, spec: { name: unitOf(name), content: '', state: 'absent' } satisfies UnitSpec },
    ...['token', 'environment', 'fence.nft'].map((file) => ({
      kind: fileKind,
      spec: { path: `${folder}/${file}`, state: 'absent' } satisfies FileSpec,
    })),
    { kind: directoryKind, spec: { path: folder, state: 'absent' } satisfies DirectorySpec },
    {
      kind: environmentKind,
      spec: { ...ENVIRONMENT_PLACES, cluster: name, state: 'absent' } satisfies EnvironmentSpec,
    },
    { kind: userKind, spec: { name: SERVICE_USER, state: 'absent' } satisfies UserSpec, onlyIfMade: true },
  ] as readonly Wish[];
  return [drained, ...gone.map((wish) => ({ ...wish, needs }))];
}

/** Empty while it is not known. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Which value tells the address of a node. */
function addressValue({ network }: RayCluster): string {
  return network === 'lan' ? 'way.address' : 'address.mesh';
}

/** Where other nodes reach a host: what its section says, its address in the mesh, or the one in the fleet file. */
function addressOf(input: WantedInput<RayPrepared>, host: FleetHost, cluster: RayCluster): string | undefined {
  const written = raySectionOf(host)?.address;
  if (written !== undefined) return written;
  const value = input.value(addressValue(cluster), host.name);
  if (typeof value === 'string' && value !== '') return value;
  return cluster.network === 'lan' && isIP(host.address) !== 0 ? host.address : undefined;
}

function headNotThere(host: string, head: string): BringupError {
  return new BringupError({
    code: 'ray-head-not-selected',
    category: 'config',
    what: `${host} is to join its head ${head}, whose address in the mesh is only known in a run that ${head} takes part in`,
    remedy: `\`bringup ray up --select ${host}\` takes the head with it; or select it too, or write its address below ray: there`,
  });
}
