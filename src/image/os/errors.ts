import { BringupError } from '../../core/error.ts';

/** No row of the table knows this image. @param seen what was found, in words */
export function unknownOs(seen: string): BringupError {
  return new BringupError({
    code: 'image-os-unknown',
    category: 'unsupported',
    what: `The image holds no operating system that bringup can set up: ${seen}.`,
    remedy:
      'Use an image of Ubuntu for RK1 or Raspberry Pi, Raspberry Pi OS, Debian (cloud) or Armbian; or flash it as it is, without host name, users, network and files.',
  });
}

/** cloud-init would not understand it, or it cannot be joined with what bringup writes. */
export function wrongUserData(whose: string, why: string): BringupError {
  return new BringupError({
    code: 'image-user-data',
    category: 'config',
    what: `The user-data of ${whose} ${why}.`,
    remedy:
      'Write it as a map of YAML behind a first line `#cloud-config`; put scripts into `runcmd` or `write_files`.',
  });
}

/** Something is wished that this operating system cannot be given. */
export function notWithThisOs(title: string, what: string, remedy: string): BringupError {
  return new BringupError({ code: 'image-wish', category: 'unsupported', what: `${title} ${what}.`, remedy });
}
