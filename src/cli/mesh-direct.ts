import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { BringupError } from '../core/error.ts';
import { parseEndpoint } from '../fleet/endpoint.ts';
import { fleetOfOne } from '../fleet/fleet-of-one.ts';
import { directError } from './direct-words.ts';
import { type FleetCommand, openFleet } from './fleet-command.ts';
import type { FleetOptions } from './options.ts';

/** What the command line says of a host that is in no fleet file, and of its mesh. */
export interface DirectMesh {
  readonly port?: number;
  readonly identity?: string;
  readonly server?: string;
  readonly user?: string;
  readonly hostname?: string;
  readonly tags?: string;
  readonly install?: string;
  readonly mirror?: string;
  readonly signingRoot?: string;
  readonly skipSyncthing?: boolean;
}

/** The environment variable that holds the API key. */
const API_KEY = 'HEADSCALE_API_KEY';
/** A fleet file names only files beside it. */
const SIGNING_ROOT = 'signing-root.pem';

/** A fleet file for one host, gone when it is disposed of. Throws BringupError. */
export async function directFleet(
  host: string,
  given: DirectMesh,
): Promise<AsyncDisposable & { readonly file: string }> {
  const endpoint = parseEndpoint(host.includes('@') ? host : `${userInfo().username}@${host}`);
  if (endpoint === undefined) throw notAHost(host);
  if (given.server === undefined) throw noServer();
  const control = process.env[API_KEY] ? { 'api-key': { secret: API_KEY } } : { control: { local: true } };
  const hostname = given.hostname ?? firstLabel(endpoint.address);
  const install = {
    ...(given.install === undefined ? {} : { from: given.install }),
    ...(given.mirror === undefined ? {} : { mirror: given.mirror }),
    ...(given.signingRoot === undefined ? {} : { 'signing-root': SIGNING_ROOT }),
  };
  const mesh = {
    ...(hostname === undefined ? {} : { hostname }),
    ...(given.tags === undefined ? {} : { tags: given.tags.split(',').map((tag) => tag.trim()) }),
    ...(Object.keys(install).length === 0 ? {} : { install }),
  };
  const text = fleetOfOne(
    { ...endpoint, port: given.port ?? endpoint.port },
    {
      top: { mesh: { server: given.server, user: given.user ?? 'mesh', ...control } },
      host: { mesh, ...(given.skipSyncthing ? {} : { syncthing: {} }) },
      ...(given.identity === undefined ? {} : { key: resolve(given.identity) }),
    },
  );
  const directory = await mkdtemp(join(tmpdir(), 'bringup-direct-'));
  const file = join(directory, 'fleet.yaml');
  await writeFile(file, text, { mode: 0o600 });
  if (given.signingRoot !== undefined)
    await copyFile(given.signingRoot, join(directory, SIGNING_ROOT)).catch(async (cause: unknown) => {
      await rm(directory, { recursive: true, force: true });
      throw noSigningRoot(given.signingRoot ?? '', cause);
    });
  return { file, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) };
}

/** Opens a fleet of one host for as long as `work` takes; what goes wrong is told in words of the command line. Throws BringupErrors. */
export async function withDirectFleet(
  host: string,
  options: DirectMesh & FleetOptions,
  work: (command: FleetCommand) => Promise<number>,
): Promise<number> {
  await using direct = await directFleet(host, options);
  // An environment is laid over a fleet file, and there is none.
  const { env: _, ...bare } = options;
  try {
    return await work(await openFleet({ ...bare, fleet: direct.file }));
  } catch (error) {
    throw directError(error);
  }
}

/** `office-one` of `office-one.local`; an address has none. */
function firstLabel(address: string): string | undefined {
  return isIP(address) === 0 ? address.split('.')[0]?.toLowerCase() : undefined;
}

function notAHost(host: string): BringupError {
  return new BringupError({
    code: 'wrong-value',
    category: 'config',
    what: `${host} is no host`,
    remedy: 'write user@address, user@address:port, or an address; for hosts of a fleet file use --select',
  });
}

function noServer(): BringupError {
  return new BringupError({
    code: 'mesh-server-not-named',
    category: 'config',
    what: 'a host without a fleet file needs to know the server of its mesh',
    remedy:
      'add --server https://mesh.example.org, or set BRINGUP_MESH_SERVER; for a host of a fleet file use --select HOST',
  });
}

function noSigningRoot(file: string, cause: unknown): BringupError {
  return new BringupError({
    code: 'mesh-key-file-invalid',
    category: 'config',
    what: `the signing root ${file} cannot be read`,
    remedy: 'give --signing-root the file with the ROOT PUBLIC KEY of the mirror',
    cause,
  });
}
