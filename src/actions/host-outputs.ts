import type { HostReport, Report } from '../report/report.ts';

/** What later jobs ask of the hosts of a run, as JSON in outputs. */
export function hostOutputs({ hosts }: Pick<Report, 'hosts'>): {
  readonly hosts: string;
  readonly 'manual-needed': string;
} {
  const told = hosts.map((host) => ({
    name: host.name,
    address: host.address,
    outcome: host.outcome,
    mesh: meshPlace(host.published),
  }));
  const manual = hosts.filter(({ outcome }) => outcome === 'manual-needed').map(({ name }) => name);
  return { hosts: JSON.stringify(told), 'manual-needed': JSON.stringify(manual) };
}

/** Where a host is in the mesh, when this run got to know it. */
function meshPlace(published: HostReport['published']): { readonly address: unknown; readonly name: unknown } | null {
  const address = published?.['address.mesh'];
  return address === undefined ? null : { address, name: published?.['name.mesh'] ?? null };
}
