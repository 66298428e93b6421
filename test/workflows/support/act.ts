import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { runChild } from '../../../src/lab/child.ts';

/** One event at a repository, and what its environment holds. */
export interface Event {
  readonly name: 'push' | 'pull_request' | 'schedule' | 'workflow_dispatch';
  /** The file below .github/workflows. */
  readonly workflow: string;
  readonly payload?: object;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
}

/** What became of it. */
export interface ActRun {
  readonly code: number;
  /** `success` or `failure` of each job that ran, by its id. */
  readonly jobs: Readonly<Record<string, string>>;
  /** Summaries of steps in order, as they were written. */
  readonly summaries: readonly string[];
  /** Outputs of steps, by `job.step`. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Folder with one folder for each artifact that was kept. */
  readonly artifacts: string;
  /** The log as a person reads it. */
  readonly log: string;
  /** Everything that act told in any form, but for the commands that ask for a mask. */
  readonly told: string;
}

/** A program `act`, a folder to work in and the repositories that are not fetched. */
export interface Runner {
  readonly program: string;
  readonly place: string;
  readonly repositories: readonly string[];
  /** What the runner has in its environment, for all steps. */
  readonly env?: NodeJS.ProcessEnv;
  /** Default: 110,000. */
  readonly timeoutMs?: number;
}

interface Line {
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly jobID?: string;
  readonly jobResult?: string;
  readonly stepID?: readonly string[];
  readonly msg?: string;
}

/** Lets an event happen at a repository, on a runner that is this machine. It sees nothing of this process's environment. */
export async function act(runner: Runner, repository: string, event: Event): Promise<ActRun> {
  const own = join(runner.place, randomUUID());
  const artifacts = join(own, 'artifacts');
  await mkdir(artifacts, { recursive: true });
  const file = async (name: string, value: object) => {
    await writeFile(join(own, name), name.endsWith('.json') ? JSON.stringify(value) : stringify(value));
    return join(own, name);
  };
  const words = [
    ...[runner.program, event.name, '-C', repository, '-W', join('.github/workflows', event.workflow)],
    ...['-P', 'self-hosted=-self-hosted', '--no-cache-server', '--rm', '--json'],
    ...['--action-cache-path', join(own, 'cache'), '--env', `STUB_ARTIFACTS=${artifacts}`],
    ...['--eventpath', await file('event.json', event.payload ?? {})],
    ...Object.entries(runner.env ?? {}).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...['--secret-file', await file('secrets.yml', event.secrets ?? {})],
    ...['--var-file', await file('vars.yml', event.vars ?? {})],
    ...runner.repositories,
  ];
  const home = join(runner.place, 'home');
  await mkdir(home, { recursive: true });
  const env = { HOME: home, PATH: `${dirname(process.execPath)}:/usr/sbin:/usr/bin:/sbin:/bin`, LANG: 'C.UTF-8' };
  const { code, stdout, stderr } = await runChild(words, { env, timeoutMs: runner.timeoutMs ?? 110_000 });
  return { code, artifacts, ...read(`${stdout}\n${stderr}`) };
}

/** What the lines say. Values in them are raw; only `msg` is masked. */
function read(stdout: string): Omit<ActRun, 'code' | 'artifacts'> {
  const jobs: Record<string, string> = {};
  const summaries: string[] = [];
  const outputs: Record<string, Record<string, string>> = {};
  const log: string[] = [];
  const told: string[] = [];
  for (const text of stdout.split('\n').filter((one) => one !== '')) {
    const line = parsed(text);
    if (line.command === 'add-mask') continue;
    told.push(text, line.content ?? '', line.arg ?? '');
    if (line.msg !== undefined) log.push(line.msg.trimEnd());
    if (line.jobID !== undefined && line.jobResult !== undefined) jobs[line.jobID] = line.jobResult;
    if (line.command === 'summary' && line.content !== undefined) summaries.push(line.content);
    if (line.command === 'set-output' && line.name !== undefined) {
      const step = `${line.jobID}.${line.stepID?.join('.')}`;
      outputs[step] = { ...outputs[step], [line.name]: line.arg ?? '' };
    }
  }
  return { jobs, summaries, outputs, log: log.join('\n'), told: told.join('\n') };
}

function parsed(text: string): Line {
  try {
    return JSON.parse(text) as Line;
  } catch {
    // The last line, which says which job failed, is no JSON.
    return { msg: text };
  }
}
