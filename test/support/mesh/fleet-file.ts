import { mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Lab } from '../../../src/lab/lab.ts';
import type { MeshServer } from './mesh-server.ts';
import type { Mirror } from './mirror.ts';

/** Sections that a fleet file has besides its hosts and how to reach them. */
export interface MeshFleet {
  /** Over the top section `mesh:`, which names the server. */
  readonly server?: Record<string, unknown>;
  /** Over `defaults.mesh`, which installs the mirror's newest archive and says nothing else, so that every host joins. */
  readonly mesh?: Record<string, unknown>;
  /** Over each host's section, such as `{ 'gpu-1': { mesh: { tags: ['tag:worker'] } } }`. */
  readonly hosts?: Readonly<Record<string, Record<string, unknown>>>;
  /** Over the section `fleet:`. */
  readonly fleet?: Record<string, unknown>;
  /** The top section `ray:`. */
  readonly ray?: Record<string, unknown>;
}

/** What a fleet file of a lab names. */
export interface MeshPlaces {
  readonly lab: Lab;
  readonly server: MeshServer;
  /** Without one nothing is said about installing. */
  readonly mirror: Mirror | undefined;
  /** Where the file's own directory is made. */
  readonly folder: string;
}

/** Writes a fleet file whose hosts are to join, and the root key of the mirror beside it. Its secret is HEADSCALE_API_KEY. Returns its path. */
export async function writeMeshFleet({ folder, ...places }: MeshPlaces, wanted: MeshFleet = {}): Promise<string> {
  const file = join(await mkdtemp(join(folder, 'fleet-')), 'fleet.yaml');
  await writeFile(file, await meshFleetIn(dirname(file), places, wanted));
  return file;
}

/** The text of such a file that will be in this directory, where the root key of the mirror is written now. */
export async function meshFleetIn(
  own: string,
  { lab, server, mirror }: Omit<MeshPlaces, 'folder'>,
  { server: over = {}, mesh = {}, hosts = {}, fleet = {}, ray }: MeshFleet = {},
): Promise<string> {
  const document = parse(lab.fleetYaml()) as FleetDocument;
  document.fleet = { ...document.fleet, ...fleet };
  document.mesh = { server: server.url, 'api-key': { secret: 'HEADSCALE_API_KEY' }, user: 'mesh', ...over };
  if (ray !== undefined) document.ray = ray;
  document.defaults['mesh'] = { ...(mirror === undefined ? {} : await fromMirror(mirror, own)), ...mesh };
  for (const [name, section] of Object.entries(hosts)) document.hosts[name] = { ...document.hosts[name], ...section };
  return stringify(document);
}

/** The part of a host's section that installs what the mirror has, and trusts its root. */
async function fromMirror({ url, rootKey, versions }: Mirror, folder: string): Promise<Record<string, unknown>> {
  await writeFile(join(folder, 'mirror.pem'), rootKey);
  return { install: { from: 'archive', version: versions.at(-1), mirror: url, 'signing-root': 'mirror.pem' } };
}

interface FleetDocument {
  fleet: Record<string, unknown>;
  mesh?: Record<string, unknown>;
  ray?: Record<string, unknown>;
  readonly defaults: Record<string, unknown>;
  readonly hosts: Record<string, Record<string, unknown>>;
}
