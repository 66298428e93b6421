import { CAPABILITIES } from '../../capabilities.ts';
import { onboard } from '../../onboard/onboard.ts';
import type { OnboardResult } from '../../onboard/result.ts';
import { ROLE_MEANINGS, type Role } from '../../onboard/role.ts';
import { type Database, openDatabase } from '../../providers/database.ts';
import { EXIT } from '../../report/outcome.ts';
import type { OnboardWords } from '../commands/onboard.ts';
import { type FleetCommand, openFleet, textOptions } from '../fleet-command.ts';
import { programPrinter } from '../options.ts';
import { printJson } from '../print-json.ts';
import { recordHostKeys } from '../record-host-keys.ts';
import { afterOnboarding } from './after-onboarding.ts';
import { choose } from './choose.ts';
import { evidenceText, onboardText } from './onboard-text.ts';
import { showProgress } from './progress.ts';
import { type Questions, wizardQuestions } from './questions.ts';
import { haveSecrets } from './secrets.ts';

const WELCOME = `
Welcome. This brings one machine into a Ray cluster: it looks whether the machine is good for it, puts Python and Ray
there, joins the mesh and the cluster, and proves that it works. It can be stopped at any moment with Ctrl-C, and goes
on from there when it is run again.

`;

/** A machine, what it is for, and what is needed to onboard it. */
interface Place {
  readonly command: FleetCommand;
  readonly words: OnboardWords;
  readonly host: string;
  readonly role: Role;
  readonly direct: boolean;
  readonly database: Database;
}

/** `bringup onboard`: asks at a terminal, and takes what was said elsewhere. Returns the exit code. Throws BringupErrors before anything is changed. */
export async function onboardHost(words: OnboardWords): Promise<number> {
  const questions = words.json || words.yes ? undefined : wizardQuestions();
  const tell = (text: string) => void process.stderr.write(text);
  if (questions !== undefined) tell(WELCOME);
  const chosen = await choose(words, questions);
  const { file, host, role, direct } = chosen;
  await haveSecrets(chosen, words, questions, tell);
  if (questions !== undefined) {
    tell(`\n${host}: ${ROLE_MEANINGS[role]}.\n`);
    if (!(await questions.yes('Begin?'))) {
      tell('nothing was changed\n');
      return EXIT.ok;
    }
  }
  const { env, ...bare } = words;
  const command = await openFleet(
    { ...bare, ...(env === undefined || direct ? {} : { env }), fleet: file, select: host },
    undefined,
    'it goes on from what is there',
  );
  using database = words.stateDir ? openDatabase(words.stateDir) : openDatabase();
  const place: Place = { command, words, host, role, direct, database };
  for (;;) {
    const result = direct ? ofMadeFile(await once(place), file) : await once(place);
    if (words.json) printJson(result);
    else process.stdout.write(onboardText(result, command.text));
    process.stderr.write((await afterOnboarding(command, result, database, words)).told);
    if (questions === undefined || result.problem === undefined || command.signal.aborted) return result.exitCode;
    if ((await afterwards(place, result, questions)) === 'stop') return result.exitCode;
  }
}

/** One try. */
async function once({ command, words, host, role, direct, database }: Place): Promise<OnboardResult> {
  const { cluster, owner, account, onFailure, lockTimeout } = words;
  using progress = words.json ? undefined : showProgress(host, process.stderr, textOptions(words, process.stderr));
  const logging: Promise<void>[] = [];
  let runId = '';
  const result = await onboard({
    ...command,
    ...programPrinter(words),
    ...registryIn(words.stateDir),
    host,
    role,
    database,
    headElsewhere: direct,
    capabilities: capabilities(),
    ...(cluster === undefined ? {} : { cluster }),
    ...(account === undefined ? {} : { account }),
    ...(owner === undefined ? {} : { user: owner }),
    ...(onFailure === undefined ? {} : { onFailure }),
    ...(lockTimeout === undefined ? {} : { lockTimeoutMs: lockTimeout }),
    onStart: (id) => {
      runId = id;
    },
    onEvent: (event) => progress?.onEvent(event),
    onRunEvent: (event) => progress?.onRunEvent(event),
    onStepOutput: (name, step, output, outcome) => {
      logging.push(command.store.log(runId, { host: name, step, outcome, output }));
    },
  });
  await Promise.all(logging);
  const { report } = result;
  if (report === undefined) return result;
  await command.store.save({ ...report, run: { ...report.run, via: 'onboard' } });
  // Over the local connection there are none.
  const keys = report.hosts.map(({ newHostKey }) => newHostKey);
  if (!direct) await recordHostKeys(command.fleet.root, keys);
  return result;
}

/** Nobody wrote the lines of a file that was made of words, so nothing is wrong there. */
function ofMadeFile(result: OnboardResult, fleet: string): OnboardResult {
  if (result.problem === undefined) return { ...result, fleet };
  return { ...result, fleet, problem: { ...result.problem, where: { host: result.host } } };
}

/** The registry that the machine is written to is also the one that knows of its quarantine. */
function registryIn(folder: string | undefined): { readonly env?: Readonly<Record<string, string>> } {
  if (!folder) return {};
  const all = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { env: { ...Object.fromEntries(all), BRINGUP_STATE_DIR: folder } };
}

/** What a person wants after a try that failed. */
async function afterwards(place: Place, result: OnboardResult, questions: Questions): Promise<'again' | 'stop'> {
  const { report, provider } = result;
  const canGoBack = report !== undefined && provider !== undefined && result.changed > 0;
  for (;;) {
    const answer = await questions.choose('What now?', [
      { name: 'Try again', value: 'again' as const, description: 'what is done stays, and is not done again' },
      { name: 'Show what was found', value: 'show' as const, description: 'what the step that failed printed' },
      ...(canGoBack
        ? [{ name: 'Take back what this try changed', value: 'back' as const, description: 'last change first' }]
        : []),
      { name: 'Stop here', value: 'stop' as const, description: 'the next `bringup onboard` goes on from here' },
    ]);
    if (answer === 'again' || answer === 'stop') return answer;
    if (answer === 'show') process.stderr.write(evidenceText(result, place.command.text));
    if (answer === 'back' && report !== undefined) {
      await back(place, report.run.id);
      return 'stop';
    }
  }
}

async function back({ command, host, database }: Place, run: string): Promise<void> {
  const [{ takeBack }, { applyText }] = await Promise.all([
    import('../../onboard/take-back.ts'),
    import('../../report/apply-text.ts'),
  ]);
  const report = await takeBack({
    ...command,
    hosts: command.fleet.hosts.filter(({ name }) => name === host),
    capabilities: capabilities(),
    parallel: 1,
    lockTimeoutMs: 40_000,
    database,
    run,
  });
  await command.store.save(report);
  process.stdout.write(applyText(report, { ...command.text, verbose: true }));
}

/** Nodes reach each other through the mesh, which tells their addresses. */
function capabilities() {
  return CAPABILITIES.filter(({ name }) => name === 'mesh' || name === 'ray');
}
