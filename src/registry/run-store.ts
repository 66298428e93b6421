import { appendFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BringupError } from '../core/error.ts';
import { makeFolder } from '../core/make-folder.ts';
import type { StepOutcome } from '../report/outcome.ts';
import { parseReport } from '../report/read.ts';
import type { Report } from '../report/report.ts';
import { stateDirectory } from './state-directory.ts';

/** How many runs are kept. */
const KEEP_RUNS = 30;

/** What one step printed, as it stands in the log store. */
export interface StepLog {
  readonly host: string;
  readonly step: string;
  readonly outcome: StepOutcome;
  readonly output: string;
}

/**
 * The runs of one fleet that this machine remembers: a report and the steps' output of each, readable by the user alone. What cannot be
 * written is told once, and the work goes on: a full disk here ends no run on hosts.
 */
export interface RunStore {
  /** Where it is; each run has a folder of its own in it. */
  readonly folder: string;
  /** Adds the output of a step; written at once, so that a killed run leaves what it had. Never rejects. */
  log(run: string, entry: StepLog): Promise<void>;
  /** Never rejects. */
  save(report: Report): Promise<void>;
  /** Names of runs, newest first. */
  runs(): Promise<readonly string[]>;
  report(run: string): Promise<Report | undefined>;
  /** The newest run that has a report, by default of any command. */
  last(commands?: readonly Report['run']['command'][]): Promise<Report | undefined>;
  logs(run: string): Promise<readonly StepLog[]>;
}

/**
 * The store of one fleet. Nothing is made on disk before something is written.
 * @param onBroken told once, when something cannot be kept
 */
export function openRunStore(
  fleet: string,
  onBroken: (problem: BringupError) => void,
  directory = stateDirectory(),
): RunStore {
  const root = join(directory, 'runs', fleet.replace(/[^A-Za-z0-9._-]/g, '_'));
  const folder = async (run: string) => {
    const path = join(root, run);
    makeFolder(path, 0o700);
    return path;
  };
  /** Runs that changed something and runs that only looked are counted apart: plans do not push out the logs of an apply. */
  const forget = async (runs: readonly string[]) => {
    const kept = { changed: 0, looked: 0 };
    for (const run of runs) {
      const files: readonly string[] = await readdir(join(root, run)).catch(() => []);
      const sort = files.includes('steps.jsonl') ? 'changed' : 'looked';
      kept[sort] += 1;
      if (kept[sort] > KEEP_RUNS) await rm(join(root, run), { recursive: true, force: true });
    }
  };
  let isTold = false;
  const kept = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (cause) {
      if (isTold) return;
      isTold = true;
      onBroken(notKept(root, cause));
    }
  };
  const store: RunStore = {
    folder: root,
    log: (run, entry) =>
      kept(async () => {
        await appendFile(join(await folder(run), 'steps.jsonl'), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
      }),
    save: (report) =>
      kept(async () => {
        const path = join(await folder(report.run.id), 'report.json');
        await writeFile(`${path}.new`, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
        await rename(`${path}.new`, path);
        await forget(await store.runs());
      }),
    async runs() {
      try {
        return (await readdir(root)).toSorted().toReversed();
      } catch {
        return [];
      }
    },
    async report(run) {
      const text = await readFile(join(root, run, 'report.json'), 'utf8').catch(() => undefined);
      return text === undefined ? undefined : parseReport(text);
    },
    async last(commands) {
      for (const run of await store.runs()) {
        const report = await store.report(run);
        if (report !== undefined && (commands === undefined || commands.includes(report.run.command))) return report;
      }
      return undefined;
    },
    async logs(run) {
      const text = await readFile(join(root, run, 'steps.jsonl'), 'utf8').catch(() => undefined);
      if (text === undefined) throw noLogs(run);
      return text.split('\n').flatMap((line) => {
        try {
          return [JSON.parse(line) as StepLog];
        } catch {
          return [];
        }
      });
    },
  };
  return store;
}

function notKept(folder: string, cause: unknown): BringupError {
  return new BringupError({
    code: 'run-not-kept',
    category: 'filesystem',
    what: `the run is not kept for \`bringup logs\` and \`bringup status\`: ${cause instanceof Error ? cause.message : String(cause)}`,
    remedy:
      'the work goes on without it; make room, give the user that folder, or name another one with BRINGUP_STATE_DIR',
    where: { file: folder },
    cause,
  });
}

function noLogs(run: string): BringupError {
  return new BringupError({
    code: 'no-logs',
    category: 'config',
    what: `there is no step output of run ${run} here: it changed nothing, was made on another machine, or is older than the last ${KEEP_RUNS} runs`,
    remedy: 'see `bringup status` for the runs this machine knows',
  });
}
