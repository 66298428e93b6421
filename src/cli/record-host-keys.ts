import { changeKnownHosts, toldUnwritten } from './known-hosts-file.ts';

/** Records accepted host keys in `known_hosts` of a folder (that of the fleet file), where every later run finds them, and says so, also when that cannot be. */
export async function recordHostKeys(folder: string, lines: readonly (string | undefined)[]): Promise<void> {
  const accepted = [...new Set(lines.filter((line) => line !== undefined))];
  if (accepted.length === 0) return;
  try {
    const path = await changeKnownHosts(
      folder,
      (before) => `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${accepted.join('\n')}\n`,
    );
    process.stderr.write(`recorded ${accepted.length} new host key${accepted.length === 1 ? '' : 's'} in ${path}\n`);
  } catch (error) {
    process.stderr.write(toldUnwritten(error, accepted));
  }
}
