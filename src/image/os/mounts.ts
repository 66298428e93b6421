import type { FileEdit } from '../file-edit.ts';
import type { Partition, PartitionTable } from '../table/partition.ts';
import { notWithThisOs } from './errors.ts';
import { type ImageFacts, rootOf, textOf, type VolumeFacts } from './image-facts.ts';
import type { PartitionEdits } from './os-row.ts';

/** How /etc/fstab may name a partition. Source: fstab(5); util-linux, libblkid. */
export function mountNames(
  { scheme, diskId = '' }: PartitionTable,
  { index, id, fileSystem }: Partition,
): readonly string[] {
  const partUuid = scheme === 'mbr' ? `${diskId.replace(/^0x/, '')}-${index.toString(16).padStart(2, '0')}` : id;
  return [
    ...(fileSystem?.label === undefined ? [] : [`LABEL=${fileSystem.label}`]),
    ...(fileSystem?.uuid === undefined ? [] : [`UUID=${fileSystem.uuid}`]),
    ...(partUuid === undefined ? [] : [`PARTUUID=${partUuid}`]),
  ].map((name) => name.toLowerCase());
}

/**
 * Files of the root go into the partition that will be mounted over their place, such as the firmware's on a Raspberry Pi: on the root they
 * would be hidden. Pure. Throws BringupError for one that bringup writes there itself.
 */
export function throughMounts(
  edits: readonly PartitionEdits[],
  facts: ImageFacts,
  title: string,
): readonly PartitionEdits[] {
  const root = rootOf(facts);
  const mounts = root === undefined ? [] : mountsOf(root, facts);
  const all = new Map(edits.map((one) => [one.partition, [...one.edits]]));
  for (const edit of all.get(root?.partition ?? -1) ?? []) {
    const mount = mounts.find(({ at }) => edit.path.startsWith(`${at}/`));
    if (root === undefined || mount === undefined) continue;
    const moved: FileEdit = { ...edit, path: edit.path.slice(mount.at.length) };
    const there = all.get(mount.partition) ?? [];
    if (there.some(({ path }) => path.toLowerCase() === moved.path.toLowerCase()))
      throw notWithThisOs(
        title,
        `is set up by ${edit.path}, which is given in files`,
        'Take it out of files; what bringup knows of the node goes in by users, network and user-data',
      );
    all.set(mount.partition, [...there, moved]);
    all.set(
      root.partition,
      (all.get(root.partition) ?? []).filter((one) => one !== edit),
    );
  }
  return [...all].map(([partition, of]) => ({ partition, edits: of }));
}

/** The deepest first. */
function mountsOf(
  root: VolumeFacts,
  { volumes }: ImageFacts,
): readonly { readonly at: string; readonly partition: number }[] {
  const found = textOf(root, '/etc/fstab')
    .split('\n')
    .flatMap((line) => {
      const [device = '', at = ''] = line.trim().split(/\s+/);
      const name = device.replaceAll('"', '').toLowerCase();
      const volume = volumes.find(({ names = [] }) => names.includes(name));
      return volume === undefined || volume === root || at.length < 2 ? [] : [{ at, partition: volume.partition }];
    });
  return found.toSorted((a, b) => b.at.length - a.at.length);
}
