import { BringupError } from '../../core/error.ts';
import type { Planned, RunnerContext, Supply } from '../../engine/resource.ts';
import { accessOf, type MeshAccess } from '../access.ts';
import type { ControlServer, MadeKey } from '../control-server.ts';
import type { JoinedState, NodeAction, NodeSpec } from './spec.ts';

/** A key that nobody uses is of no use to anybody after this time. */
const KEY_LIFE_MS = 10 * 60_000;

const NOTE = /^key (\S+) of (\S+)(?: until (\S+))?$/;

/**
 * The key for one join: the one that the section names, or one that is made for it: single use, for minutes, its id in the host's journal before it is used. Keys of runs that were cut
 * off go before that; the nodes that the plan named only when the key is there. A key that was not used is deleted.
 */
export async function mintKey(
  { spec, state }: Planned<NodeSpec, JoinedState, NodeAction>,
  { remove }: Extract<NodeAction, { readonly do: 'join' }>,
  context: RunnerContext,
): Promise<Supply> {
  if (spec.part !== 'membership') throw new TypeError('only a membership is joined');
  const access = accessOf(context);
  const given = access.section['auth-key'];
  // Whoever made it looks after it: it is not ours to delete.
  if (given !== undefined) return { secrets: { key: given } };
  const server = await access.server();
  const problem = server.refuses({ tags: spec.tags, client: state.client === 'answers' ? state.version : '' });
  if (problem !== undefined) throw problem;
  for (const { id, expiration } of leftOver(context, server.url)) await server.deleteKey(id, expiration);
  const made = await server.createKey({
    expiration: new Date(Date.now() + KEY_LIFE_MS),
    tags: spec.tags,
    ephemeral: spec.ephemeral,
  });
  const { id, key } = made;
  try {
    await context.note(noteOf(made, server.url));
    await removeNodes(remove, server, access, context);
  } catch (error) {
    await server.deleteKey(id).catch(() => undefined);
    throw error;
  }
  return {
    secrets: { key },
    async release(outcome) {
      if (outcome === 'changed') return;
      try {
        await server.deleteKey(id);
      } catch (error) {
        throw keyStays(id, error);
      }
    },
  };
}

/** An id says nothing at another server, or at one that was set up anew: there it may be anybody's. */
function noteOf({ id, expiration }: MadeKey, url: string): string {
  return `key ${id} of ${url}${expiration === undefined ? '' : ` until ${expiration}`}`;
}

/** Keys that earlier runs made here at this server, and perhaps never used. */
function leftOver({ notes }: RunnerContext, url: string): readonly Omit<MadeKey, 'key'>[] {
  const found = notes.flatMap(({ note }) => {
    const [, id, at, expiration] = NOTE.exec(note) ?? [];
    return id === undefined || at !== url ? [] : [{ id, expiration }];
  });
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

async function removeNodes(
  remove: readonly { readonly id: string; readonly name: string }[],
  server: ControlServer,
  access: MeshAccess,
  { tell }: RunnerContext,
): Promise<void> {
  if (remove.length === 0) return;
  const nodes = await access.nodes({ fresh: true });
  for (const { id, name } of remove) {
    const node = nodes.find((one) => one.id === id);
    if (node === undefined) continue;
    if (node.online) throw cameBack(id, name);
    await server.deleteNode(id);
    tell(`node ${id} (${name}), offline since ${node.lastSeen ?? 'an unknown time'}, was removed from the server`);
  }
}

function cameBack(id: string, name: string): BringupError {
  return new BringupError({
    code: 'mesh-name-back',
    category: 'moved',
    what: `node ${id} of the server, which has the name ${name}, was offline in the plan and is online now`,
    remedy: 'look which machine that is, and plan again; one of the two needs another name',
  });
}

function keyStays(id: string, cause: unknown): BringupError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new BringupError({
    code: 'mesh-key-stays',
    category: cause instanceof BringupError ? cause.category : 'network',
    what: `key ${id}, which nobody used, could not be deleted at the server (${why}); the next run does that, and it expires within ten minutes`,
    remedy: 'run it again when the server can be asked',
    cause,
  });
}
