import { type Sh, sh, trusted } from '../core/sh.ts';
import { newerJournal } from './journal.ts';
import { isOwned, type Made, type Owned } from './owners.ts';

const INDEX_VERSION = 1;

/** One thing an earlier run changed on a host, as its undo index tells it. */
export interface UndoEntry {
  /** The fleet whose run it was. */
  readonly fleet: string;
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly capability: string;
  readonly spec: object;
  /** The state in which the run found it: what undoing comes back to. */
  readonly state: unknown;
  /** What has to be told when this is taken back, as it was when it was made. */
  readonly notify?: readonly string[];
  /** POSIX sh that takes it back, with the prelude and `BU_SAVE` set. */
  readonly undo?: string;
  /** What is still at a server once it is taken back here. */
  readonly leaves?: string;
  /** Why it cannot be taken back. */
  readonly cannot?: string;
  /** The run made it: it was not there before. */
  readonly made?: boolean;
  /** What the host remembered of its owners, to be remembered again; null when nothing. */
  readonly owned?: Owned | null;
  /** It was taken back already. */
  readonly undone: boolean;
  /** Taking it back was begun, and was cut off: how it ended is not known. */
  readonly undoing: boolean;
}

/** What a host keeps about one run. */
export interface UndoStore {
  readonly run: string;
  readonly entries: readonly UndoEntry[];
}

/** A short line of the index, which says how far one of its numbers is. */
type Mark =
  | { readonly saved: number; readonly made?: readonly Made[] }
  | { readonly undoing: number }
  | { readonly failed: number }
  | { readonly undone: number };

/** Adds lines to an index. They start on a new line, whatever was cut off before them. */
export function appendIndex(directory: string, lines: readonly string[]): Sh {
  return sh`printf '\n%s' ${lines} '' >>${`${directory}/index.jsonl`}`;
}

/** The line that says that a change begins now, with its old state kept. Only such a change is ever taken back. */
export function savedLine(seq: number, made: readonly Made[]): string {
  return JSON.stringify({ saved: seq, ...(made.length === 0 ? {} : { made }) } satisfies Mark);
}

export function undoingLine(seq: number): string {
  return JSON.stringify({ undoing: seq } satisfies Mark);
}

export function undoneLine(seq: number): string {
  return JSON.stringify({ undone: seq } satisfies Mark);
}

export function undoFailedLine(seq: number): string {
  return JSON.stringify({ failed: seq } satisfies Mark);
}

/** A line that tells what is done and how it is taken back. */
export function entryLine(entry: Omit<UndoEntry, 'undone' | 'undoing'>): object {
  return { v: INDEX_VERSION, ...entry };
}

/** Prints the indexes of the runs a host keeps (or of one), newest first, for `parseUndoIndex`. */
export function readUndoIndex(run: string | undefined): Sh {
  return sh`cd /var/lib/bringup/undo || exit
for BU_L in ${run === undefined ? trusted('$(ls -1r)') : run}; do
if [ -f "$BU_L/index.jsonl" ]; then printf '\nrun %s\n' "$BU_L"; cat "$BU_L/index.jsonl"; fi
done`;
}

/** Prints of the indexes, when a journal is open, only which changes began and what they made, for `madeByCutOff`. */
export const READ_MADE: Sh = sh`if [ -s /var/lib/bringup/journal.jsonl ]; then
cd /var/lib/bringup/undo && for BU_L in *; do printf '\nrun %s\n' "$BU_L"; grep -E '^\{"(saved|undone)":' "$BU_L/index.jsonl"; done
fi`;

/**
 * The runs that are in an output of `readUndoIndex`, newest first, whole: also what was taken back, or cannot be. Cut-off lines
 * and steps that never began are passed over. Throws BringupError when a newer bringup wrote one.
 */
export function parseUndoStores(output: string, host: string): readonly UndoStore[] {
  return runsIn(output).map(({ run, lines }) => {
    const entries: Omit<UndoEntry, 'undone' | 'undoing'>[] = [];
    const marks = { saved: new Set<number>(), undoing: new Set<number>(), undone: new Set<number>() };
    for (const line of lines) {
      const value = parseObject(line);
      if (value === undefined) continue;
      if (typeof value['v'] === 'number' && value['v'] > INDEX_VERSION) throw newerJournal(host, value['v']);
      const mark = (['saved', 'undoing', 'undone', 'failed'] as const).find((name) => typeof value[name] === 'number');
      if (mark === 'failed') marks.undoing.delete(value[mark] as number);
      else if (mark !== undefined) marks[mark].add(value[mark] as number);
      else if (isEntry(value)) entries.push(value);
    }
    return {
      run,
      entries: entries
        .filter(({ seq }) => marks.saved.has(seq))
        .map((entry) => ({ ...entry, undone: marks.undone.has(entry.seq), undoing: marks.undoing.has(entry.seq) })),
    };
  });
}

/** The runs of one fleet that still have something that can be undone. */
export function undoable(stores: readonly UndoStore[], fleet: string): readonly UndoStore[] {
  return stores.filter(({ entries }) =>
    entries.some((entry) => !entry.undone && entry.cannot === undefined && entry.fleet === fleet),
  );
}

/** What these runs made, or began to make, and did not take back. `output` is that of `READ_MADE`, anything may stand around it. */
export function madeByCutOff(output: string, runs: readonly string[]): readonly Made[] {
  return runsIn(output).flatMap(({ run, lines }) => {
    if (!runs.includes(run)) return [];
    const values = lines.flatMap((line): Record<string, unknown>[] => {
      const value = parseObject(line);
      return value === undefined ? [] : [value];
    });
    const undone = new Set(values.map((value) => value['undone']));
    return values.flatMap((value) => {
      if (typeof value['saved'] !== 'number' || undone.has(value['saved']) || !Array.isArray(value['made'])) return [];
      return value['made'].filter((made): made is Made => isOwned({ made: true, ...made }));
    });
  });
}

function runsIn(output: string): readonly { readonly run: string; readonly lines: readonly string[] }[] {
  return output
    .split(/^run /m)
    .slice(1)
    .map((text) => {
      const [run = '', ...lines] = text.split('\n');
      return { run, lines };
    });
}

function parseObject(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function isEntry(value: Record<string, unknown>): value is Record<string, unknown> & UndoEntry {
  return (
    ['fleet', 'id', 'kind', 'capability'].every((name) => typeof value[name] === 'string') &&
    typeof value['seq'] === 'number' &&
    typeof value['spec'] === 'object' &&
    value['spec'] !== null &&
    'state' in value &&
    (typeof value['undo'] === 'string' || typeof value['cannot'] === 'string') &&
    (value['notify'] === undefined || Array.isArray(value['notify'])) &&
    (value['owned'] === undefined || value['owned'] === null || isOwned(value['owned']))
  );
}
