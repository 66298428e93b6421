import { CAPABILITIES } from '../../capabilities.ts';
import { afterOnboarding } from '../../cli/onboard/after-onboarding.ts';
import { onboardText, phaseLine } from '../../cli/onboard/onboard-text.ts';
import { quote } from '../../core/sh.ts';
import { connector } from '../../engine/connect-host.ts';
import { newRunId } from '../../engine/run-id.ts';
import { remote, say } from '../../github/log.ts';
import { setOutputs } from '../../github/outputs.ts';
import { appendSummary } from '../../github/summary.ts';
import { onboard } from '../../onboard/onboard.ts';
import type { OnboardResult } from '../../onboard/result.ts';
import { openDatabase } from '../../providers/database.ts';
import { writtenTo } from '../../ray/evidence/keep.ts';
import { annotations } from '../../report/annotations.ts';
import { toProblems } from '../../report/problem.ts';
import type { Report } from '../../report/report.ts';
import { summaryMarkdown } from '../../report/summary.ts';
import type { Step, Telling } from '../action.ts';
import { API_KEY } from '../direct-mesh.ts';
import { assertEvidence } from '../evidence.ts';
import { openFleet } from '../open-fleet.ts';
import { TOKEN } from '../token-input.ts';
import type { OnboardInputs } from './action.ts';
import { resultPage, welcomePage } from './pages.ts';

const TEXT = { colour: true, width: 120, verbose: false } as const;

/** Onboards one host of a fleet file. Throws BringupErrors before anything was changed. */
export async function run(inputs: OnboardInputs, step: Step): Promise<Telling> {
  try {
    return await onboardHost(inputs, step);
  } catch (error) {
    const [problem] = toProblems(error);
    setOutputs({ changed: 'false', verdict: 'failed', 'failed-check': problem?.code ?? '' });
    throw error;
  }
}

async function onboardHost(inputs: OnboardInputs, given: Step): Promise<Telling> {
  const step = withSecrets(inputs, given);
  const { host, role, cluster, account } = inputs;
  const user = inputs.owner ?? step.workflow.actor;
  const { fleet, hosts, secrets, access, store, log } = await openFleet(
    { fleet: inputs.fleet, environment: inputs.environment, access: inputs },
    step,
  );
  await assertEvidence(inputs);
  appendSummary(welcomePage({ user, host, role, fleet: fleet.name }));
  const connect = connector(fleet, access);
  using database = openDatabase();
  const logs: Promise<void>[] = [];
  let runId = '';
  const result = await onboard({
    ...{ fleet, host, role, database, secrets },
    ...(user === undefined ? {} : { user }),
    ...(cluster === undefined ? {} : { cluster }),
    ...(account === undefined ? {} : { account }),
    ...(inputs['on-failure'] === undefined ? {} : { onFailure: inputs['on-failure'] }),
    ...(step.workflow.url === undefined ? {} : { url: step.workflow.url }),
    connect,
    capabilities: CAPABILITIES.filter(({ name }) => name === 'mesh' || name === 'ray'),
    env: step.environment,
    ...(log === undefined ? {} : { log }),
    signal: step.signal,
    onStart: (id) => {
      runId = id;
    },
    onEvent(event) {
      const line = phaseLine(event, TEXT).trimEnd();
      if (line !== '') say(line);
    },
    onRunEvent: step.onEvent,
    onSecret: step.mask,
    onStepOutput: (name, id, output, outcome) => {
      logs.push(store.log(runId, { host: name, step: id, outcome, output }));
    },
  });
  const report = result.report === undefined ? undefined : named(result.report, inputs);
  if (report !== undefined) await Promise.all([...logs, store.save(report)]);
  const mine = hosts.filter(({ name }) => name === host);
  const command = { fleet, hosts: mine, secrets, store, access, connect, signal: step.signal };
  // The runner gives who is cancelled ten seconds.
  const { evidence: place } = inputs;
  const wish = place === undefined ? {} : { evidence: place };
  const after = step.signal.aborted ? { told: '' } : await afterOnboarding(command, result, database, wish);
  remote(after.told.trimEnd());
  const problems = result.problem === undefined ? [] : [result.problem];
  return {
    id: report?.run.id ?? newRunId(new Date()),
    report: result,
    text: onboardText(result, TEXT),
    annotations: annotations(
      { problems, hosts: [] },
      { rootDir: step.environment['GITHUB_WORKSPACE'] ?? process.cwd() },
    ),
    summary: [resultPage(result), ...(report === undefined ? [] : [summaryMarkdown(report)])].join('\n'),
    outputs: { ...outputsOf(result), evidence: writtenTo(after.evidence) },
    exitCode: result.exitCode,
  };
}

function outputsOf(result: OnboardResult): Telling['outputs'] {
  const { problem, phases, report, changed } = result;
  return {
    changed: String(changed > 0),
    verdict: result.verdict,
    'failed-phase': result.failedPhase ?? '',
    'failed-check': problem?.checks?.join(',') ?? problem?.code ?? '',
    phases: JSON.stringify(
      phases.map(({ phase, state, seconds, changed: count }) => ({ phase, state, seconds, changed: count })),
    ),
    provider: result.provider ?? '',
    session: result.session ?? '',
    attempt: String(result.attempt ?? ''),
    'node-id': result.nodeId ?? '',
    'mesh-ip': result.meshIp ?? '',
    'ray-version': result.rayVersion ?? '',
    'python-version': result.pythonVersion ?? '',
    'lock-hash': result.lockHash ?? '',
    'known-hosts': (report?.hosts ?? []).flatMap(({ newHostKey }) => newHostKey ?? []).join('\n'),
  };
}

/** The report with the command that does the same by hand. */
function named(report: Report, { host, role, account }: OnboardInputs): Report {
  const whom = account === undefined ? '' : ` --account ${quote(account)}`;
  return { ...report, run: { ...report.run, via: `onboard --host ${quote(host)} --role ${role}${whom}` } };
}

/** The inputs that a fleet file knows as secrets of these names. */
function withSecrets({ token, 'api-key': key }: OnboardInputs, step: Step): Step {
  const environment = {
    ...step.environment,
    ...(token === undefined ? {} : { [TOKEN]: token.reveal() }),
    ...(key === undefined ? {} : { [API_KEY]: key.reveal() }),
  };
  return { ...step, environment };
}
