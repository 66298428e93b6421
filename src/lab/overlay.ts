import { mustRun } from './child.ts';

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
  await mustRun(['mount', '-t', 'overlay', 'bringup-lab', '-o', overlayOptions(overlay), at]);
}

function option(path: string): string {
  return path.replace(/[\\,]/g, '\\$&');
}
