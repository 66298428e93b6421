import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChildResult, runChild } from '../../../src/lab/child.ts';
import type { Problem, Report } from '../../../src/report/report.ts';
import { COMPILED, PROGRAM } from '../../support/program.ts';

export interface CliResult extends ChildResult {
  /** What `--json` printed: a report, or the problems of a run that could not begin. */
  readonly json: Partial<Report> & { readonly problems: readonly Problem[] };
  /** Everything that the command left on this machine: its outputs, its reports and its logs. */
  readonly traces: string;
}

export interface CliOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** A program that starts the command line, such as setpriv with its options. */
  readonly through?: readonly string[];
  /** Default: 100,000. */
  readonly timeoutMs?: number;
}

/** Runs the command line as a person does, in a process of its own, without a terminal, at home in a new directory below `place`. */
export async function bringup(
  place: string,
  args: readonly string[],
  { env = {}, through = [], timeoutMs = 100_000 }: CliOptions = {},
): Promise<CliResult> {
  const home = await mkdtemp(join(place, 'home-'));
  const result = await runChild([...through, process.execPath, PROGRAM, ...args], {
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      BRINGUP_STATE_DIR: join(home, 'state'),
      NODE_COMPILE_CACHE: COMPILED,
      NO_COLOR: '1',
      ...env,
    },
    timeoutMs,
  });
  const files = await readdir(home, { recursive: true, withFileTypes: true });
  const kept = files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8'));
  return {
    ...result,
    get json() {
      return parse(result);
    },
    traces: [result.stdout, result.stderr, ...(await Promise.all(kept))].join('\n'),
  };
}

function parse({ code, stdout, stderr }: ChildResult): CliResult['json'] {
  try {
    return JSON.parse(stdout) as CliResult['json'];
  } catch {
    throw new Error(`exit ${code}, and no JSON on standard output: ${stdout.slice(0, 500)}\n${stderr.slice(-2000)}`);
  }
}
