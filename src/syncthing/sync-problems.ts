import { BringupError } from '../core/error.ts';
import { type FolderProgress, type Link, percentOf, type SyncPeer } from './sync-state.ts';

interface Cause {
  readonly says: RegExp;
  readonly code: string;
  what(peer: string): string;
  remedy(peer: string): string;
}

/** What Syncthing says when it cannot reach another, and what that means. Source: syncthing lib/connections/service.go. */
const CAUSES: readonly Cause[] = [
  {
    says: /unexpected device id/i,
    code: 'syncthing-other-device',
    what: (peer) => `another Syncthing than that of ${peer} answers at its address`,
    remedy: (peer) =>
      `see whether ${peer} was set up anew or another account runs Syncthing there, and apply to ${peer} and this host together: ids are learned again`,
  },
  {
    says: /network (?:disallowed|not allowed)/i,
    code: 'syncthing-network-refused',
    what: (peer) => `the address of ${peer} is in none of the networks that it may be in`,
    remedy: () => 'add its network to syncthing.networks, or correct the address',
  },
  {
    says: /connection refused/i,
    code: 'syncthing-not-connected',
    what: (peer) => `nothing listens at the address of ${peer}`,
    remedy: (peer) =>
      `see that Syncthing runs on ${peer} (\`systemctl status 'syncthing@*'\`) and that syncthing.port and syncthing.address are right`,
  },
  {
    says: /timeout|deadline exceeded|no route to host|unreachable/i,
    code: 'syncthing-not-connected',
    what: (peer) => `nothing comes back from the address of ${peer}`,
    remedy: (peer) =>
      `let the port of Syncthing (22000/tcp) through the firewall of ${peer} and what is between; on a mesh, see that both are online`,
  },
  {
    says: /no such host|server misbehaving/i,
    code: 'syncthing-not-connected',
    what: (peer) => `the name in the address of ${peer} does not resolve on this host`,
    remedy: () => 'write its IP address in syncthing.address',
  },
];

const ENDS_IT: Omit<Cause, 'says'> = {
  code: 'syncthing-not-connected',
  what: (peer) => `${peer} cannot be reached, or ends the connection`,
  remedy: (peer) =>
    `look at the log of Syncthing on ${peer}: it may not know this host (apply to both), or this host comes from a network that ${peer} refuses (syncthing.networks)`,
};

/** Two hosts did not find each other in time: who, where, and the likely cause. */
export function notConnected(host: string, { host: other, why = '' }: Link, peer: SyncPeer | undefined): BringupError {
  const cause = CAUSES.find(({ says }) => says.test(why)) ?? ENDS_IT;
  const at = peer === undefined ? '' : ` (${peer.addresses.join(', ')})`;
  return new BringupError({
    code: cause.code,
    category: 'verify',
    what: `${host} and ${other} are not connected: ${cause.what(other)}${at}${why === '' ? '' : `: ${why}`}`,
    remedy: cause.remedy(other),
    retryable: true,
  });
}

/** A folder is not usable or not complete in time. */
export function notComplete(host: string, folder: FolderProgress): BringupError {
  const { id, error, failed, firstFailure = '', need, needBytes } = folder;
  if (error !== undefined)
    return new BringupError({
      code: 'syncthing-folder-error',
      category: 'verify',
      what: `folder ${id} of ${host} cannot be used: ${error}`,
      remedy:
        'look at its directory on the host: it must be there, with .stfolder in it, on a disk with room, and the account must be able to write there',
    });
  if (failed > 0)
    return new BringupError({
      code: 'syncthing-folder-error',
      category: 'verify',
      what: `${failed} file${failed === 1 ? '' : 's'} of folder ${id} could not be brought to ${host}${firstFailure === '' ? '' : `; ${firstFailure}`}`,
      remedy:
        'mend the cause on the host (rights, names its file system cannot hold, room); Syncthing tries again by itself',
    });
  return new BringupError({
    code: 'syncthing-not-complete',
    category: 'timeout',
    what: `folder ${id} of ${host} is at ${percentOf(folder)} %: ${need} thing${need === 1 ? '' : 's'} of ${megabytes(needBytes)} still to come`,
    remedy: 'nothing is wrong if it grows: run it again later, or raise syncthing.timeouts.complete',
  });
}

function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
