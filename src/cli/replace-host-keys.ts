import { randomUUID } from 'node:crypto';
import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As `replaceHostKeys`; that the file cannot be written is told with the lines, and no failure of what was done. */
export async function offerHostKeys(folder: string, lines: readonly string[]): Promise<void> {
  try {
    await replaceHostKeys(folder, lines);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `the host keys cannot be written into known_hosts (${why}); these are its lines from now on:\n${lines.join('\n')}\n`,
    );
  }
}

/**
 * Records the keys of hosts that were made anew in `known_hosts` of a folder, and takes out lines of the same host alone with other keys:
 * what had them is gone. Says so on standard error. @param lines `name type key`
 */
export async function replaceHostKeys(folder: string, lines: readonly string[]): Promise<void> {
  const path = join(folder, 'known_hosts');
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const known = before.split('\n');
  const names = new Set(lines.map((line) => line.split(' ', 1)[0]));
  const kept = known.filter((line) => !names.has(line.split(' ', 1)[0]) || lines.includes(keyOf(line)));
  const fresh = lines.filter((line) => !kept.some((one) => keyOf(one) === line));
  const gone = known.length - kept.length;
  if (fresh.length === 0 && gone === 0) return;
  const text = [...kept.filter((line, index) => line !== '' || index < kept.length - 1), ...fresh].join('\n');
  const unfinished = `${path}.${randomUUID()}`;
  try {
    const mode = await stat(path).then(
      ({ mode: is }) => is & 0o777,
      () => undefined,
    );
    await writeFile(unfinished, `${text}\n`, { flag: 'wx' });
    if (mode !== undefined) await chmod(unfinished, mode);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  const keys = (count: number) => `${count} host key${count === 1 ? '' : 's'}`;
  const told = [
    ...(fresh.length > 0 ? [`recorded ${keys(fresh.length)} in ${path}`] : []),
    ...(gone > 0 ? [`took out ${keys(gone)} of systems that were there before`] : []),
  ];
  process.stderr.write(`${told.join(', ')}\n`);
}

/** Without a comment. */
function keyOf(line: string): string {
  return line.split(' ').slice(0, 3).join(' ');
}
