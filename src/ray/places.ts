/** Where the parts of a cluster are on each of its hosts. */

/** The account that Ray runs as, and its group. */
export const SERVICE_USER = 'bringup-ray';

/** The label that says which start of the unit a node is: systemd's InvocationID. */
export const JOIN_LABEL = 'bringup/join';

/** The label with the name that a node's host has in the fleet file. */
export const HOST_LABEL = 'bringup/host';

/** The label that says which machine a node runs on, as the registry of providers knows it (providers/label.ts). */
export const MACHINE_LABEL = 'bringup/machine';

/** Folder of the token, the environment and the fence. */
export function configurationOf(cluster: string): string {
  return `/etc/bringup-ray-${cluster}`;
}

export const PROVEN_FOLDER = '/var/lib/bringup/ray';

/** Which start of the unit was proven last, for root alone. */
export function provenOf(cluster: string): string {
  return `${PROVEN_FOLDER}/${cluster}.proven`;
}

/** Which start of the unit was looked at last from outside, behind which fence, and by whom; for root alone. */
export function lookedOf(cluster: string): string {
  return `${PROVEN_FOLDER}/${cluster}.looked`;
}

/** While this file is there, systemd does not start Ray again: the host is leaving. */
export function leavingOf(cluster: string): string {
  return `/run/bringup-ray-${cluster}.leaving`;
}

/** While this file is there, the head is known to reach the host's ports. It goes with the next boot. */
export function reachedOf(cluster: string): string {
  return `/run/bringup-ray-${cluster}.reached`;
}

/** While this file is there, the head took the host's token just before. It goes with the next proof, or the next boot. */
export function triedOf(cluster: string): string {
  return `/run/bringup-ray-${cluster}.tried`;
}

/** How the last drain of the host ended, until it joins again. */
export function wasDrainedOf(cluster: string): string {
  return `${PROVEN_FOLDER}/${cluster}.drained`;
}

/** The unit that a node of the cluster runs as. */
export function unitOf(cluster: string): string {
  return `bringup-ray-${cluster}.service`;
}

/** Where a node keeps sessions, logs and sockets. Short: the path of a socket has at most 107 bytes (unix(7)). */
export function tempDirOf(cluster: string): string {
  return `/var/lib/bringup-ray/${cluster}`;
}

/** Where environments are, each in a folder of its lock's hash. */
export const ENVIRONMENTS = '/opt/bringup/envs';

/** Folders of those who work with clusters from this host. */
export const CLIENTS = '/etc/bringup-ray-clients';

/** What an account works with a cluster with. The folder is of root, its files are for that account alone. */
export function clientFolderOf(cluster: string, account: string): string {
  return `${CLIENTS}/${cluster}-${account}`;
}

/** With which address and environment an account was proven to work last, for root alone. */
export function clientProvenOf(cluster: string, account: string): string {
  return `${PROVEN_FOLDER}/${cluster}.client-${account}.proven`;
}
