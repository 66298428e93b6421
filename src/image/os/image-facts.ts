import type { BringupError } from '../../core/error.ts';

/** What stands at a path of an image. Texts as UTF-8. */
export type FoundFile =
  | { readonly type: 'file'; readonly text: string }
  | { readonly type: 'directory'; readonly names: readonly string[] }
  | { readonly type: 'other' };

/** A file system of an image. `files`: those of the paths that were looked at and that are there. */
export interface VolumeFacts {
  /** Its partition, as `Partition.index`. */
  readonly partition: number;
  readonly fileSystem: string;
  readonly label?: string;
  /** How /etc/fstab may name it, in lower case. */
  readonly names?: readonly string[];
  readonly files: ReadonlyMap<string, FoundFile>;
  /** Why it could not be read. Only who needs it is told: not all that an image has is for us. */
  readonly damage?: BringupError;
}

/** All that is asked of an image to know its operating system and to change it, as data. */
export interface ImageFacts {
  readonly volumes: readonly VolumeFacts[];
}

/** What is looked at in every ext file system. The last names are not followed, but for os-release. */
export const ROOT_PATHS: readonly string[] = [
  '/etc/os-release',
  '/etc/rpi-issue',
  '/etc/armbian-release',
  '/etc/default/armbian-firstrun',
  '/etc/cloud/cloud.cfg',
  '/etc/fstab',
  '/etc/hosts',
  '/etc/passwd',
  '/etc/shadow',
  '/etc/group',
  '/etc/gshadow',
  '/etc/skel/.bashrc',
  '/etc/skel/.profile',
  '/etc/skel/.bash_logout',
  '/etc/ssh',
  '/etc/netplan',
  '/etc/NetworkManager/system-connections',
  '/etc/systemd/system/multi-user.target.wants',
];

/** What is looked at in every FAT volume. */
export const BOOT_PATHS: readonly string[] = [
  '/user-data',
  '/meta-data',
  '/network-config',
  '/cmdline.txt',
  '/config.txt',
];

/** The volume with the root of an operating system; undefined when there is none. */
export function rootOf({ volumes }: ImageFacts): VolumeFacts | undefined {
  return volumes.find(({ files }) => files.has('/etc/os-release'));
}

/** The FAT volume with one of these labels, whatever their case. Throws its BringupError when it is damaged. */
export function fatLabelled({ volumes }: ImageFacts, ...labels: readonly string[]): VolumeFacts | undefined {
  const found = volumes.find(
    ({ fileSystem, label }) =>
      fileSystem.startsWith('fat') && label !== undefined && labels.includes(label.toLowerCase()),
  );
  if (found?.damage !== undefined) throw found.damage;
  return found;
}

/** The text of a file that was found; empty without one. */
export function textOf(volume: VolumeFacts | undefined, path: string): string {
  const found = volume?.files.get(path);
  return found?.type === 'file' ? found.text : '';
}

/** The names in a directory that was found; none without one. */
export function namesIn(volume: VolumeFacts | undefined, path: string): readonly string[] {
  const found = volume?.files.get(path);
  return found?.type === 'directory' ? found.names : [];
}

/** Fields of /etc/os-release, such as ID and VERSION_CODENAME. Source: os-release(5). */
export function osRelease(facts: ImageFacts): Readonly<Record<string, string>> {
  const fields = textOf(rootOf(facts), '/etc/os-release').matchAll(/^([A-Z][A-Z0-9_]*)=(?:"(.*)"|'(.*)'|(.*))$/gm);
  return Object.fromEntries(
    [...fields].map(([, name = '', double, single, plain]) => [name, double ?? single ?? plain ?? '']),
  );
}
