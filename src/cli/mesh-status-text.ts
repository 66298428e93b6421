import type { MeshStatus, NodeStatus } from '../mesh/status.ts';
import { columnsOf, dotted, padEnd } from '../report/columns.ts';
import { counted } from '../report/counted.ts';
import { elapsed } from '../report/duration.ts';
import { painter, type TextOptions } from '../report/paint.ts';
import { visibleInline } from '../report/visible.ts';

/** Details go below a node when less than this is left beside it. */
const LEAST_ROOM = 24;

/** The mesh of a fleet for a terminal: the server, one line for each node, and who is not there. Ends with a newline. */
export function meshStatusText(status: MeshStatus, fleet: string, nowMs: number, options: TextOptions): string {
  const paint = painter(options.colour);
  const { server, user, nodes, missing, othersCount } = status;
  const rows = nodes.map((node) => rowOf(node, nowMs));
  const widest = (cells: readonly string[]) => Math.max(0, ...cells.map(columnsOf));
  const widths = [
    widest([...rows.map(({ name }) => name), ...missing]),
    widest(rows.map(({ state }) => state)),
    widest(rows.map(({ addresses }) => addresses)),
  ] as const;
  const lines = rows.flatMap(({ name, state, addresses, details, mark }) => {
    const start = `${paint(mark[0], mark[1])} ${paint('strong', padEnd(name, widths[0]))}  ${padEnd(state, widths[1])}  ${padEnd(addresses, widths[2])}`;
    const left = options.width - columnsOf(start) - 2;
    if (details.length === 0) return [start.trimEnd()];
    if (left < LEAST_ROOM) return [start.trimEnd(), ...dotted(details, options.width - 4).map((line) => `    ${line}`)];
    const [first = '', ...rest] = dotted(details, left);
    return [`${start}  ${first}`, ...rest.map((line) => `${' '.repeat(columnsOf(start) + 2)}${line}`)];
  });
  const away = missing.map(
    (host) => `${paint('bad', '✖')} ${paint('strong', padEnd(host, widths[0]))}  not in the mesh`,
  );
  const product = server.product === 'headscale' ? 'Headscale' : 'Tailscale';
  const title = [
    `fleet ${fleet}`,
    server.url,
    `${product} ${server.version}`.trimEnd(),
    ...(user === undefined ? [] : [`user ${user.name}`]),
  ];
  const expired = nodes.filter((node) => isExpired(node, nowMs)).length;
  const totals = [
    counted(nodes.length, 'node'),
    `${nodes.filter(({ online }) => online).length} online`,
    ...(expired === 0 ? [] : [`${counted(expired, 'key')} expired`]),
    ...(missing.length === 0 ? [] : [`${counted(missing.length, 'host')} not in the mesh`]),
    ...(othersCount === 0 ? [] : [`${counted(othersCount, 'other node')} not shown`]),
  ];
  const parts = [
    [paint('strong', visibleInline(title.join(' · ')))],
    [...lines, ...away],
    [...dotted(totals, options.width)],
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function rowOf(node: NodeStatus, nowMs: number) {
  return {
    name: visibleInline(node.name) || `node ${visibleInline(node.id)}`,
    mark: markOf(node, nowMs),
    state: node.online ? 'online' : lastSeen(node.lastSeen, nowMs),
    addresses: visibleInline(node.addresses.join(' ')),
    details: detailsOf(node, nowMs).map(visibleInline),
  };
}

/** Whose key has expired reaches nobody, however connected it is. */
function markOf(node: NodeStatus, nowMs: number) {
  if (isExpired(node, nowMs)) return ['bad', '✖'] as const;
  return node.online ? (['good', '✔'] as const) : (['dim', '-'] as const);
}

function isExpired({ expiry }: NodeStatus, nowMs: number): boolean {
  return expiry !== undefined && Date.parse(expiry) <= nowMs;
}

function detailsOf(node: NodeStatus, nowMs: number): readonly string[] {
  const { host, unwanted, name, tags, expiry, routes, waitingRoutes } = node;
  const approved = routes.offered.filter((route) => !waitingRoutes.includes(route));
  return [
    ...(host === undefined ? ['not a host of this fleet'] : host === name ? [] : [`calls itself ${host}`]),
    ...(unwanted ? [`still a node: bringup mesh leave --select ${host}`] : []),
    ...tags,
    ...(expiry === undefined ? [] : [keyExpiry(expiry, nowMs)]),
    ...(approved.length === 0 ? [] : [`routes ${approved.join(' ')}`]),
    ...(waitingRoutes.length === 0 ? [] : [`routes not approved: ${waitingRoutes.join(' ')}`]),
  ];
}

function lastSeen(at: string | undefined, nowMs: number): string {
  return at === undefined ? 'never seen' : `last seen ${span(nowMs - Date.parse(at))} ago`;
}

function keyExpiry(at: string, nowMs: number): string {
  const leftMs = Date.parse(at) - nowMs;
  return leftMs <= 0 ? `key expired ${span(-leftMs)} ago` : `key expires in ${span(leftMs)}`;
}

function span(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  return days > 1 ? `${days} days` : elapsed(ms);
}
