import type { FileEdit } from '../../image/file-edit.ts';
import { sourceFile } from '../source-file.ts';
import type { FileOptions, ImageWriter } from './api.ts';
import { pending } from './pending.ts';

/** Takes what a callback wants to be in an image as edits, in the order in which they were asked for. Nothing is written yet. */
export function imageWriter(): { readonly image: ImageWriter; edits(): Promise<readonly FileEdit[]> } {
  const noted: (FileEdit | undefined)[] = [];
  const { track, settled } = pending();
  const owner = ({ uid = 0, gid = 0 }: Pick<FileOptions, 'uid' | 'gid'>) => ({ uid, gid });
  const image: ImageWriter = {
    writeFile(path, data, options = {}) {
      const content = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data);
      noted.push({ type: 'file', path, content, mode: options.mode ?? 0o644, ...owner(options) });
    },
    copyFile(from, path, options = {}) {
      const place = noted.push(undefined) - 1;
      const copy = async () => {
        const content = await sourceFile(from);
        noted[place] = { type: 'file', path, content, mode: options.mode ?? 0o644, ...owner(options) };
      };
      return track(copy());
    },
    mkdir(path, options = {}) {
      noted.push({ type: 'directory', path, mode: options.mode ?? 0o755, ...owner(options) });
    },
    symlink(target, path, options = {}) {
      noted.push({ type: 'symlink', path, target, ...owner(options) });
    },
    remove(path) {
      noted.push({ type: 'remove', path });
    },
  };
  return {
    image,
    async edits() {
      await settled();
      return noted.filter((edit) => edit !== undefined);
    },
  };
}
