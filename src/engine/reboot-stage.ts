import { BringupError } from '../core/error.ts';
import { PRELUDE } from '../host/prelude.ts';
import { executeStage } from './execute.ts';
import { afterStep, type HostWork, stageContext } from './host-stage.ts';
import { openLine } from './journal.ts';
import { newConnection } from './new-connection.ts';
import type { Step } from './plan.ts';
import { journalProgram } from './program.ts';
import { stepSecondsOf } from './step-group.ts';
import { judge } from './verdict.ts';

/** A host needs some seconds to go down; asking earlier only meets the old boot. */
const PAUSE_MS = 3_000;

/**
 * Reboots a host in its turn, waits for the new boot, and goes on with the plan there. Proven by the boot id: an answer from
 * the old boot counts for nothing. Returns what ends the work on this host.
 */
export async function rebootStage(work: HostWork, step: Step): Promise<BringupError | undefined> {
  const { context, host } = work;
  const leave = await context.reboots.acquire(`waiting for its turn to reboot ${host.name}`, context.signal);
  try {
    return await reboot(work, step);
  } finally {
    leave();
  }
}

async function reboot(work: HostWork, step: Step): Promise<BringupError | undefined> {
  const { context, host, view } = work;
  const started = performance.now();
  const stage = stageContext(work, 1);
  const before = stage.session.bootId;
  const { runs, broken } = await executeStage([step], [], stage);
  const [run] = runs;
  if (run === undefined || !run.began) return broken;
  if (run.exit !== undefined && run.exit !== 0) {
    afterStep(work, step, 'failed', judge(run, undefined, broken, host.name).problem, run.durationMs);
    return undefined;
  }
  context.onEvent({ type: 'note', host: host.name, text: 'rebooting' });
  try {
    await followIntoNextBoot(work, before, performance.now() + stepSecondsOf([step]) * 1000);
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    const problem = error.code === 'not-rebooted' || error.category === 'cancelled' ? error : notBack(step, error);
    afterStep(work, step, error.code === 'not-rebooted' ? 'failed' : 'unknown', problem, performance.now() - started);
    return problem;
  }
  const { outcome, problem } = judge({ ...run, exit: 0 }, { state: view.state(step.id) }, undefined, host.name);
  afterStep(work, step, outcome, problem, performance.now() - started);
  await work.lock();
  const end = openLine({ t: 'end', run: context.runId, seq: run.seq, id: step.id, rc: 0 });
  await work.link().session.work(journalProgram([end], PRELUDE));
  await view.plan();
  return undefined;
}

/** Goes on over a connection to another boot than `before`, with everything read there. */
async function followIntoNextBoot(work: HostWork, before: string, untilMs: number): Promise<void> {
  const { context, host, view } = work;
  for (;;) {
    const link = await newConnection({
      context,
      host,
      sections: view.firstSections(),
      untilMs,
      pauseMs: PAUSE_MS,
      accept: ({ session }) => session.bootId !== before,
    });
    await work.adopt(link);
    try {
      await view.begin(link);
      return;
    } catch (error) {
      // sshd or the network may start once more while a host boots.
      if (!(error instanceof BringupError) || error.code !== 'connection-lost' || performance.now() > untilMs)
        throw error;
    }
  }
}

function notBack(step: Step, cause: BringupError): BringupError {
  return new BringupError({
    code: 'reboot-not-back',
    category: 'unknown',
    what: `the host was told to reboot and did not come back within ${stepSecondsOf([step])} s (${cause.message})`,
    remedy: 'look at its console; once it is up, run this again: it goes on from there',
    cause,
  });
}
