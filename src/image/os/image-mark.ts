import type { FileEdit } from '../file-edit.ts';
import { rootFile } from './root-edits.ts';

/** Where every node says which image its root file system is of, whatever cloud-init read elsewhere. All may read it. */
export const IMAGE_MARK = '/var/lib/bringup-image';

/** The mark of an image. @param instanceId the content hash of the image */
export function imageMark(instanceId: string): FileEdit {
  return rootFile(IMAGE_MARK, `${instanceId}\n`);
}
