import { namesHost } from '../host/known-hosts.ts';
import { changeKnownHosts, toldUnwritten } from './known-hosts-file.ts';

/** As `replaceHostKeys`; that the file cannot be written is told with the lines, and no failure of what was done. */
export async function offerHostKeys(folder: string, lines: readonly string[]): Promise<void> {
  try {
    await replaceHostKeys(folder, lines);
  } catch (error) {
    process.stderr.write(toldUnwritten(error, lines));
  }
}

/**
 * Records the keys of hosts that were made anew in `known_hosts` of a folder, and takes their names from lines with other keys: what had
 * them is gone. Other hosts of such a line stay in it. Says so on standard error. @param lines `name type key`
 */
export async function replaceHostKeys(folder: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const wanted = lines.flatMap((line) => entryOf(line) ?? []);
  const changed = { fresh: 0, gone: 0 };
  const path = await changeKnownHosts(folder, (before) => {
    const known = before.split('\n');
    const kept = known.map((line) => withoutOld(line, wanted));
    const have = kept.flatMap((line) => (line === undefined ? [] : (entryOf(line) ?? [])));
    const fresh = lines.filter((line) => {
      const entry = entryOf(line);
      return entry === undefined || !have.some((one) => speaksOf(one, entry.hosts) && sameKey(one, entry));
    });
    const gone = known.filter((line, index) => line !== kept[index]).length;
    if (fresh.length === 0 && gone === 0) return undefined;
    Object.assign(changed, { fresh: fresh.length, gone });
    const stay = kept.filter((line) => line !== undefined);
    return `${[...stay.filter((line, index) => line !== '' || index < stay.length - 1), ...fresh].join('\n')}\n`;
  });
  const told = [
    ...(changed.fresh > 0 ? [`recorded ${keys(changed.fresh)} in ${path}`] : []),
    ...(changed.gone > 0 ? [`took out ${keys(changed.gone)} of systems that were there before`] : []),
  ];
  if (told.length > 0) process.stderr.write(`${told.join(', ')}\n`);
}

/** A line that says which key some hosts have: names as they stand, or hashed; type and key without a comment. */
interface Entry {
  readonly hosts: string;
  readonly type: string;
  readonly key: string;
}

/** Undefined for comments, lines with a mark, and what is no entry. */
function entryOf(line: string): Entry | undefined {
  const [hosts, type, key] = line.split(/[ \t\r]+/).filter((field) => field !== '');
  if (hosts === undefined || type === undefined || key === undefined || /^[#@]/.test(hosts)) return undefined;
  return { hosts, type, key };
}

/** A line as it stays when hosts have new keys; undefined when nobody is left in it. */
function withoutOld(line: string, wanted: readonly Entry[]): string | undefined {
  const entry = entryOf(line);
  if (entry === undefined) return line;
  const names = entry.hosts.split(',');
  const stay = names.filter((name) => {
    const own = wanted.filter(({ hosts }) => speaksOf({ hosts: name }, hosts));
    return own.length === 0 || own.some((one) => sameKey(one, entry));
  });
  if (stay.length === names.length) return line;
  return stay.length === 0 ? undefined : line.replace(entry.hosts, () => stay.join(','));
}

/** Whether a name stands there itself, or hashed; a pattern that fits is meant for others, too. */
function speaksOf({ hosts }: Pick<Entry, 'hosts'>, name: string): boolean {
  if (hosts.startsWith('|')) return namesHost(hosts, name);
  return hosts.split(',').some((one) => one.toLowerCase() === name);
}

function sameKey(one: Entry, other: Entry): boolean {
  return one.type === other.type && one.key === other.key;
}

function keys(count: number): string {
  return `${count} host key${count === 1 ? '' : 's'}`;
}
