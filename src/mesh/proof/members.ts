import type { FleetHost } from '../../fleet/fleet.ts';

/** The hosts that are to be in the mesh: those with a `mesh:` section that does not take them out. All of them where no host has one. */
export function meshMembers(hosts: readonly FleetHost[]): readonly FleetHost[] {
  const sections = hosts.flatMap((host) => {
    const section = host.sections['mesh'] as { readonly state?: string } | undefined;
    return section === undefined ? [] : [{ host, isLeft: section.state === 'left' }];
  });
  return sections.length === 0 ? hosts : sections.flatMap(({ host, isLeft }) => (isLeft ? [] : [host]));
}
