import { setTimeout as pause } from 'node:timers/promises';
import { ModelHost } from './host.ts';
import { judge } from './judge.ts';
import { ModelRunner } from './runner.ts';
import type { Moment, Schedule, StepShape } from './schedule.ts';
import { hostSeconds, toolsName } from './tools.ts';

/** By then a host must be free and empty, on the slowest machine: many times what it takes. */
const PATIENCE_MS = 30_000;

/** What came about in a schedule: how often the lock was got, steps entered, and guards ended in each way. */
export interface Played {
  readonly locks: number;
  readonly steps: number;
  readonly kept: number;
  readonly takenBack: number;
}

/** Plays one schedule on a host of its own. Throws, with all that the host said, when a promise was broken. */
export async function play(schedule: Schedule, parent: string): Promise<Played> {
  await using host = await ModelHost.create(parent, `${parent}/${toolsName(schedule.tools)}`);
  const runs: ModelRunner[][] = [[], [], []];
  const confirmed = new Set<string>();
  const wrongs: string[] = [];
  try {
    for (const moment of schedule.moments) {
      await happen(moment, host, runs, confirmed);
      if (moment.wait > 0) await pause(hostSeconds(moment.wait));
    }
    await settle(host, runs);
  } catch (error) {
    wrongs.push(String(error));
  } finally {
    for (const run of runs.flat()) run.dispose();
  }
  wrongs.push(...judge(host.witness(), host.state('journal.jsonl'), confirmed));
  if (wrongs.length > 0) throw new Error(await telling(wrongs, host, runs));
  if (process.env['SHOW']) console.log(await telling(wrongs, host, runs));
  const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
  return {
    locks: count(host.witness(), /^got /gm),
    steps: count(host.witness(), /^enter /gm),
    kept: count(host.state('journal.jsonl'), /"result":"kept"/g),
    takenBack: count(host.state('journal.jsonl'), /"result":"taken-back"/g),
  };
}

async function happen(moment: Moment, host: ModelHost, runs: ModelRunner[][], confirmed: Set<string>): Promise<void> {
  if (moment.does === 'boot') {
    await host.boot();
    for (const run of runs.flat()) run.dispose();
    return;
  }
  const sessions = runs[moment.by] ?? [];
  const last = sessions.at(-1);
  if (moment.does === 'apply' || moment.does === 'read') {
    let run = last;
    if (run === undefined || run.gone || run.over) {
      run = new ModelRunner(host, `r${moment.by}s${sessions.length}`);
      sessions.push(run);
    }
    if (moment.does === 'apply') run.apply(moment.steps, moment.patience, moment.grace, moment.guard);
    else run.read();
    return;
  }
  if (last === undefined) return;
  if (moment.does === 'confirm' || moment.does === 'take back') {
    const guarded = sessions.findLast((session) => session.guarded);
    if (guarded === undefined) return;
    if (moment.does === 'confirm') confirmed.add(guarded.name);
    const run = new ModelRunner(host, `r${moment.by}s${sessions.length}`);
    sessions.push(run);
    run.decide(guarded.name, moment.does);
    return;
  }
  await DEEDS[moment.does](last);
}

const DEEDS: Record<
  Exclude<Moment['does'], 'apply' | 'read' | 'boot' | 'confirm' | 'take back'>,
  (run: ModelRunner) => void | Promise<void>
> = {
  stop: (run) => run.stop(),
  end: (run) => run.end(),
  'hang up': (run) => run.hangUp(),
  'fall silent': (run) => run.silence(),
  'speak again': (run) => run.speak(),
  'half a message': (run) => run.halfAMessage(),
  'kill agent': (run) => run.signalAgent('KILL'),
  'freeze agent': (run) => run.signalAgent('STOP'),
  'thaw agent': (run) => run.signalAgent('CONT'),
  'kill worker': (run) => run.signalWorker('KILL'),
  'freeze worker': (run) => run.signalWorker('STOP'),
  'kill step': (run) => run.killStep(),
};

/**
 * All runs fall silent where they are. Then the host must become free without anybody's help, a new run must get it and do
 * its work, and in the end nothing may be left but what steps themselves left behind.
 */
async function settle(host: ModelHost, runs: ModelRunner[][]): Promise<void> {
  for (const run of runs.flat()) {
    run.silence();
    // Frozen before its own clock ran, nothing of ours can end it; and it holds nothing.
    if (run.said.length < 2) await run.signalAgent('CONT');
  }
  const next: ModelRunner[] = [];
  runs.push(next);
  await within('a new run did its work', async () => {
    // On a busy machine a run may fall silent for longer than its host allows: then the next one comes.
    const run = new ModelRunner(host, `next${next.length}`, 1);
    next.push(run);
    run.apply([STEP], 600, 0);
    await run.until(() => run.gone || run.exits > 0);
    if (run.exits === 0) return false;
    if (run.ended.get(1) !== 0) throw new Error(`the step of ${run.name} ended with ${run.ended.get(1)}`);
    run.end();
    return true;
  });
  await within('nothing is left, and no guard is open', async () => {
    const left = (await host.processes()).filter((line) => !LITTER.test(line));
    // Stopped in its last instant, when its clock had ended and it held nothing any more: nobody waits for it.
    if (left.every((line) => LAST_INSTANT.test(line)))
      for (const run of runs.flat()) if (run.over) await run.signalAgent('CONT');
    await pause(40);
    return left.length === 0 && ['armed', 'taking-back'].every((state) => host.state(`guard/${state}`) === '');
  });
}

const STEP: StepShape = { seconds: 1, ending: 'ok', stubborn: false, litter: false, finish: true };

/** What a step left behind on purpose. */
const LITTER = /\/run\/bin\/sleep 0*18\.000/;

/** An agent that was stopped, and the shell that waits for it; its clock would be a third. */
const LAST_INSTANT = /, T\) sh -c printf|\(parent 0, .*\) sh -c exec 3<&0/;

async function within(what: string, so: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`in ${PATIENCE_MS} ms it never came to this: ${what}`)), PATIENCE_MS);
  });
  late.catch(() => undefined);
  try {
    while (performance.now() < deadline) if (await Promise.race([so(), late])) return;
    await late;
  } finally {
    clearTimeout(timer);
  }
}

async function telling(wrongs: readonly string[], host: ModelHost, runs: ModelRunner[][]): Promise<string> {
  return [
    ...wrongs,
    '--- witness',
    host.witness(),
    '--- journal',
    host.state('journal.jsonl'),
    '--- guard',
    ...['armed', 'taking-back', 'kept', 'taken-back', 'outcome', 'log'].map(
      (name) => `${name}: ${host.state(`guard/${name}`)}`,
    ),
    '--- processes',
    ...(await host.processes()),
    '--- what the agents said',
    ...runs.flat().map((run) => `${run.name}: ${run.said.join(', ')}`),
  ].join('\n');
}
