import type { RayNode } from '../ray/cluster/nodes.ts';
import type { ClusterStatus, HostOfCluster } from '../ray/status.ts';
import { columnsOf, padEnd } from '../report/columns.ts';
import { counted } from '../report/counted.ts';
import { elapsed } from '../report/duration.ts';
import { painter, type TextOptions } from '../report/paint.ts';
import { visibleInline } from '../report/visible.ts';

/** A cluster for a terminal: one line for each host, and for each node that is no host of the fleet. Ends with a newline. */
export function rayStatusText(status: ClusterStatus, nowMs: number, options: TextOptions): string {
  const { cluster, versions, hosts, strangers } = status;
  const paint = painter(options.colour);
  const alive = hosts.filter(({ node }) => node?.alive).length;
  const title = `cluster ${cluster} · Ray ${versions.ray} · Python ${versions.python} · ${alive} of ${counted(hosts.length, 'host')} alive`;
  const width = Math.max(0, ...hosts.map(({ host }) => columnsOf(host)), ...strangers.map(() => columnsOf('?')));
  const line = (good: boolean, name: string, rest: string) =>
    `${good ? paint('good', '✔') : paint('bad', '✖')} ${paint('strong', padEnd(name, width))}  ${rest}`;
  return `${[
    paint('strong', visibleInline(title)),
    ...hosts.map((one) =>
      line(one.node?.alive === true && one.moved === undefined, one.host, visibleInline(stateOf(one, nowMs))),
    ),
    ...strangers.map((node) =>
      line(false, '?', visibleInline(`${node.address}  no host of this fleet · node ${node.id.slice(0, 12)}`)),
    ),
  ].join('\n')}\n`;
}

function stateOf({ role, node, moved }: HostOfCluster, nowMs: number): string {
  if (node === undefined) return `${role}  no node of the cluster: bringup ray up`;
  const ago = (ms: number) => elapsed(Math.max(0, nowMs - ms));
  if (moved !== undefined) return `${role}  ${node.address}  moved to ${moved}, by the fleet file: bringup ray up`;
  if (node.alive) return `${role}  ${node.address}  for ${ago(node.startedMs)}  ${amounts(node)}`;
  const when = node.endedMs === undefined ? '' : ` ${ago(node.endedMs)} ago`;
  return `${role}  ${node.address}  dead${when}: ${node.death ?? 'no reason given'}`;
}

function amounts({ resources }: RayNode): string {
  return Object.entries(resources)
    .filter(([name]) => !/^(?:node:|memory$|object_store_memory$)/.test(name))
    .map(([name, amount]) => `${name} ${amount}`)
    .toSorted()
    .join(' · ');
}
