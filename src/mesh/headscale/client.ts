import type { z } from 'zod';
import { ANSWERS, type MeshNode, type MeshUser, type OwnRoute, read } from './answers.ts';
import { detect } from './detect.ts';
import type { Dialect } from './dialects.ts';
import { ask, type Server } from './request.ts';

/** A Headscale server, whatever its version. Every call throws BringupError. */
export interface Headscale {
  /** `0.29.2`, or `0.23 to 0.25` when the server does not tell. */
  readonly version: string;
  users(): Promise<readonly MeshUser[]>;
  /** All nodes of the server, with their routes. */
  nodes(): Promise<readonly MeshNode[]>;
}

/** Finds out how the server speaks, and returns a client that speaks so. The key is first used by the first call. */
export async function openHeadscale(server: Server): Promise<Headscale> {
  const { version, dialect } = await detect(server);
  return {
    version,
    users: () => list(server, ANSWERS.users, '/api/v1/user'),
    nodes: () => NODES[dialect.routes](server),
  };
}

const NODES: Readonly<Record<Dialect['routes'], (server: Server) => Promise<readonly MeshNode[]>>> = {
  'on-node': (server) => list(server, ANSWERS.nodes, '/api/v1/node'),
  async own(server) {
    const [nodes, routes] = await Promise.all([
      list(server, ANSWERS.nodes, '/api/v1/node'),
      list(server, ANSWERS.routes, '/api/v1/routes'),
    ]);
    const prefixes = (node: MeshNode, wanted: (route: OwnRoute) => boolean) =>
      routes.filter((route) => route.node === node.id && wanted(route)).map(({ prefix }) => prefix);
    return nodes.map((node) => ({
      ...node,
      routes: {
        offered: prefixes(node, ({ offered }) => offered),
        approved: prefixes(node, ({ approved }) => approved),
      },
    }));
  },
};

async function list<T>(server: Server, schema: z.ZodType<T>, path: string): Promise<T> {
  const answer = await ask(server, { method: 'GET', path });
  return read(schema, answer, { url: server.url, asked: `GET ${path}` });
}
