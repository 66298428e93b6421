import type { NamedCluster } from '../members.ts';
import { clusterPorts, raySectionOf, roleOf } from '../members.ts';
import { type CrewOptions, type HeldHost, holdAll } from './crew.ts';
import { notPut, notReady, notTaken, oldAccepted, someLeft } from './rotation-errors.ts';
import {
  backProgram,
  lookedAt,
  lookProgram,
  putProgram,
  switchProgram,
  type Tokens,
  tidyProgram,
} from './token-files.ts';
import { type Seen, takesToken, watchNodes } from './watch-nodes.ts';

export interface RotationOptions extends CrewOptions {
  readonly cluster: NamedCluster;
  readonly tokens: Tokens;
  /** Longest that the head, and then each node, may be away. */
  readonly maxOutageMs: number;
}

/** One host of a rotation. `stopped`: its Ray did not run, and starts with the new token when it is joined again. */
export interface RotatedHost {
  readonly host: string;
  readonly role: 'head' | 'worker';
  readonly outageMs?: number;
  readonly stopped?: true;
}

/** How a rotation went. Milliseconds; a host that had the new token already was not away. */
export interface Rotation {
  readonly cluster: string;
  /** How long the API of the head was away. */
  readonly apiOutageMs?: number;
  readonly hosts: readonly RotatedHost[];
}

/** The head is waited for at least so long on the way back. */
const LEAST_WAY_BACK_MS = 120_000;

interface Member extends HeldHost {
  readonly role: 'head' | 'worker';
  readonly hasNext: boolean;
  /** A node that is drained stays so; a head is to run. */
  readonly runs: boolean;
  /** Of the start of its unit that ran before. */
  readonly start: string;
}

/**
 * Gives all nodes of a cluster another token. Ray reads its token once and knows only one (ray 2.60
 * src/ray/rpc/authentication/authentication_token_loader.cc), so every node has to start anew: the new token is put beside the old one
 * everywhere first, then all change at once. Cut off anywhere, the next run goes on: a host's token file is what its Ray runs with.
 * Throws BringupError; before the change begins nothing is left behind.
 */
export async function rotateToken(options: RotationOptions): Promise<Rotation> {
  const { cluster, tokens, maxOutageMs, signal } = options;
  const { name } = cluster;
  await using crew = await holdAll(options);
  const members = await looked(name, tokens, crew.hosts);
  const head = members.find(({ role }) => role === 'head');
  if (head === undefined) throw new TypeError(`${name} has no head`);
  await putAll(name, tokens, members);
  if (signal.aborted) {
    await tidy(name, members);
    throw signal.reason;
  }
  // From here on it is carried through, whoever asks to stop.
  const seen = new Map<string, number>();
  const away = new Map<string, number>();
  const failed = new Map<string, string>();
  const change = async (one: Member) => {
    if (one.hasNext) return;
    if (one.runs) away.set(one.host.name, performance.now());
    const said = await one.run(switchProgram(name, one.runs)).catch((error: unknown) => String(error));
    if (!/^switched$/m.test(said)) failed.set(one.host.name, said.trim().slice(-300));
  };
  await change(head);
  const place = { connection: head.connection, port: clusterPorts(cluster.cluster).dashboard };
  await Promise.all(members.filter((one) => one !== head).map(change));
  const running = members.filter(({ runs }) => runs);
  const watched = await watchNodes({
    ...place,
    token: tokens.next,
    deadlineMs: maxOutageMs,
    wanted: new Map(running.map(({ host, start, hasNext }) => [host.name, hasNext ? '' : start])),
    onSeen: (host) => seen.set(host, performance.now()),
  });
  if (watched.apiAt === undefined)
    throw await takeBack(options, members, head, { ...place, away: away.get(head.host.name) }, watched);
  const left = members
    .filter(({ host, runs }) => failed.has(host.name) || (runs && !seen.has(host.name)))
    .map(({ host }) => host.name);
  await tidy(
    name,
    members.filter(({ host }) => !failed.has(host.name)),
  );
  if (await takesToken({ ...place, token: tokens.old })) throw oldAccepted(name, head.host.name);
  if (left.length > 0) throw someLeft(name, left, [...failed.values()].join('; '));
  const outage = (host: string) => {
    const from = away.get(host);
    const to = seen.get(host);
    return from === undefined || to === undefined ? {} : { outageMs: Math.round(to - from) };
  };
  const headAway = away.get(head.host.name);
  return {
    cluster: name,
    ...(headAway === undefined ? {} : { apiOutageMs: Math.round(watched.apiAt - headAway) }),
    hosts: members.map(({ host, role, runs }) => ({
      host: host.name,
      role,
      ...outage(host.name),
      ...(runs ? {} : { stopped: true }),
    })),
  };
}

async function looked(cluster: string, tokens: Tokens, hosts: readonly HeldHost[]): Promise<readonly Member[]> {
  return Promise.all(
    hosts.map(async (held): Promise<Member> => {
      const found = lookedAt(await held.run(lookProgram(cluster, tokens)));
      const { has, start, runs } = found ?? { has: 'none', start: '', runs: false };
      if (has === 'none' || has === 'other') throw notReady(cluster, held.host.name, has);
      const section = raySectionOf(held.host);
      const role = section === undefined ? 'worker' : roleOf(section);
      return { ...held, role, hasNext: has === 'next', start, runs: runs || role === 'head' };
    }),
  );
}

/** On all of them, or on none. */
async function putAll(cluster: string, tokens: Tokens, members: readonly Member[]): Promise<void> {
  const said = await Promise.all(
    members.map((one) =>
      one.hasNext ? 'put' : one.run(putProgram(cluster, tokens)).catch((error: unknown) => String(error)),
    ),
  );
  const index = said.findIndex((text) => !/^put$/m.test(text));
  const unable = members[index];
  if (unable === undefined) return;
  await tidy(cluster, members);
  throw notPut(cluster, unable.host.name, said[index]?.trim().slice(-300) ?? '');
}

async function tidy(cluster: string, members: readonly Member[]): Promise<void> {
  // What stays behind goes with the next `bringup ray up`.
  await Promise.all(members.map((one) => one.run(tidyProgram(cluster)).catch(() => undefined)));
}

/** The head did not come back: all hosts get the old token again, the head first. */
async function takeBack(
  { cluster: { name }, tokens, maxOutageMs }: RotationOptions,
  members: readonly Member[],
  head: Member,
  {
    away,
    ...place
  }: Pick<Parameters<typeof watchNodes>[0], 'connection' | 'port'> & { readonly away: number | undefined },
  { said }: Seen,
) {
  const workers = members.filter((one) => one !== head);
  for (const group of [[head], workers])
    await Promise.all(group.map((one) => one.run(backProgram(name, one.runs)).catch(() => undefined)));
  const { apiAt } = await watchNodes({
    ...place,
    token: tokens.old,
    // However short the outage was to be: a head that is only slow is back on the old token, too.
    deadlineMs: Math.max(maxOutageMs, LEAST_WAY_BACK_MS),
    wanted: new Map(),
    onSeen: () => undefined,
  });
  if (apiAt !== undefined) await tidy(name, members);
  return notTaken(name, head.host.name, {
    seconds: Math.round(maxOutageMs / 1000),
    said,
    ...(apiAt === undefined ? {} : { awaySeconds: Math.round((apiAt - (away ?? apiAt)) / 1000) }),
  });
}
