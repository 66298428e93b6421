import { BringupError } from '../../core/error.ts';

/** A partition table that says what cannot be. @param what one sentence without the file's name */
export function damagedTable(file: string, what: string): BringupError {
  return new BringupError({
    code: 'image-table-damaged',
    category: 'filesystem',
    what: `The partition table of the image cannot be used: ${what}`,
    where: { file },
    remedy: 'Fetch the image again and compare its SHA-256 with what its makers publish.',
  });
}

/** An image for a CD or a USB stick. Some have a partition table over it, with partitions that overlap. */
export function isoImage(file: string, label: string | undefined): BringupError {
  return new BringupError({
    code: 'image-iso',
    category: 'config',
    what: `The image is an ISO${label === undefined ? '' : ` (${label})`}: that starts an installer or a live system, and is not the disk of a node.`,
    where: { file },
    remedy:
      'Name the preinstalled image of that operating system instead: its name most often ends in .img or .img.xz.',
  });
}

/** A partition that ends behind the image's end. */
export function cutShort(file: string, index: number, end: number, size: number): BringupError {
  return new BringupError({
    code: 'image-cut-short',
    category: 'filesystem',
    what: `Partition ${index} of the image ends at byte ${end}, but the image has only ${size}.`,
    where: { file },
    remedy: 'Fetch the image again: a part of it is missing.',
  });
}
