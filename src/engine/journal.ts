import { BringupError } from '../core/error.ts';

export const JOURNAL_VERSION = 1;

/** A line of `/var/lib/bringup/journal.jsonl`. `boot` is added by the host. */
export type JournalLine =
  | {
      readonly t: 'begin';
      readonly v: number;
      readonly run: string;
      readonly seq: number;
      readonly id: string;
      readonly fleet: string;
      /** Digest of the change, to tell one attempt from another. */
      readonly digest: string;
      readonly notify: readonly string[];
      /** Set when this step is what a notification asked for. */
      readonly handles?: boolean;
      readonly at: string;
      readonly by: string;
      readonly boot?: string;
    }
  | {
      readonly t: 'end';
      readonly run: string;
      readonly seq: number;
      readonly id: string;
      readonly rc: number;
      readonly boot?: string;
    }
  | {
      /** Written by the host itself: how a guarded change ended. */
      readonly t: 'guard';
      readonly v: number;
      readonly run: string;
      readonly seqs: readonly number[];
      readonly result: 'kept' | 'taken-back';
      readonly boot?: string;
    }
  | {
      readonly t: 'intent';
      readonly v: number;
      readonly run: string;
      readonly id: string;
      readonly note: string;
      readonly boot?: string;
    };

/** What the open part of a host's journal says: everything since the last run that ended well. */
export interface JournalState {
  /** Ids notified by something that changed, and not served yet. */
  readonly pending: readonly { readonly id: string; readonly fleet: string; readonly boot: string }[];
  /** Steps that began and have no end: who, when, which. */
  readonly unknown: readonly {
    readonly run: string;
    readonly seq: number;
    readonly id: string;
    readonly at: string;
    readonly by: string;
    readonly boot: string;
  }[];
  /** Whether there is anything in it at all. */
  readonly open: boolean;
}

/** The line as the host writes it: JSON without its last brace, which follows after the boot id. */
export function openLine(line: JournalLine): string {
  return JSON.stringify(line).slice(0, -1);
}

/** Reads the open part of a journal. Lines that are cut off or damaged are passed over. Throws BringupError when a newer bringup wrote it. */
export function readJournal(text: string, host: string): JournalState {
  const lines = text.split('\n').flatMap((line) => parseLine(line));
  const begun = new Map<string, Extract<JournalLine, { t: 'begin' }>>();
  const pending = new Map<string, { readonly fleet: string; readonly boot: string }>();
  const unknown = new Map<string, Extract<JournalLine, { t: 'begin' }>>();
  for (const line of lines) {
    const key = 'seq' in line ? `${line.run}/${line.seq}/${line.id}` : '';
    if ('v' in line && line.v > JOURNAL_VERSION) throw newer(host, line.v);
    if (line.t === 'begin') {
      begun.set(key, line);
      unknown.set(key, line);
      for (const target of line.notify) pending.set(target, { fleet: line.fleet, boot: line.boot ?? '' });
    } else if (line.t === 'end') {
      unknown.delete(key);
      const begin = begun.get(key);
      if (line.rc === 0 && begin?.handles) pending.delete(line.id);
      if (line.rc === -1 && begin) withdraw(begin, pending, begun, key);
    }
  }
  return {
    pending: [...pending].map(([id, { fleet, boot }]) => ({ id, fleet, boot })),
    unknown: [...unknown.values()].map(({ run, seq, id, at, by, boot }) => ({
      run,
      seq,
      id,
      at,
      by,
      boot: boot ?? '',
    })),
    open: lines.length > 0,
  };
}

/** A step that was never started notified nobody, unless another one did. */
function withdraw(
  begin: Extract<JournalLine, { t: 'begin' }>,
  pending: Map<string, unknown>,
  begun: Map<string, Extract<JournalLine, { t: 'begin' }>>,
  key: string,
): void {
  begun.delete(key);
  for (const target of begin.notify) {
    if (![...begun.values()].some((other) => other.notify.includes(target))) pending.delete(target);
  }
}

function parseLine(line: string): JournalLine[] {
  if (!line.startsWith('{"t":')) return [];
  try {
    const parsed = JSON.parse(line) as JournalLine;
    // What a newer bringup wrote is kept as it is: its version says why it is not understood.
    return ('v' in parsed && parsed.v > JOURNAL_VERSION) || isWhole(parsed) ? [parsed] : [];
  } catch {
    return [];
  }
}

/** Whether a line has what its kind has: a disk that lost its power may leave anything behind. */
function isWhole(line: JournalLine): boolean {
  const texts = (...values: readonly unknown[]) => values.every((value) => typeof value === 'string');
  if (line.t === 'begin') {
    const { run, id, fleet, at, by, boot = '', seq, notify } = line;
    return texts(run, id, fleet, at, by, boot) && typeof seq === 'number' && Array.isArray(notify) && texts(...notify);
  }
  return line.t !== 'end' || (texts(line.run, line.id) && typeof line.seq === 'number' && typeof line.rc === 'number');
}

function newer(host: string, version: number): BringupError {
  return new BringupError({
    code: 'journal-newer',
    category: 'unsupported',
    what: `the journal on the host was written by a newer bringup (journal version ${version}, this one knows ${JOURNAL_VERSION})`,
    remedy: 'use that newer bringup for this host',
    where: { host },
  });
}
