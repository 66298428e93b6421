import { ANSWERS, type MeshNode, type OwnRoute } from './answers.ts';
import type { Dialect } from './dialects.ts';
import { list } from './list.ts';
import { approvedOneByOne, withOwnRoutes } from './own-routes.ts';
import { ask, type Server } from './request.ts';

export interface Nodes {
  /** All nodes of the server, with their routes. */
  nodes(): Promise<readonly MeshNode[]>;
  deleteNode(id: string): Promise<void>;
  /** Gives a node its name in the mesh. */
  renameNode(id: string, name: string): Promise<void>;
  /** Approves these routes of a node, and no others. */
  approveRoutes(id: string, routes: readonly string[]): Promise<void>;
  /** Gives a node these tags, and no others. */
  setTags(id: string, tags: readonly string[]): Promise<void>;
}

const PATH = '/api/v1/node';

/** What a server does with nodes. */
export function nodesOf(server: Server, dialect: Dialect): Nodes {
  const path = (id: string) => `${PATH}/${encodeURIComponent(id)}`;
  return {
    ...ROUTES[dialect.routes](server),
    deleteNode: (id) => change(server, 'DELETE', path(id)),
    renameNode: (id, name) => change(server, 'POST', `${path(id)}/rename/${encodeURIComponent(name)}`),
    setTags: (id, tags) => change(server, 'POST', `${path(id)}/tags`, { tags }),
  };
}

/** What depends on where routes are. */
const ROUTES: Readonly<Record<Dialect['routes'], (server: Server) => Pick<Nodes, 'nodes' | 'approveRoutes'>>> = {
  'on-node': (server) => ({
    nodes: () => list(server, ANSWERS.nodes, PATH),
    approveRoutes: (id, routes) =>
      change(server, 'POST', `${PATH}/${encodeURIComponent(id)}/approve_routes`, { routes }),
  }),
  own: (server) => ({
    nodes: () =>
      withOwnRoutes(
        () => list(server, ANSWERS.nodes, PATH),
        () => ownRoutes(server),
      ),
    approveRoutes: (id, wanted) =>
      approvedOneByOne(
        { id, wanted },
        () => ownRoutes(server),
        (route, verb) => change(server, 'POST', `/api/v1/routes/${encodeURIComponent(route)}/${verb}`),
      ),
  }),
};

/** Removes the nodes that came by a key. */
export async function deleteByKey(
  { nodes, deleteNode }: Pick<Nodes, 'nodes' | 'deleteNode'>,
  keyId: string,
): Promise<void> {
  const found = (await nodes()).filter((node) => node.keyId === keyId);
  for (const { id } of found) await deleteNode(id);
}

function ownRoutes(server: Server): Promise<readonly OwnRoute[]> {
  return list(server, ANSWERS.routes, '/api/v1/routes');
}

async function change(server: Server, method: 'POST' | 'DELETE', path: string, body?: object): Promise<void> {
  await ask(server, { method, path, ...(body === undefined ? {} : { body }) });
}
