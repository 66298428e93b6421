import { afterAll, beforeAll } from 'vitest';
import type { HostSpec } from '../../../src/lab/host-spec.ts';
import type { Lab } from '../../../src/lab/lab.ts';
import { freshLab } from '../../lab/support/fresh-lab.ts';
import { bringup, type CliOptions, type CliResult } from '../../lab/support/run-cli.ts';
import { temporary } from '../../lab/support/temporary.ts';
import { type MeshFleet, writeMeshFleet } from './fleet-file.ts';
import { type MeshServer, type MeshServerOptions, startMeshServer } from './mesh-server.ts';
import { type Mirror, startMirror } from './mirror.ts';
import type { TailscaleVersion } from './programs.ts';
import { type ServerTap, tapServer } from './server-tap.ts';

/** A lab whose hosts reach a control server and a mirror of the vendor's archives at its gateway. */
export interface MeshLab {
  lab(): Lab;
  server(): MeshServer;
  /** The way to the server that watches and bends its API: `fleetFile({ server: { server: mesh.tap().url } })`. */
  tap(): ServerTap;
  mirror(): Mirror;
  /** What a run needs in its environment: HEADSCALE_API_KEY. */
  env(): Readonly<Record<string, string>>;
  /** Writes a fleet file for the lab; it stays until the tests of the block are over. Returns its path. */
  fleetFile(fleet?: MeshFleet): Promise<string>;
  /** Runs the command line with that environment. */
  bringup(...args: readonly string[]): Promise<CliResult>;
  /** The same with more in its environment, or with another API key, or started through another program. */
  bringupWith(options: CliOptions, ...args: readonly string[]): Promise<CliResult>;
}

export interface MeshLabOptions extends Omit<MeshServerOptions, 'address'> {
  /** What the mirror has, the newest last; none: there is no mirror. Default 1.102.3. */
  readonly archives?: readonly TailscaleVersion[];
}

/** Programs are built when nobody has yet. */
const BUILD_MS = 1_800_000;

/** Gives the tests of this block a lab, a server and a mirror, and takes all away afterwards. */
export function meshLab(hosts: readonly HostSpec[], options: MeshLabOptions = {}): MeshLab {
  const { archives = ['1.102.3'], ...serverOptions } = options;
  const lab = freshLab(hosts);
  const place = temporary();
  const started = new AsyncDisposableStack();
  let server: MeshServer | undefined;
  let tap: ServerTap | undefined;
  let mirror: Mirror | undefined;
  let apiKey = '';
  beforeAll(async () => {
    const address = lab().gateway;
    server = started.use(await startMeshServer({ address, ...serverOptions }));
    tap = started.use(await tapServer(server.url, address));
    if (archives.length > 0) mirror = started.use(await startMirror({ address, versions: archives }));
    apiKey = await server.apiKey('1h');
  }, BUILD_MS);
  afterAll(() => started.disposeAsync());
  const up = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('the mesh lab is up only while tests run');
    return thing;
  };
  const env = () => ({ HEADSCALE_API_KEY: apiKey });
  return {
    lab,
    server: () => up(server),
    tap: () => up(tap),
    mirror: () => up(mirror),
    env,
    fleetFile: (fleet) => writeMeshFleet({ lab: lab(), server: up(server), mirror, folder: place() }, fleet),
    bringup: (...args) => bringup(place(), args, { env: env() }),
    bringupWith: (options, ...args) => bringup(place(), args, { ...options, env: { ...env(), ...options.env } }),
  };
}
