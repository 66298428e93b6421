import { BringupError } from '../core/error.ts';
import type { Secret } from '../core/secret.ts';
import type { Connect } from '../engine/connect-host.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { MeshNode } from './headscale/answers.ts';
import { openHeadscaleCli } from './headscale/cli/client.ts';
import { controlHost } from './headscale/cli/control-host.ts';
import { thisMachine } from './headscale/cli/this-machine.ts';
import { openHeadscale } from './headscale/client.ts';
import { headscaleServer } from './headscale/control-server.ts';
import type { MeshSection } from './schema.ts';
import { tailscaleServer } from './tailscale/control-server.ts';
import { oauthClient, workloadIdentity } from './tailscale/credentials.ts';
import { type Credential, tokens } from './tailscale/token.ts';

/** A key that is to be made. It works once, and only until it expires. */
export interface KeyWish {
  readonly expiration: Date;
  /** `tag:worker`. The node then belongs to its tags. */
  readonly tags: readonly string[];
  /** Whether the node goes when it is away for a while. */
  readonly ephemeral: boolean;
}

/** A host that is about to join. */
export interface JoinWish {
  readonly tags: readonly string[];
  /** Version of its client, `1.102.3`; empty when not known. */
  readonly client: string;
}

/** A key that was made just now. */
export interface MadeKey {
  readonly id: string;
  readonly key: Secret;
  /** As the server tells it, RFC 3339. */
  readonly expiration: string | undefined;
}

/** A key that hosts join with, without the secret itself. */
export interface MeshKey {
  readonly id: string;
  readonly used: boolean;
  /** RFC 3339. Undefined: it is of no use any more. */
  readonly expiration: string | undefined;
}

/** The server that decides who is in the mesh, whatever its product, version and way of being asked. Every call throws BringupError. */
export interface ControlServer extends AsyncDisposable {
  readonly product: 'headscale' | 'tailscale';
  /** `0.29.2`, or `0.23 to 0.25` when the server does not tell. */
  readonly version: string;
  /** How messages call it: its address. */
  readonly url: string;
  /** For `tailscale up --login-server`; undefined: the client's default. */
  readonly loginServer: string | undefined;
  /** Whom new nodes belong to; undefined where nodes belong to tags only. */
  readonly user: { readonly id: string; readonly name: string } | undefined;
  /** What is wrong with a join, as far as it is known without asking: before anything is made or removed for it. */
  refuses(join: JoinWish): BringupError | undefined;
  /** All nodes of the server, with their routes. */
  nodes(): Promise<readonly MeshNode[]>;
  /** Makes a single-use key for the user of the section. Never tried again: it may have been made. */
  createKey(wanted: KeyWish): Promise<MadeKey>;
  /** Keys that may be ours: of the user, and of nobody. */
  keys(): Promise<readonly MeshKey[]>;
  /**
   * Makes a key useless. One that is gone already is fine; one that was used is left alone, for its node's sake, and so is one
   * that ends at another time than `expiration`: it is somebody else's with the same id.
   */
  deleteKey(id: string, expiration?: string): Promise<void>;
  deleteNode(id: string): Promise<void>;
  /**
   * Removes the nodes that came by a key, which their clients may not have heard of. For an ephemeral node nobody else does: Headscale
   * removes one some time after it went away, and never one that was not there (headscale hscontrol/poll.go). Like all that is asked of
   * keys, it outlives a run that is cancelled by some seconds.
   */
  deleteNodesOf(keyId: string): Promise<void>;
  /** Gives a node its name in the mesh. */
  renameNode(id: string, name: string): Promise<void>;
  /** Approves these routes of a node, and no others. */
  approveRoutes(id: string, routes: readonly string[]): Promise<void>;
  /** Gives a node these tags, and no others. */
  setTags(id: string, tags: readonly string[]): Promise<void>;
}

/** What a control server is opened with. */
export interface ControlOptions {
  readonly signal?: AbortSignal;
  /** With `connect`: where the server is asked by its command line on a host of this fleet. */
  readonly fleet?: Fleet;
  readonly connect?: Connect;
  /** Where a job of GitHub Actions finds who it is, and `headscale` on this machine its configuration. Default: that of this process. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Opens the control server of a fleet: finds out what it is, and that it knows us and the user. Throws BringupError. */
export async function openControlServer(section: MeshSection, options: ControlOptions = {}): Promise<ControlServer> {
  const { server: url, user, control, tailnet, 'api-key': apiKey } = section;
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  if (section['auth-key'] !== undefined) throw unasked(section['auth-key']);
  if (tailnet !== undefined) return openTailnet(tailnet, url, options);
  if (url === undefined || user === undefined) throw unchecked();
  if (apiKey !== undefined) return headscaleServer(await openHeadscale({ url, apiKey, ...signal }), { url, user });
  if (control === undefined) throw unchecked();
  const { name, connect } = control.local === true ? onThisMachine(control.command) : hostOf(control.host, options);
  const host = controlHost({ name, command: control.command, connect, ...signal });
  try {
    // A command on this machine gets none of our environment, so what stands there is passed on as a word.
    const { HEADSCALE_CONFIG: here } = control.local === true ? (options.env ?? process.env) : {};
    const client = await openHeadscaleCli({ host, config: control.config ?? here });
    const server = await headscaleServer(client, { url, user });
    return { ...server, [Symbol.asyncDispose]: () => host[Symbol.asyncDispose]() };
  } catch (error) {
    await host[Symbol.asyncDispose]();
    throw error;
  }
}

type Tailnet = NonNullable<MeshSection['tailnet']>;

function openTailnet(
  tailnet: Tailnet,
  loginServer: string | undefined,
  options: ControlOptions,
): Promise<ControlServer> {
  const endpoint = { url: tailnet.api, ...(options.signal === undefined ? {} : { signal: options.signal }) };
  const credential = credentialOf(tailnet, options);
  const api = { ...endpoint, tailnet: tailnet.name, credential: credential.name, tokens: tokens(endpoint, credential) };
  return tailscaleServer(api, loginServer);
}

function credentialOf(
  { oauth, 'workload-identity': identity }: Tailnet,
  { signal, env = process.env }: ControlOptions,
): Credential {
  if (oauth !== undefined) return oauthClient(oauth['client-id'], oauth['client-secret']);
  if (identity === undefined) throw unchecked();
  const { 'client-id': clientId, audience } = identity;
  return workloadIdentity({ clientId, audience, ...(signal === undefined ? {} : { signal }) }, env);
}

function unasked({ name }: Secret): BringupError {
  return new BringupError({
    code: 'mesh-server-unasked',
    category: 'config',
    what: `the server of the mesh cannot be asked: all there is is the pre-auth key ${name}, with which hosts join`,
    remedy: 'for this, give mesh: an api-key and a user, or control:, instead of auth-key',
  });
}

function unchecked(): TypeError {
  return new TypeError('a mesh section that was not checked');
}

type Place = Pick<Parameters<typeof controlHost>[0], 'name' | 'connect'>;

function onThisMachine(command: string): Place {
  return { name: 'this machine', connect: () => thisMachine(command) };
}

function hostOf(name: string | undefined, { fleet, connect }: ControlOptions): Place {
  const host = fleet?.hosts.find((one) => one.name === name);
  if (name === undefined || host === undefined || connect === undefined) throw unchecked();
  return { name, connect: (signal) => connect(host, signal) };
}
