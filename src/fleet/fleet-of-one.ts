import { stringify } from 'yaml';
import type { Endpoint } from './endpoint.ts';

/** Sections that the host of such a fleet has, and those at its top. */
interface Sections {
  readonly top?: object;
  readonly host?: object;
  /** Hosts that it has to know of, by name, and that nobody logs in to. */
  readonly others?: Readonly<Record<string, object>>;
  /** Path of the private key. */
  readonly key?: string;
}

/** A fleet file, as YAML, for one host that is named by hand or in a workflow, and in no file. */
export function fleetOfOne({ user, address, port }: Endpoint, { key, ...sections }: Sections = {}): string {
  const host = { address, ssh: { user, port, ...(key === undefined ? {} : { key }) }, ...sections.host };
  const hosts = { [hostName(address)]: host, ...sections.others };
  return stringify({ version: 'bringup/v1', fleet: { name: 'direct' }, ...sections.top, hosts });
}

/** A name that a host may have in a fleet file, made from its address. */
export function hostName(address: string): string {
  const name = address.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return name.replace(/^-+/, '').slice(0, 63).replace(/-+$/, '') || 'host';
}
