/** Who made a device or folder of a Syncthing configuration: which fleet, and for which host or folder of it. */
export interface Mark {
  readonly name: string;
  readonly fleet: string;
}

const MARKED = /^(.+) \(bringup ([a-z0-9-]+)\)$/s;

/**
 * The name that a device, or the label that a folder gets from bringup. It is all that remembers who made it, it stands in
 * Syncthing's own configuration, and people see it there: `gpu-2 (bringup lab)`.
 */
export function marked({ name, fleet }: Mark): string {
  return `${name} (bringup ${fleet})`;
}

/** Whose a device or folder is by its name; undefined for what people made, or took over by giving it another name. */
export function markOf(name: string): Mark | undefined {
  const [, own, fleet] = MARKED.exec(name) ?? [];
  return own === undefined || fleet === undefined ? undefined : { name: own, fleet };
}
