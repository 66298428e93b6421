import { type Sh, sh } from '../core/sh.ts';

/** One thing an earlier run changed on a host, as its undo index tells it. */
export interface UndoEntry {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly capability: string;
  readonly spec: object;
  /** The state before the change: what undoing comes back to. */
  readonly state: unknown;
  /** Why it cannot be taken back. */
  readonly cannot?: string;
  /** It was taken back already. */
  readonly undone: boolean;
}

/** What a host keeps about one run. */
export interface UndoStore {
  readonly run: string;
  readonly entries: readonly UndoEntry[];
}

/** Prints the index of one run, or of the newest that still has something to undo, for `parseUndoIndex`. */
export function readUndoIndex(run: string | undefined): Sh {
  const choose =
    run === undefined
      ? sh`for BU_L in $(ls -1t); do ls "$BU_L"/*.sh >/dev/null 2>&1 && [ -n "$(find "$BU_L" -name '[0-9]*.sh')" ] && break; BU_L=; done`
      : sh`BU_L=${run}`;
  return sh`cd /var/lib/bringup/undo || exit
${choose}
[ -n "$BU_L" ] && [ -d "$BU_L" ] || exit
printf 'run %s\n' "$BU_L"
for BU_I in "$BU_L"/*.undone; do [ -e "$BU_I" ] && printf 'undone %s\n' "$BU_I"; done
cat "$BU_L/index.jsonl"`;
}

/** Parses what `readUndoIndex` printed; undefined when the host keeps nothing. A cut-off line is passed over. */
export function parseUndoIndex(output: string): UndoStore | undefined {
  const run = /^run (.+)$/m.exec(output)?.[1];
  if (run === undefined) return undefined;
  const undone = new Set([...output.matchAll(/^undone .*\/(\d+)\.undone$/gm)].map((match) => Number(match[1])));
  const entries = output.split('\n').flatMap((line): UndoEntry[] => {
    if (!line.startsWith('{')) return [];
    try {
      const entry = JSON.parse(line) as Omit<UndoEntry, 'undone'>;
      return [{ ...entry, undone: undone.has(entry.seq) }];
    } catch {
      return [];
    }
  });
  return { run, entries };
}
