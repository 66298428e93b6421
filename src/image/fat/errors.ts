import { BringupError } from '../../core/error.ts';

const FRESH = 'Take a fresh copy of the image, or repair its partition with fsck.vfat.';

/** Something that no FAT volume is. @param why ends the sentence. */
export function notFat(why: string): BringupError {
  return new BringupError({
    code: 'fat-not-found',
    category: 'filesystem',
    what: `The partition holds no FAT volume: ${why}.`,
    remedy: 'Choose an image that has a FAT partition there.',
  });
}

/** A volume that fsck.vfat would repair. @param what names the place and what is seen there. */
export function damaged(what: string): BringupError {
  return new BringupError({
    code: 'fat-damaged',
    category: 'filesystem',
    // Names of the image are in it.
    what: `The FAT volume is damaged: ${what.replace(/[\0-\x1f\x7f-\x9f]/g, '?')}.`,
    remedy: FRESH,
  });
}

/** A volume that was in use when it was copied. */
export function notClean(): BringupError {
  return new BringupError({
    code: 'fat-dirty',
    category: 'filesystem',
    what: 'The FAT volume says that it was not unmounted cleanly, so it is not changed.',
    remedy: FRESH,
  });
}

/** A volume that is right, and that this reader does not know how to change. */
export function notSupported(what: string): BringupError {
  return new BringupError({
    code: 'fat-unsupported',
    category: 'unsupported',
    what: `The FAT volume ${what}.`,
    remedy: 'Use an image whose FAT volume was made by mkfs.vfat.',
  });
}

/** Not enough room. Sizes in bytes. */
export function noSpace(path: string, neededBytes: number, freeBytes: number): BringupError {
  return new BringupError({
    code: 'fat-full',
    category: 'filesystem',
    what: `${path} needs ${neededBytes} bytes on the FAT volume, and ${freeBytes} are free. Nothing of it was written.`,
    remedy: 'Write less to this partition, or use an image that has a larger one.',
  });
}

/** A file that FAT cannot say the size of. */
export function tooLarge(path: string, sizeBytes: number): BringupError {
  return new BringupError({
    code: 'fat-file-too-large',
    category: 'filesystem',
    what: `${path} has ${sizeBytes} bytes, and a file on FAT at most 4294967295.`,
    remedy: 'Put it on another partition.',
  });
}

/** A directory without room for one more name. */
export function directoryFull(path: string, entries: number): BringupError {
  return new BringupError({
    code: 'fat-directory-full',
    category: 'filesystem',
    what: `The directory ${path} of the FAT volume can have ${entries} entries and no more; a long name takes several.`,
    remedy: 'Use shorter names, or put the file into another directory.',
  });
}

/** A name or a label that FAT cannot hold. @param why ends the sentence. */
export function wrongName(name: string, why: string): BringupError {
  return new BringupError({
    code: 'fat-name',
    category: 'config',
    what: `${JSON.stringify(name)} cannot be a name on a FAT volume: ${why}.`,
    remedy: 'Choose another name.',
  });
}

/** A path that leads nowhere. */
export function notThere(path: string): BringupError {
  return new BringupError({
    code: 'fat-path-missing',
    category: 'filesystem',
    what: `The FAT volume has no ${path}.`,
    remedy: 'Correct the path, or make its directory first.',
  });
}

/** A directory where a file is meant, or the other way round. */
export function otherType(path: string, is: 'file' | 'directory'): BringupError {
  return new BringupError({
    code: 'fat-path-type',
    category: 'filesystem',
    what: `${path} is a ${is} on the FAT volume.`,
    remedy: 'Correct the path, or remove what is there first.',
  });
}

/** What was read back is not what was written. */
export function editLost(path: string, wanted: string, found: string): BringupError {
  return new BringupError({
    code: 'fat-edit-lost',
    category: 'verify',
    what: `${path} was written to the FAT volume and read back: it should be ${wanted}, and is ${found}.`,
    remedy: 'Nothing was flashed. Report this with the name of the image.',
  });
}
