import { setTimeout as delay } from 'node:timers/promises';
import { sh } from '../core/sh.ts';
import { type Decision, defineKind, ORDER, type RunnerContext } from '../engine/resource.ts';
import type { ApiPlace } from './answering.ts';
import { openApi } from './rest.ts';
import { notComplete, notConnected } from './sync-problems.ts';
import { isComplete, percentOf, readSync, type SyncFolder, type SyncPeer, type SyncState } from './sync-state.ts';

/** That one Syncthing is connected to the hosts of this run and has all that is in its folders. */
export interface SyncSpec {
  readonly user: string;
  readonly state: 'present';
  readonly api: ApiPlace;
  /** Only hosts that take part in the run: nobody knows of the others whether they should be up. */
  readonly peers: readonly SyncPeer[];
  readonly folders: readonly SyncFolder[];
  readonly connectMs: number;
  readonly completeMs: number;
}

const POLL_MS = 500;
/** What is right twice in a row did not only look so while the lists of files were on their way. */
const TIMES = 2;

/** The proof: read when a plan is made, waited for when it is not so. It changes nothing itself. */
export const syncKind = defineKind<SyncSpec, SyncState, { readonly wait: true }>({
  kind: 'syncthing-sync',
  order: ORDER.service + 15,
  category: 'verify',
  key: ({ user }) => user,
  read: () => sh`:`,
  parse: (_output, specs) => specs.map(() => ({ links: [], folders: [] })),
  apply: () => sh`:`,
  undo: () => sh`:`,

  decide({ links, folders }): Decision<{ readonly wait: true }> {
    const apart = links.filter(({ connected }) => !connected).map(({ host }) => host);
    const behind = folders.filter((folder) => !isComplete(folder));
    if (apart.length === 0 && behind.length === 0) return { verdict: 'ok' };
    const summary = [
      ...(apart.length === 0 ? [] : [`not connected to ${apart.join(', ')}`]),
      ...behind.map(({ id, error, failed, ...folder }) =>
        error !== undefined || failed > 0
          ? `folder ${id} has errors`
          : `folder ${id} at ${percentOf({ id, failed, ...folder })} %`,
      ),
    ].join(', ');
    return { verdict: 'change', verb: 'run', summary: `waits: ${summary}`, action: { wait: true } };
  },

  runner: {
    read: (specs, context) =>
      Promise.all(specs.map(async (spec) => readSync(await openApi(context, spec), spec.peers, spec.folders))),
    apply: ({ spec }, context) => prove(spec, context),
    undo: async () => undefined,
  },
});

async function prove(
  { user, api: place, peers, folders, connectMs, completeMs }: SyncSpec,
  context: RunnerContext,
): Promise<void> {
  const api = await openApi(context, { user, api: place });
  const started = Date.now();
  let together: number | undefined;
  for (let right = 0; ; ) {
    const state = await readSync(api, peers, folders);
    const apart = state.links.find(({ connected }) => !connected);
    const behind = state.folders.find((folder) => !isComplete(folder));
    if (apart === undefined) together ??= Date.now();
    right = apart === undefined && behind === undefined ? right + 1 : 0;
    if (right === TIMES) return;
    if (apart !== undefined && Date.now() > started + connectMs)
      throw notConnected(
        context.host,
        apart,
        peers.find(({ host }) => host === apart.host),
      );
    if (behind !== undefined && together !== undefined && Date.now() > together + completeMs)
      throw notComplete(context.host, behind);
    await delay(POLL_MS, undefined, { signal: context.signal });
  }
}
