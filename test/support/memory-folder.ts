import { mkdtemp, rm } from 'node:fs/promises';

/**
 * A folder in memory that goes with `cleanup`. On ext4, where five thousand files were removed in the last minutes, as many new ones take
 * ten times as long as elsewhere (fs/ext4/ialloc.c, `recently_deleted`): who makes and removes such trees again and again would wait for that.
 */
export async function memoryFolder(cleanup: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp('/dev/shm/bringup-test-');
  cleanup.defer(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
