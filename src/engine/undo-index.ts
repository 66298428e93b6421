import { type Sh, sh, trusted } from '../core/sh.ts';

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
  /** Why it cannot be taken back. */
  readonly cannot?: string;
  /** The run made it: it was not there before. */
  readonly made?: boolean;
  /** It was taken back already. */
  readonly undone: boolean;
}

/** What a host keeps about one run. */
export interface UndoStore {
  readonly run: string;
  readonly entries: readonly UndoEntry[];
}

/** Prints the indexes of the runs a host keeps, newest first, for `parseUndoIndex`. */
export function readUndoIndex(run: string | undefined): Sh {
  return sh`cd /var/lib/bringup/undo || exit
for BU_L in ${run === undefined ? trusted('$(ls -1r)') : run}; do
[ -f "$BU_L/index.jsonl" ] && printf 'run %s\n' "$BU_L" && cat "$BU_L/index.jsonl"
done`;
}

/** The runs of one fleet that still have something that can be undone, newest first (or `all` that were printed). Lines that are cut off or damaged and steps that never began are passed over. */
export function parseUndoIndex(
  output: string,
  fleet: string,
  which: 'undoable' | 'all' = 'undoable',
): readonly UndoStore[] {
  const stores = output.split(/^run /m).slice(1).map(parseRun);
  if (which === 'all') return stores;
  return stores.filter(({ entries }) =>
    entries.some((entry) => !entry.undone && entry.cannot === undefined && entry.fleet === fleet),
  );
}

function parseRun(text: string): UndoStore {
  const [run = '', ...lines] = text.split('\n');
  const entries: Omit<UndoEntry, 'undone'>[] = [];
  const undone = new Set<number>();
  const saved = new Set<number>();
  for (const line of lines) {
    if (!line.startsWith('{')) continue;
    try {
      const entry = JSON.parse(line) as UndoEntry | { readonly undone: number } | { readonly saved: number };
      if ('saved' in entry) saved.add(entry.saved);
      else if (typeof entry.undone === 'number') undone.add(entry.undone);
      else if (isWhole(entry)) entries.push(entry);
    } catch {}
  }
  return {
    run,
    entries: entries.filter(({ seq }) => saved.has(seq)).map((entry) => ({ ...entry, undone: undone.has(entry.seq) })),
  };
}

/** Whether a line has what undoing needs: a disk that lost its power may leave anything behind. */
function isWhole(entry: UndoEntry): boolean {
  const { id, fleet, kind, capability, seq, spec, undo = '', cannot = '', notify = [] } = entry;
  const isText = (value: unknown) => typeof value === 'string';
  if (![id, fleet, kind, capability, undo, cannot].every(isText) || typeof seq !== 'number') return false;
  return typeof spec === 'object' && spec !== null && Array.isArray(notify) && notify.every(isText);
}
