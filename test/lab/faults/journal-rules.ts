/** What of a line of the host's journal is judged. */
interface Line {
  readonly t: string;
  readonly run: string;
  readonly seq?: number;
  readonly id?: string;
  readonly notify?: readonly string[];
  readonly handles?: boolean;
  readonly rc?: number;
  /** Of a guard: the numbers of the steps that were kept or taken back. */
  readonly seqs?: readonly number[];
  readonly result?: string;
}

/** How often a thing was begun and not skipped, and how often that is known to have ended well. */
export interface Applied {
  readonly began: number;
  readonly well: number;
}

/** What the journal of one host says about one generation of wishes. */
export interface JournalVerdict {
  /** Sentences about what must not be. */
  readonly problems: readonly string[];
  readonly applied: ReadonlyMap<string, Applied>;
}

/**
 * Judges a journal by itself: nothing is begun again after it ended well, unless something has notified it or the host has taken it back since; every end
 * has its begin; and no two runs held the host at the same time.
 */
export function judgeJournal(text: string): JournalVerdict {
  const lines = text.split('\n').flatMap(parse);
  const skipped = new Set(lines.filter(({ t, rc }) => t === 'end' && rc === -1).map(keyOf));
  const problems: string[] = [];
  const applied = new Map<string, { began: number; well: number }>();
  const right = new Set<string>();
  const begun = new Map<string, Line>();
  const left = new Set<string>();
  let current = '';
  for (const line of lines) {
    if (line.t === 'begin' && line.run !== current) {
      if (left.has(line.run)) problems.push(`run ${line.run} went on after run ${current} had begun`);
      left.add(current);
      current = line.run;
    }
    const { id = '' } = line;
    if (line.t === 'begin' && !skipped.has(keyOf(line))) {
      if (right.has(id)) problems.push(`${id} was begun by ${line.run} although it had ended well before`);
      right.delete(id);
      for (const target of line.notify ?? []) right.delete(target);
      begun.set(keyOf(line), line);
      count(applied, id).began += 1;
    }
    // What the host took back is not right any more.
    if (line.t === 'guard' && line.result === 'taken-back')
      for (const { run, seq = 0, id: back = '' } of begun.values())
        if (run === line.run && line.seqs?.includes(seq)) right.delete(back);
    if (line.t === 'end' && line.rc !== -1) {
      const begin = begun.get(keyOf(line));
      if (begin === undefined) problems.push(`${id} ended in ${line.run} and never began`);
      if (line.rc === 0) {
        right.add(id);
        count(applied, id).well += 1;
      }
    }
  }
  return { problems, applied };
}

function keyOf({ run, seq, id }: Line): string {
  return `${run}/${seq}/${id}`;
}

function count(applied: Map<string, { began: number; well: number }>, id: string): { began: number; well: number } {
  const known = applied.get(id) ?? { began: 0, well: 0 };
  applied.set(id, known);
  return known;
}

function parse(line: string): readonly Line[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as Line];
  } catch {
    return []; // a run may be cut off in the middle of a line
  }
}
