import { BringupError } from '../../core/error.ts';

/** The partition holds none of ext2, ext3 and ext4. */
export function noExt4(where: string): BringupError {
  return new BringupError({
    code: 'ext4-none',
    category: 'unsupported',
    what: `${where} holds no ext2, ext3 or ext4 file system.`,
    remedy: 'Use an image whose root is ext4, or leave out what changes files of its root.',
  });
}

/** Its structures contradict each other. */
export function brokenFileSystem(where: string, cause: unknown): BringupError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new BringupError({
    code: 'ext4-broken',
    category: 'filesystem',
    what: `The ext4 file system of ${where} is broken: ${why}.`,
    remedy: 'Fetch the image again and compare its SHA-256 with the publisher’s; `e2fsck -fn` tells more.',
    cause,
  });
}

/** A path of an edit cannot be what it is wanted to be. */
export function wrongPath(path: string, why: string, remedy: string): BringupError {
  return new BringupError({ code: 'image-path', category: 'config', what: `${path} in the image: ${why}.`, remedy });
}

/** No e2fsprogs on this machine. */
export function e2fsprogsMissing(missing: string): BringupError {
  return new BringupError({
    code: 'e2fsprogs-missing',
    category: 'unsupported',
    what: `Editing an ext4 file system needs ${missing} of the package e2fsprogs, which this machine does not have.`,
    remedy: `Install e2fsprogs: ${HOW_TO_INSTALL}; or name a container image that has it in BRINGUP_E2FSPROGS_IMAGE.`,
  });
}

const HOW_TO_INSTALL =
  '`apt-get install e2fsprogs`, `dnf install e2fsprogs`, `brew install e2fsprogs`; on Windows run bringup within WSL';

/** The container image that BRINGUP_E2FSPROGS_IMAGE names cannot do it. @param why ends the sentence */
export function containerFailed(image: string, why: string): BringupError {
  return new BringupError({
    code: 'e2fsprogs-container',
    category: 'unsupported',
    what: `This machine has no e2fsprogs, and the container image ${JSON.stringify(image)} cannot be used: ${why}.`,
    remedy: `See whether \`docker run --rm --entrypoint debugfs ${image} -V\` works; or install e2fsprogs: ${HOW_TO_INSTALL}.`,
  });
}

/** What is installed cannot be used for this image. */
export function e2fsprogsTooOld(version: string, needed: string, why: string): BringupError {
  return new BringupError({
    code: 'e2fsprogs-too-old',
    category: 'unsupported',
    what: `e2fsprogs ${version} of this machine is too old: ${why} needs ${needed}.`,
    remedy: `Install e2fsprogs ${needed} or newer: ${HOW_TO_INSTALL}.`,
  });
}

/** Why a file system is not edited as it is. */
export function notEditable(
  code: 'ext4-needs-recovery' | 'ext4-not-clean' | 'ext4-feature',
  where: string,
  why: string,
  remedy: string,
) {
  return new BringupError({ code, category: 'unsupported', what: `The ext4 file system of ${where} ${why}.`, remedy });
}

/** e2fsck does not mend a file system by itself. */
export function recoveryFailed(where: string, said: string): BringupError {
  return new BringupError({
    code: 'ext4-not-recovered',
    category: 'filesystem',
    what: `The ext4 file system of ${where} could not be recovered: e2fsck says: ${said}.`,
    remedy: 'Look at a copy of that partition with `e2fsck -f`, which asks; or take the image as it was published.',
  });
}

/** The edits do not fit. @param wanted and free in `unit` */
export function noRoom(where: string, unit: 'bytes' | 'inodes', wanted: number, free: number): BringupError {
  return new BringupError({
    code: 'ext4-full',
    category: 'filesystem',
    what: `The ext4 file system of ${where} has no room: the edits need ${wanted} ${unit}, and ${free} are free.`,
    remedy:
      'Put fewer or smaller files into the image, or copy them after the first boot, when the file system has grown.',
  });
}

/** More than the e2fsprogs of most machines write correctly. */
export function fileTooLarge(path: string, size: number): BringupError {
  return new BringupError({
    code: 'ext4-file-too-large',
    category: 'unsupported',
    what: `${path} is ${size} bytes: debugfs writes no file above 2 GiB correctly.`,
    remedy: 'Copy it after the first boot, or split it.',
  });
}

/** A file of this machine is not what its edit says. */
export function contentChanged(file: string, why: string): BringupError {
  return new BringupError({
    code: 'image-content-changed',
    category: 'config',
    what: `${file} ${why} since the run began.`,
    remedy: 'Let nothing write to it while images are made, and run again.',
  });
}

/** debugfs, e2image or e2fsck did not do its work. */
export function programFailed(program: string, said: string): BringupError {
  return new BringupError({
    code: 'ext4-edit-failed',
    category: 'filesystem',
    what: `${program} failed on a copy of the image’s file system: ${said}.`,
    remedy:
      'Nothing was flashed. If the file system of the image is whole (`e2fsck -fn`), report this with the sentence above.',
  });
}

/** What was read back is not what was written. */
export function editLost(path: string, wanted: string, found: string): BringupError {
  return new BringupError({
    code: 'ext4-edit-lost',
    category: 'verify',
    what: `${path} was written into the image and read back: it should be ${wanted}, and is ${found}.`,
    remedy: 'Nothing was flashed. Run again; if it stays so, report this with the version of e2fsprogs.',
  });
}
