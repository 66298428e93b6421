import { BringupError } from '../core/error.ts';
import { counted } from '../report/counted.ts';

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
      /** Address of the workflow run. */
      readonly url?: string;
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

type Begin = Extract<JournalLine, { t: 'begin' }>;

/** A step that began and has no end. */
export interface UnknownStep {
  readonly run: string;
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly boot: string;
  /** Address of the workflow run. */
  readonly url?: string;
}

/** When the first step of a run began, and whose run it was. */
export type RunBegin = Pick<UnknownStep, 'run' | 'by' | 'at' | 'url'>;

/** What the open part of a host's journal says: everything since the last run that ended well. */
export interface JournalState {
  /** Ids notified by something that changed, and not served yet; the boot and the runs in which that was. */
  readonly pending: readonly {
    readonly id: string;
    readonly fleet: string;
    readonly boot: string;
    readonly runs: readonly string[];
  }[];
  /** Steps that began and have no end: who, when, which. */
  readonly unknown: readonly UnknownStep[];
  /** Steps whose last end was not a good one: stopped, or failed. */
  readonly failed: readonly { readonly run: string; readonly id: string; readonly exit: number }[];
  /** Runs of which something began, oldest first. */
  readonly runs: readonly RunBegin[];
  /** What runs noted of what they got from a server, oldest first. */
  readonly notes: readonly { readonly run: string; readonly id: string; readonly note: string }[];
  /** Lines of which only a part is there: a full disk or a power cut. */
  readonly damaged: number;
  /** Whether there is anything in it at all. */
  readonly open: boolean;
}

/** What is known of a host that keeps no journal. */
export const NO_JOURNAL: JournalState = {
  pending: [],
  unknown: [],
  failed: [],
  runs: [],
  notes: [],
  damaged: 0,
  open: false,
};

/** The line as the host writes it: JSON without its last brace, which follows after the boot id. */
export function openLine(line: JournalLine): string {
  return JSON.stringify(line).slice(0, -1);
}

/** Reads the open part of a journal. Cut-off lines are counted and passed over. Throws BringupError when a newer bringup wrote it. */
export function readJournal(text: string, host: string): JournalState {
  const { lines, damaged } = linesOf(text, host);
  const begun = new Map<string, Begin>();
  const pending = new Map<
    string,
    { readonly fleet: string; readonly boot: string; readonly runs: readonly string[] }
  >();
  const unknown = new Map<string, Begin>();
  const failed = new Map<string, { readonly run: string; readonly exit: number }>();
  for (const line of lines) {
    if (line.t === 'begin') {
      const key = keyOf(line);
      begun.set(key, line);
      unknown.set(key, line);
      failed.delete(line.id);
      for (const target of line.notify) {
        const others = pending.get(target)?.runs.filter((run) => run !== line.run) ?? [];
        pending.set(target, { fleet: line.fleet, boot: line.boot ?? '', runs: [...others, line.run] });
      }
    } else if (line.t === 'end') {
      const key = keyOf(line);
      unknown.delete(key);
      if (line.rc > 0) failed.set(line.id, { run: line.run, exit: line.rc });
      const begin = begun.get(key);
      if (line.rc === 0 && begin?.handles) pending.delete(line.id);
      if (line.rc === -1 && begin) withdraw(begin, pending, begun, key);
    } else if (line.t === 'guard' && line.result === 'taken-back') {
      for (const [key, { run, seq }] of unknown) if (run === line.run && line.seqs.includes(seq)) unknown.delete(key);
    }
  }
  return {
    pending: [...pending].map(([id, told]) => ({ id, ...told })),
    unknown: [...unknown.values()].map(({ run, seq, id, at, by, boot, url }) => ({
      run,
      seq,
      id,
      at,
      by,
      boot: boot ?? '',
      ...(url === undefined ? {} : { url }),
    })),
    failed: [...failed].map(([id, how]) => ({ id, ...how })),
    runs: runsOf([...begun.values()]),
    notes: lines.flatMap((line) => (line.t === 'intent' ? [{ run: line.run, id: line.id, note: line.note }] : [])),
    damaged,
    open: lines.length + damaged > 0,
  };
}

function runsOf(steps: readonly Begin[]): readonly RunBegin[] {
  const first = new Map(steps.toReversed().map((step) => [step.run, step]));
  return [...first.values()]
    .toReversed()
    .map(({ run, by, at, url }) => ({ run, by, at, ...(url === undefined ? {} : { url }) }));
}

/** For people: what lines mean of which only a part is there. */
export function damagedNote(lines: number): string {
  return `the journal on the host has ${counted(lines, 'line')} cut off (a full disk or a power cut): what such a line told is not known, so everything was read anew`;
}

function keyOf({ run, seq, id }: { readonly run: string; readonly seq: number; readonly id: string }): string {
  return `${run}/${seq}/${id}`;
}

/** A step that was never started notified nobody, unless another one did. */
function withdraw(begin: Begin, pending: Map<string, unknown>, begun: Map<string, Begin>, key: string): void {
  begun.delete(key);
  for (const target of begin.notify) {
    if (![...begun.values()].some((other) => other.notify.includes(target))) pending.delete(target);
  }
}

/** A line that was cut off has the next one right behind it. Inside of a text the mark would be escaped. */
function linesOf(text: string, host: string): { readonly lines: readonly JournalLine[]; readonly damaged: number } {
  const pieces = text.split(/\n|(?=\{"t":")/).filter((piece) => piece.startsWith('{"t":'));
  const lines = pieces.flatMap((piece) => parseLine(piece, host));
  return { lines, damaged: pieces.length - lines.length };
}

function parseLine(piece: string, host: string): JournalLine[] {
  let line: Record<string, unknown>;
  try {
    line = JSON.parse(piece) as Record<string, unknown>;
  } catch {
    return [];
  }
  if (typeof line['v'] === 'number' && line['v'] > JOURNAL_VERSION) throw newerJournal(host, line['v']);
  const shape = Object.hasOwn(SHAPES, String(line['t'])) ? SHAPES[line['t'] as JournalLine['t']] : undefined;
  return shape?.(line) ? [line as unknown as JournalLine] : [];
}

const isText = (value: unknown): value is string => typeof value === 'string';

const areTexts = (line: Record<string, unknown>, ...names: readonly string[]) =>
  names.every((name) => isText(line[name]));

/** What a line must have to be believed: anything may stand in a file. */
const SHAPES: Readonly<Record<JournalLine['t'], (line: Record<string, unknown>) => boolean>> = {
  begin: (line) =>
    areTexts(line, 'run', 'id', 'fleet', 'at', 'by') &&
    typeof line['seq'] === 'number' &&
    (line['boot'] === undefined || isText(line['boot'])) &&
    (line['url'] === undefined || isText(line['url'])) &&
    Array.isArray(line['notify']) &&
    line['notify'].every(isText),
  end: (line) => areTexts(line, 'run', 'id') && typeof line['seq'] === 'number' && typeof line['rc'] === 'number',
  guard: (line) => areTexts(line, 'run', 'result') && Array.isArray(line['seqs']),
  intent: (line) => areTexts(line, 'run', 'id', 'note'),
};

/** The host's memory was written by a bringup that knows more than this one. */
export function newerJournal(host: string, version: number): BringupError {
  return new BringupError({
    code: 'journal-newer',
    category: 'unsupported',
    what: `the journal on the host was written by a newer bringup (journal version ${version}, this one knows ${JOURNAL_VERSION})`,
    remedy: 'use that newer bringup for this host',
    where: { host },
  });
}
