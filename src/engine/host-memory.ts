import { join, sh } from '../core/sh.ts';
import { type JournalState, NO_JOURNAL, readJournal } from './journal.ts';
import { type Owned, readOwners, withCutOff } from './owners.ts';
import type { Section } from './program.ts';
import { madeByCutOff, READ_MADE } from './undo-index.ts';

/**
 * Reads what a host remembers: the open journal, whose last line may be cut off, the owners, who closed a journal last, and what
 * a run that was cut off had made. Their lines tell themselves apart; tail puts a headline, and so a line's end, between files.
 */
export const MEMORY: Section = {
  name: 'memory',
  body: join([
    sh`set --; for BU_L in journal.jsonl owners.jsonl closed; do [ ! -f "/var/lib/bringup/$BU_L" ] || set -- "$@" "/var/lib/bringup/$BU_L"; done
[ $# = 0 ] || tail -n +1 "$@" /dev/null`,
    READ_MADE,
  ]),
};

/** What a host remembers. */
export interface HostMemory {
  readonly journal: JournalState;
  readonly owned: ReadonlyMap<string, Owned>;
  /** The owners as their file has them. */
  readonly stored: ReadonlyMap<string, Owned>;
}

export const NO_MEMORY: HostMemory = { journal: NO_JOURNAL, owned: new Map(), stored: new Map() };

/** What `MEMORY` printed. `self` is the run that reads, and was not cut off. */
export function parseMemory(text: string, host: string, self: string): HostMemory {
  const journal = readJournal(text, host);
  const stored = readOwners(text);
  const others = journal.runs.map(({ run }) => run).filter((run) => run !== self);
  return { journal, stored, owned: withCutOff(stored, madeByCutOff(text, others)) };
}
