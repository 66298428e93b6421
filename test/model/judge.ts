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
export function judge(witness: string, journal: string, confirmed: ReadonlySet<string>): readonly string[] {
  const seen = parseWitness(witness);
  const wrongs = judgeHolders(seen);
  const lines = readLines(journal, wrongs);
  return [...wrongs, ...judgeJournal(seen, lines, journal), ...judgeGuards(seen, lines, confirmed)];
}

function judgeHolders(seen: readonly Seen[]): string[] {
  const over = new Set<string>();
  const wrongs = new Set<string>();
  let holder = '';
  for (const { what, session, seq } of seen) {
    if (what === 'early') wrongs.add(`${session} got the lock while a guard was open`);
    else if (session !== holder) {
      if (over.has(session)) wrongs.add(`${session} did something (${what} ${seq}) after ${holder} had the lock`);
      over.add(holder);
      holder = session;
      if (what !== 'got') wrongs.add(`${session} did something (${what} ${seq}) before it had the lock`);
    }
  }
  return [...wrongs];
}

function readLines(journal: string, wrongs: string[]): readonly JournalLine[] {
  const lines = journal.split('\n');
  if (lines.pop() !== '') wrongs.push('the last line of the journal has no end');
  return lines.flatMap((line, at) => {
    try {
      const parsed = JSON.parse(line) as JournalLine;
      if (parsed.boot === undefined || parsed.boot === '') wrongs.push(`line ${at + 1} of the journal has no boot id`);
      return [parsed];
    } catch {
      wrongs.push(`line ${at + 1} of the journal is not whole: ${line}`);
      return [];
    }
  });
}

function judgeJournal(seen: readonly Seen[], lines: readonly JournalLine[], journal: string): string[] {
  const wrongs: string[] = [];
  const began = new Set<string>();
  const ended = new Map<string, number>();
  const takenBack = new Set<string>();
  for (const line of lines) {
    if (line.t === 'guard' && line.result === 'taken-back')
      for (const seq of line.seqs) takenBack.add(`${line.run} ${seq}`);
    if (!('seq' in line)) continue;
    const key = `${line.run} ${line.seq}`;
    if (line.t === 'begin') began.add(key);
    else {
      if (!began.has(key)) wrongs.push(`the journal has an end of ${key} and no begin before it`);
      if (ended.has(key)) wrongs.push(`the journal has two ends of ${key}`);
      ended.set(key, line.rc);
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
    for (const key of began)
      if ((ended.has(key) || takenBack.has(key)) === unknown.has(key)) wrongs.push(`${key} is not told as it is`);
  } catch (error) {
    wrongs.push(`the journal cannot be read: ${error}`);
  }
  return wrongs;
}

/** Kept or taken back, never both, never neither; kept only when somebody confirmed; taken back whole and for good. */
function judgeGuards(seen: readonly Seen[], lines: readonly JournalLine[], confirmed: ReadonlySet<string>): string[] {
  const wrongs: string[] = [];
  const guards = lines.filter((line) => line.t === 'guard');
  const undone = new Set<string>();
  for (const { what, session, seq } of seen) {
    if (what === 'undo') undone.add(`${session} ${seq}`);
    else if (undone.has(`${session} ${seq}`))
      wrongs.push(`${session} ${seq} did something (${what}) after it was taken back`);
  }
  for (const run of new Set(guards.map((guard) => guard.run))) {
    const results = new Set(guards.filter((guard) => guard.run === run).map(({ result }) => result));
    const seqs = guards.find((guard) => guard.run === run)?.seqs.map((seq) => `${run} ${seq}`) ?? [];
    if (results.size > 1) wrongs.push(`the guard of ${run} was both kept and taken back`);
    if (results.has('kept') && !confirmed.has(run))
      wrongs.push(`the guard of ${run} was kept, and nobody confirmed it`);
    if (results.has('kept') && seqs.some((key) => undone.has(key))) wrongs.push(`${run} was kept, and taken back`);
    if (results.has('taken-back')) {
      for (const { what, session, seq } of seen)
        if (what === 'enter' && seqs.includes(`${session} ${seq}`) && !undone.has(`${session} ${seq}`))
          wrongs.push(`the guard of ${run} was taken back, and its step ${seq} was not`);
    }
  }
  const decided = new Set(guards.map(({ run }) => run));
  for (const key of undone)
    if (!decided.has(key.split(' ')[0] ?? '')) wrongs.push(`${key} was taken back, and the journal does not say so`);
  return wrongs;
}
