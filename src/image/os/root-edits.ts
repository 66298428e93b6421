import type { FileEdit } from '../file-edit.ts';

/** A file of root. @param mode 0644 when absent */
export function rootFile(path: string, text: string, mode = 0o644): FileEdit & { readonly type: 'file' } {
  return { type: 'file', path, content: Buffer.from(text), mode, uid: 0, gid: 0 };
}

/** A symlink of root. */
export function rootLink(path: string, target: string): FileEdit {
  return { type: 'symlink', path, target, uid: 0, gid: 0 };
}
