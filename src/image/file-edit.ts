/** What goes into a file: bytes, or a file of this machine. `size` in bytes; both are checked when it is read. */
export type FileContent = Buffer | { readonly file: string; readonly sha256: string; readonly size: number };

/**
 * One change of a file system of an image, as data. Paths are absolute, with `/`; symlinks of the image on the way are followed
 * within it, the last part never. Directories that are missing on the way are made, of root and 0755. `mode`: the lower twelve bits.
 * A FAT volume keeps neither modes nor owners, and no symlinks.
 */
export type FileEdit =
  | {
      readonly type: 'file';
      readonly path: string;
      readonly content: FileContent;
      readonly mode: number;
      readonly uid: number;
      readonly gid: number;
    }
  | {
      readonly type: 'directory';
      readonly path: string;
      readonly mode: number;
      readonly uid: number;
      readonly gid: number;
    }
  | {
      readonly type: 'symlink';
      readonly path: string;
      readonly target: string;
      readonly uid: number;
      readonly gid: number;
    }
  /** Whatever is there, a directory with all below it; nothing there is right, too. */
  | { readonly type: 'remove'; readonly path: string };
