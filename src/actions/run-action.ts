import { inspect } from 'node:util';
import { isDebug, setFailed, warning } from '@actions/core';
import { failedReport } from '../engine/run.ts';
import { takeEnvironment } from '../github/environment.ts';
import { group, say } from '../github/log.ts';
import { mask } from '../github/mask.ts';
import { saveProgress } from '../github/state.ts';
import { readWorkflow } from '../github/workflow.ts';
import { toProblem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import { VERSION } from '../version.ts';
import type { Action, Telling, ToldRun } from './action.ts';
import { cancellation } from './cancellation.ts';
import { finish } from './finish.ts';
import { refuseForks } from './fork.ts';
import { readInputs } from './inputs.ts';
import { runLog } from './run-log.ts';

/** What may still hold the process open once everything is told gets this long. */
const LINGER_MS = 2_000;

/** Runs `main` of an action as the runner started it: masks, inputs, the work, then outputs, summary and exit code. Never rejects. */
export async function runAction(action: Action): Promise<void> {
  const environment = takeEnvironment();
  const workflow = readWorkflow(environment);
  process.on('uncaughtException', die).on('unhandledRejection', die);
  saveProgress('started');
  using cancel = cancellation(() => saveProgress('cancelled'));
  using log = runLog({ say, group });
  let command: 'plan' | 'apply' = 'apply';
  try {
    const inputs = readInputs(action.inputs, environment, mask);
    if (inputs['mode'] === 'plan' || inputs['dry-run'] === true) command = 'plan';
    say(`${action.title} · ${VERSION}`);
    refuseForks(workflow);
    if (typeof inputs['timeout'] === 'number') cancel.limit(inputs['timeout']);
    const step = { workflow, environment, signal: cancel.signal, mask, onEvent: log.onEvent, warn: warning };
    finish(action, withReason(await action.run(inputs, step), cancel.signal));
  } catch (error) {
    fail(error);
  }
  saveProgress('finished');
  setTimeout(() => process.exit(), LINGER_MS).unref();

  function fail(error: unknown): void {
    if (isDebug()) say(inspect(error));
    finish(action, failedReport(command, error));
  }

  function die(error: unknown): never {
    try {
      fail(error);
    } catch (worse) {
      setFailed(`bringup broke twice: ${inspect(error)}, then ${inspect(worse)}`);
    }
    process.exit(process.exitCode);
  }
}

/** The report, with the reason why the run was stopped before its end, when it was. */
function withReason<Result extends Report | ToldRun | Telling>(result: Result, signal: AbortSignal): Result {
  if ('id' in result || !signal.aborted) return result;
  if ('report' in result) return { ...result, report: withReason(result.report, signal) };
  return result.cancelled ? { ...result, problems: [...result.problems, toProblem(signal.reason)] } : result;
}
