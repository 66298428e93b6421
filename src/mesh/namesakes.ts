import type { MeshNode } from './headscale/answers.ts';

/** Whose nodes a host of the fleet may replace: those of the fleet's user, and those that carry a tag the host is to have. */
export interface Owner {
  /** Undefined where nodes belong to tags only. */
  readonly user: string | undefined;
  readonly tags: readonly string[];
}

/**
 * Whether a node stands where a machine of this name would join: it has the name, or the name that a server gives to the second
 * machine of it (`web-1-1`, `web-1-x7k2m9qa`). A node that its owner gave another name is in nobody's way.
 */
export function hasName({ name, hostname }: Pick<MeshNode, 'name' | 'hostname'>, wanted: string): boolean {
  if (name === wanted) return true;
  const suffix = name.startsWith(`${wanted}-`) ? name.slice(wanted.length + 1) : '';
  return hostname.toLowerCase() === wanted && /^(?:\d+|[a-z0-9]{8})$/.test(suffix);
}

/** Whether a node belongs to whom the host is to belong to. */
export function isOurs(
  node: { readonly user: string | undefined; readonly tags: readonly string[] },
  { user, tags }: Owner,
): boolean {
  if (node.user !== undefined) return node.user === user;
  return node.tags.some((tag) => tags.includes(tag));
}
