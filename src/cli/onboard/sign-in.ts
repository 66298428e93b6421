import { BringupError } from '../../core/error.ts';
import type { Connect } from '../../engine/connect-host.ts';
import type { Fleet, FleetHost } from '../../fleet/fleet.ts';
import { openControlServer } from '../../mesh/control-server.ts';
import type { MeshSection } from '../../mesh/schema.ts';
import { openDashboard } from '../../ray/cluster/dashboard.ts';
import { dialTcp, REACH_MS } from '../../ray/cluster/dial-tcp.ts';
import { askVersions } from '../../ray/cluster/metadata.ts';
import { clusterPorts, clustersOf, headOf } from '../../ray/members.ts';
import { visibleInline } from '../../report/visible.ts';

/** What came of trying the secrets of an onboarding, before anything is changed. */
export interface SignIn {
  /** Those that are no good, by name, with why. */
  readonly refused: readonly { readonly secret: string; readonly problem: BringupError }[];
  /** What could not be tried yet, for people. */
  readonly notes: readonly string[];
}

/** What is tried, and the way there. */
export interface SignInPlace {
  readonly fleet: Fleet;
  readonly host: FleetHost;
  readonly connect: Connect;
  readonly signal: AbortSignal;
  /** The head is asked over the network, and not over a connection to its host. */
  readonly headElsewhere: boolean;
}

/**
 * Tries what an onboarding has to have: the key of the mesh at its server, the token at the head. A head that cannot be asked yet
 * (before the mesh is there, before it is made) is no refusal: its token shows at the end.
 */
export async function signIn(place: SignInPlace): Promise<SignIn> {
  const [mesh, token] = await Promise.all([tryMesh(place), tryToken(place)]);
  return {
    refused: [...(mesh === undefined ? [] : [mesh]), ...(token.refused === undefined ? [] : [token.refused])],
    notes: token.notes,
  };
}

async function tryMesh({ fleet, host, connect, signal }: SignInPlace): Promise<SignIn['refused'][number] | undefined> {
  const section = fleet.sections['mesh'] as MeshSection | undefined;
  const secret = (section?.['api-key'] ?? section?.tailnet?.oauth?.['client-secret'])?.name;
  if (section === undefined || secret === undefined || host.sections['mesh'] === undefined) return undefined;
  try {
    await using _ = await openControlServer(section, { fleet, connect, signal });
    return undefined;
  } catch (problem) {
    // A server that does not answer says nothing of the key, and nothing goes on without it.
    if (!(problem instanceof BringupError) || !['secret', 'auth'].includes(problem.category)) throw problem;
    return { secret, problem };
  }
}

async function tryToken(
  place: SignInPlace,
): Promise<Pick<SignIn, 'notes'> & { readonly refused?: SignIn['refused'][number] }> {
  const { fleet, host, connect, signal, headElsewhere } = place;
  const name = (host.sections['ray'] as { readonly cluster?: string } | undefined)?.cluster;
  const named = clustersOf(fleet).find((one) => one.name === name) ?? clustersOf(fleet)[0];
  const head = named === undefined ? undefined : headOf(fleet, named.name);
  if (named === undefined || head === undefined || head.name === host.name) return { notes: [] };
  const { cluster } = named;
  const port = clusterPorts(cluster).dashboard;
  try {
    const way = headElsewhere ? undefined : (await connect(head, signal)).connection;
    await using _ = way;
    const dial = (to: number) => way?.dial(to) ?? dialTcp(head.address, to, { network: cluster.network, signal });
    const told = await askVersions(
      openDashboard({ dial, port, token: cluster.token, signal, timeoutMs: REACH_MS }),
      port,
    );
    if (told.ray === cluster.version) return { notes: [] };
    return {
      notes: [`the head runs Ray ${told.ray}, and ${cluster.version} was asked for: it will turn this machine away`],
    };
  } catch (problem) {
    signal.throwIfAborted();
    if (problem instanceof BringupError && problem.code === 'ray-api-token')
      return { notes: [], refused: { secret: cluster.token.name, problem } };
    const why = problem instanceof Error ? problem.message : String(problem);
    return {
      notes: [
        `the head could not be asked yet, so ${cluster.token.name} is tried only at the end (${visibleInline(why)})`,
      ],
    };
  }
}
