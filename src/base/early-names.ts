import type { Json } from '../core/json.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';

/** What `{{ name }}` gives in a file beside the fleet file, for names that are known at once: the same as in the fleet file itself. */
export function earlyNames(fleet: Fleet, host: FleetHost): (name: string) => string | undefined {
  const known: Readonly<Record<string, Json | undefined>> = {
    'fleet.name': fleet.name,
    environment: fleet.environment,
    'host.name': host.name,
    'host.address': host.address,
  };
  return (name) => {
    const [first, ...rest] = name.split('.');
    if (first === 'vars') return textAt(host.vars, rest) ?? textAt(fleet.vars, rest);
    if (name.startsWith('host.labels.')) return host.labels[name.slice('host.labels.'.length)];
    return textAt(known, [name]);
  };
}

function textAt(tree: Readonly<Record<string, Json | undefined>>, path: readonly string[]): string | undefined {
  let found: unknown = tree;
  for (const key of path) {
    found =
      found !== null && typeof found === 'object' && Object.hasOwn(found, key)
        ? (found as Record<string, unknown>)[key]
        : undefined;
  }
  return found === undefined || found === null || typeof found === 'object' ? undefined : String(found);
}
