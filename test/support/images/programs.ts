import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter } from 'node:path';

/** PATH with where distributions keep mke2fs, sfdisk and mkfs.vfat, which a user's often lacks. */
export const SYSTEM_PATH = [process.env['PATH'] ?? '', '/usr/sbin', '/sbin'].join(delimiter);

/** Where images are made that nobody keeps: in memory if there is 1 GiB, as every program of e2fsprogs waits for the disk at its end. */
export async function imagesDirectory(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => undefined);
  return memory && memory.bavail * memory.bsize > 2 ** 30 ? '/dev/shm' : tmpdir();
}
