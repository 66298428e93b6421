import { BringupError } from '../core/error.ts';
import { runChild } from './child.ts';

export interface Overlay {
  /** Directories to read from, the top one first. */
  readonly lowers: readonly string[];
  /** Takes the changes. It and `work` stand empty on one file system. */
  readonly upper: string;
  readonly work: string;
}

/** Mount options of an overlay whose changes need not survive a crash of the machine (so nothing waits for the disk). Source: kernel Documentation/filesystems/overlayfs.rst. */
export function overlayOptions({ lowers, upper, work }: Overlay): string {
  const lowerdir = lowers.map((path) => option(path).replaceAll(':', '\\:')).join(':');
  return `lowerdir=${lowerdir},upperdir=${option(upper)},workdir=${option(work)},volatile`;
}

/** Mounts an overlay at a directory that exists. */
export async function mountOverlay(overlay: Overlay, at: string): Promise<void> {
  const { code, stderr } = await runChild(['mount', '-t', 'overlay', 'bringup-lab', '-o', overlayOptions(overlay), at]);
  if (code === 0) return;
  throw new BringupError({
    code: 'lab-no-overlay',
    category: 'unsupported',
    what: `The root of a lab host could not be mounted at ${at}: ${stderr.trim()}.`,
    remedy:
      'Set BRINGUP_STATE_DIR to a directory on a plain file system (ext4, xfs, tmpfs): an overlay cannot lie on another.',
  });
}

function option(path: string): string {
  return path.replace(/[\\,]/g, '\\$&');
}
