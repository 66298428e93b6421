import { type JournalLine, readJournal } from '../../src/engine/journal.ts';

/** A line of the witness file: what, which session, which step. */
interface Seen {
  readonly what: string;
  readonly session: string;
  readonly seq: string;
}

function parseWitness(text: string): readonly Seen[] {
  return text.split('\n').flatMap((line) => {
    const [what, session, seq = ''] = line.split(' ');
    return what === undefined || session === undefined ? [] : [{ what, session, seq }];
  });
}

/**
 * What a host's own witnesses say against it, in sentences; empty when all is as promised. Whoever got the lock after
 * another session shuts that one out for good: so the lines of one session stand together, whatever was killed or froze.
 */
export function judge(witness: string, journal: string): readonly string[] {
  return [...judgeHolders(parseWitness(witness)), ...judgeJournal(parseWitness(witness), journal)];
}

function judgeHolders(seen: readonly Seen[]): string[] {
  const over = new Set<string>();
  const wrongs = new Set<string>();
  let holder = '';
  for (const { what, session, seq } of seen) {
    if (session !== holder) {
      if (over.has(session)) wrongs.add(`${session} did something (${what} ${seq}) after ${holder} had the lock`);
      over.add(holder);
      holder = session;
      if (what !== 'got') wrongs.add(`${session} did something (${what} ${seq}) before it had the lock`);
    }
  }
  return [...wrongs];
}

function judgeJournal(seen: readonly Seen[], journal: string): string[] {
  const wrongs: string[] = [];
  const lines = journal.split('\n');
  if (lines.pop() !== '') wrongs.push('the last line of the journal has no end');
  const began = new Set<string>();
  const ended = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    let parsed: JournalLine;
    try {
      parsed = JSON.parse(line) as JournalLine;
    } catch {
      wrongs.push(`line ${at + 1} of the journal is not whole: ${line}`);
      continue;
    }
    if (parsed.boot === undefined || parsed.boot === '') wrongs.push(`line ${at + 1} of the journal has no boot id`);
    if (!('seq' in parsed)) continue;
    const key = `${parsed.run} ${parsed.seq}`;
    if (parsed.t === 'begin') began.add(key);
    else {
      if (!began.has(key)) wrongs.push(`the journal has an end of ${key} and no begin before it`);
      if (ended.has(key)) wrongs.push(`the journal has two ends of ${key}`);
      ended.set(key, parsed.rc);
    }
  }
  const entered = new Set<string>();
  for (const { what, session, seq } of seen) {
    const key = `${session} ${seq}`;
    if (what === 'unbegun') wrongs.push(`step ${key} ran, and the journal had no begin of it`);
    if (what === 'enter') {
      if (entered.has(key)) wrongs.push(`step ${key} ran twice`);
      entered.add(key);
    }
  }
  const left = new Set(seen.filter(({ what }) => what === 'leave').map(({ session, seq }) => `${session} ${seq}`));
  for (const [key, rc] of ended) {
    if (rc === 0 && !left.has(key)) wrongs.push(`the journal says that ${key} went well, and it never got to its end`);
    if (rc === -1 && entered.has(key)) wrongs.push(`the journal says that ${key} was skipped, and it ran`);
  }
  try {
    const unknown = new Set(readJournal(journal, 'host').unknown.map(({ run, seq }) => `${run} ${seq}`));
    for (const key of began) if (ended.has(key) === unknown.has(key)) wrongs.push(`${key} is not told as it is`);
  } catch (error) {
    wrongs.push(`the journal cannot be read: ${error}`);
  }
  return wrongs;
}
