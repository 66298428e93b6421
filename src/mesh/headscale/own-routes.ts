import type { MeshNode, OwnRoute } from './answers.ts';

/** Nodes with their routes, where routes are things of their own (up to 0.25). */
export async function withOwnRoutes(
  nodeList: () => Promise<readonly MeshNode[]>,
  routeList: () => Promise<readonly OwnRoute[]>,
): Promise<readonly MeshNode[]> {
  const [nodes, routes] = await Promise.all([nodeList(), routeList()]);
  const prefixes = (id: string, which: 'offered' | 'approved') =>
    routes.filter((route) => route.node === id && route[which]).map(({ prefix }) => prefix);
  return nodes.map((node) => ({
    ...node,
    routes: { offered: prefixes(node.id, 'offered'), approved: prefixes(node.id, 'approved') },
  }));
}

/** Approves these routes of a node and no others, each by itself. */
export async function approvedOneByOne(
  { id, wanted }: { readonly id: string; readonly wanted: readonly string[] },
  routeList: () => Promise<readonly OwnRoute[]>,
  change: (route: string, verb: 'enable' | 'disable') => Promise<void>,
): Promise<void> {
  const routes = (await routeList()).filter(({ node }) => node === id);
  for (const { id: route, prefix, approved } of routes) {
    const asked = wanted.includes(prefix);
    if (asked !== approved) await change(route, asked ? 'enable' : 'disable');
  }
}
