import { isAbsolute, relative, sep } from 'node:path';

/** A file's path from `rootDir` with `/` between its parts; a file outside of it stays absolute, a relative one stays as it is. */
export function relativeFile(file: string, rootDir: string): string {
  if (!isAbsolute(file)) return slashed(file);
  const path = relative(rootDir, file);
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path) ? slashed(file) : slashed(path);
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
