import type { E2fsprogs } from './e2fsprogs.ts';
import { e2fsprogsTooOld, notEditable } from './errors.ts';
import { compareVersions, newestNeeded, unknownFeatures } from './features.ts';
import type { Superblock } from './superblock.ts';

/** Features with which a file system cannot be edited at all, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  journal_dev: 'is a journal of another one',
  'read-only': 'is marked as one that is never written (feature read-only)',
  mmp: 'is for several machines at once (feature mmp)',
};

/** Throws BringupError when an edit of this file system would be lost, or is beyond these e2fsprogs. */
export function refuseUneditable(superblock: Superblock, { version }: E2fsprogs, where: string): void {
  const unknown = unknownFeatures(superblock.features);
  if (unknown.length > 0)
    throw notEditable(
      'ext4-feature',
      where,
      `has features that bringup does not know: ${unknown.join(', ')}`,
      NEWER_BRINGUP,
    );
  const refused = superblock.featureNames.map((name) => REFUSED[name]).find((why) => why !== undefined);
  if (refused !== undefined) throw notEditable('ext4-feature', where, refused, 'Use another image.');
  const needed = newestNeeded(superblock.features);
  if (needed && compareVersions(version, needed.since) < 0)
    throw e2fsprogsTooOld(version, needed.since, `the feature ${needed.feature} of ${where}`);
  // The next mount would replay the journal over the edits: they would be gone, and nobody would see it.
  if (superblock.needsRecovery)
    throw notEditable(
      'ext4-needs-recovery',
      where,
      'was not unmounted: its journal holds changes that would undo ours',
      RECOVER,
    );
  if (!superblock.clean || superblock.hasOrphans)
    throw notEditable(
      'ext4-not-clean',
      where,
      'was not unmounted cleanly, or its kernel has seen errors in it',
      RECOVER,
    );
}

const RECOVER =
  'Take the image as it was published; or set `recover-journal: true` for it, and a copy of it is recovered once, as a mount would do it.';
const NEWER_BRINGUP = 'Update bringup, or use an image made with the default features of mke2fs.';
