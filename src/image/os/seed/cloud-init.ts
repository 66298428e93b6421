import type { FileEdit } from '../../file-edit.ts';
import { textOf, type VolumeFacts } from '../image-facts.ts';
import type { NodeWish } from '../node-wish.ts';
import { rootFile } from '../root-edits.ts';
import { mergedMetaData } from './meta-data.ts';
import { networkConfig } from './network-config.ts';
import { mergedUserData } from './user-data.ts';

/** Where cloud-init keeps the instance-id that it booted with. */
export const CLOUD_INIT_ATTESTATION = '/var/lib/cloud/data/instance-id';

/** The files of cloud-init's seed in `directory` of a volume, joined with those that are there. */
export function seedEdits(wish: NodeWish, volume: VolumeFacts | undefined, directory = ''): readonly FileEdit[] {
  const own = (name: string) => textOf(volume, `${directory}/${name}`);
  return [
    // Not for other users of the node where the file system keeps modes: there are hashes of passwords in it.
    rootFile(`${directory}/user-data`, mergedUserData(own('user-data'), wish), 0o600),
    rootFile(`${directory}/meta-data`, mergedMetaData(own('meta-data'), wish.hostname, wish.instanceId), 0o600),
    ...(wish.network ? [rootFile(`${directory}/network-config`, networkConfig(wish.network), 0o600)] : []),
  ];
}
