import { fields, text } from './pairing-state.ts';
import type { Api } from './rest.ts';

/** The connection of this host to another one. */
export interface Link {
  readonly host: string;
  readonly connected: boolean;
  /** What became of the last attempt to reach it, when it is not connected; empty when Syncthing does not say. */
  readonly why?: string;
}

/** How far one folder of this host is. */
export interface FolderProgress {
  readonly id: string;
  /** As Syncthing says: idle, scanning, syncing, error. */
  readonly state: string;
  /** The folder as a whole cannot be used: its directory is gone, a disk is full. */
  readonly error?: string;
  /** Files that could not be brought, and what was said of the first. */
  readonly failed: number;
  readonly firstFailure?: string;
  /** Things that are not here yet. */
  readonly need: number;
  readonly needBytes: number;
  readonly globalBytes: number;
}

/** How far one host is with all others and all folders. */
export interface SyncState {
  readonly links: readonly Link[];
  readonly folders: readonly FolderProgress[];
}

/** Another host that this one should be connected to. */
export interface SyncPeer {
  readonly host: string;
  readonly id: string;
  readonly addresses: readonly string[];
}

/** A folder that this one should have all of. */
export interface SyncFolder {
  readonly id: string;
  /** It takes nothing from others, so it lacks nothing: what others changed stays out. */
  readonly sendsOnly: boolean;
}

/** Asks one Syncthing whether it is connected to these hosts and has all of these folders. */
export async function readSync(
  api: Api,
  peers: readonly SyncPeer[],
  folders: readonly SyncFolder[],
): Promise<SyncState> {
  const connections = fields(fields(await api.get('/rest/system/connections'))['connections']);
  const isConnected = ({ id }: SyncPeer) => fields(connections[id])['connected'] === true;
  const dials = peers.every(isConnected) ? {} : fields(fields(await api.get('/rest/system/status'))['lastDialStatus']);
  const links = peers.map((peer): Link => {
    if (isConnected(peer)) return { host: peer.host, connected: true };
    const said = peer.addresses.map((address) => text(fields(dials[address])['error'])).filter((one) => one !== '');
    return { host: peer.host, connected: false, why: said.join('; ') };
  });
  const progress: FolderProgress[] = [];
  for (const folder of folders) progress.push(await readFolder(api, folder));
  return { links, folders: progress };
}

async function readFolder(api: Api, { id, sendsOnly }: SyncFolder): Promise<FolderProgress> {
  const name = encodeURIComponent(id);
  const status = fields(await api.get(`/rest/db/status?folder=${name}`));
  const number = (field: string) => Number(status[field] ?? 0);
  const failed = number('errors');
  const error = text(status['error']);
  const first = failed === 0 ? '' : firstFailure(await api.get(`/rest/folder/errors?folder=${name}&perpage=1`));
  return {
    id,
    state: text(status['state']),
    ...(error === '' ? {} : { error }),
    failed,
    ...(first === '' ? {} : { firstFailure: first }),
    need: sendsOnly ? 0 : number('needTotalItems'),
    needBytes: sendsOnly ? 0 : number('needBytes'),
    globalBytes: number('globalBytes'),
  };
}

function firstFailure(answer: unknown): string {
  const { errors } = fields(answer) as { errors?: unknown };
  const [first] = Array.isArray(errors) ? errors.map(fields) : [];
  return first === undefined ? '' : `${text(first['path'])}: ${text(first['error'])}`;
}

/** Whether a folder has all that there is, and nothing is wrong with it. */
export function isComplete({ state, error, failed, need }: FolderProgress): boolean {
  return state !== 'error' && error === undefined && failed === 0 && need === 0;
}

/** How much of a folder is here, rounded down: 100 only when nothing is missing. */
export function percentOf({ need, needBytes, globalBytes }: FolderProgress): number {
  if (need === 0) return 100;
  return globalBytes === 0 ? 0 : Math.min(99, Math.floor((100 * (globalBytes - needBytes)) / globalBytes));
}
