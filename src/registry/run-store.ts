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

/** The runs of one fleet that this machine remembers: a report and the steps' output of each, readable by the user alone. */
export interface RunStore {
  /** Where it is; each run has a folder of its own in it. */
  readonly folder: string;
  /** Adds the output of a step; written at once, so that a killed run leaves what it had. */
  log(run: string, entry: StepLog): Promise<void>;
  save(report: Report): Promise<string>;
  /** Names of runs, newest first. */
  runs(): Promise<readonly string[]>;
  report(run: string): Promise<Report | undefined>;
  /** The newest run that has a report, by default of any command. */
  last(commands?: readonly Report['run']['command'][]): Promise<Report | undefined>;
  logs(run: string): Promise<readonly StepLog[]>;
}

/** The store of one fleet. Nothing is made on disk before something is written. */
export function openRunStore(fleet: string, directory = stateDirectory()): RunStore {
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
  const store: RunStore = {
    folder: root,
    async log(run, entry) {
      await appendFile(join(await folder(run), 'steps.jsonl'), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
    },
    async save(report) {
      const path = join(await folder(report.run.id), 'report.json');
      await writeFile(`${path}.new`, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
      await rename(`${path}.new`, path);
      await forget(await store.runs());
      return path;
    },
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

function noLogs(run: string): BringupError {
  return new BringupError({
    code: 'no-logs',
    category: 'config',
    what: `there is no step output of run ${run} here: it changed nothing, was made on another machine, or is older than the last ${KEEP_RUNS} runs`,
    remedy: 'see `bringup status` for the runs this machine knows',
  });
}
