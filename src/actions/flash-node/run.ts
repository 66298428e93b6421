import { readFile } from 'node:fs/promises';
import { CAPABILITIES } from '../../capabilities.ts';
import { flashPlanText, flashText } from '../../cli/flash-text.ts';
import { type Redactor, redactor } from '../../core/redact.ts';
import { quote } from '../../core/sh.ts';
import { connector } from '../../engine/connect-host.ts';
import { flash } from '../../flash/flash.ts';
import { openFlashContext } from '../../flash/open-context.ts';
import { planFlash } from '../../flash/plan.ts';
import type { FlashReport } from '../../flash/report.ts';
import { requireSecrets } from '../../flash/required-secrets.ts';
import { type FlashContext, PATIENCE } from '../../flash/run.ts';
import { openFlashState } from '../../flash/state.ts';
import { chosenTargets, type FlashTarget, flashTargets } from '../../flash/target.ts';
import { group, say } from '../../github/log.ts';
import { annotations } from '../../report/annotations.ts';
import { outcomeOf, worstExit } from '../../report/outcome.ts';
import { toProblem } from '../../report/problem.ts';
import { visibleInline, visibleOutput } from '../../report/visible.ts';
import type { Step, Telling } from '../action.ts';
import { openFleet } from '../open-fleet.ts';
import type { FlashNodeInputs } from './action.ts';
import { onlyAgreed } from './agreed-plan.ts';
import { tellingPost } from './for-post.ts';
import { flashLog } from './log.ts';
import { planOutputs, runOutputs } from './outputs.ts';
import { flashSummary, planSummary } from './summary.ts';
import { flashWish, withPassword } from './wish.ts';

const TEXT = { colour: true, width: 120 } as const;
/** The end of what a node wrote on its serial line: a boot that failed says why there. */
const EVIDENCE_CHARACTERS = 32_768;
const PLAN_VERSION = 'bringup.flash-plan/1';

/** Flashes the nodes of a fleet file, or tells what that would do. Throws BringupErrors when nothing was tried. */
export async function run(inputs: FlashNodeInputs, given: Step): Promise<Telling> {
  const step = withPassword(inputs, given);
  const { fleet, hosts, secrets, access, log } = await openFleet(flashWish(inputs), step);
  const targets = chosenTargets(flashTargets(fleet), inputs.nodes ?? [], hosts);
  requireSecrets(targets, ['board', 'image'], step.environment);
  using context = openFlashContext({
    fleet,
    connect: connector(fleet, access),
    signal: step.signal,
    secrets,
    capabilities: CAPABILITIES.filter(({ name }) => name === 'base'),
    force: inputs.force,
    lockTimeoutMs: inputs['lock-timeout'],
    patience: { ...PATIENCE, bootMs: inputs['boot-timeout'] },
    state: tellingPost(openFlashState()),
    onEvent: flashLog(say, step.onEvent),
    ...(log === undefined ? {} : { log }),
  });
  return await (inputs['dry-run'] ? plan(inputs, targets, context) : write(inputs, targets, context));
}

async function plan(inputs: FlashNodeInputs, targets: readonly FlashTarget[], context: FlashContext): Promise<Telling> {
  const plans = await planFlash(targets, context);
  const problems = plans.flatMap(({ problem }) => problem ?? []);
  return {
    id: context.runId,
    report: { version: PLAN_VERSION, fleet: context.fleet.name, nodes: plans },
    text: flashPlanText(plans, { ...TEXT, verbose: true }),
    annotations: annotations({ problems, hosts: [] }, { rootDir: rootDir() }),
    summary: planSummary(context.fleet.name, plans, byHand('plan', inputs)),
    outputs: planOutputs(plans, targets),
    exitCode: worstExit(problems.map(({ category, retryable }) => ({ outcome: outcomeOf(category), retryable }))),
  };
}

async function write(
  inputs: FlashNodeInputs,
  targets: readonly FlashTarget[],
  context: FlashContext,
): Promise<Telling> {
  const agreed = inputs.plan === undefined ? {} : { confirm: onlyAgreed(inputs.plan) };
  const { report } = await flash(targets, { ...context, ...agreed });
  const { aborted, reason } = context.signal;
  const serial = await serialEnds(report, redactor(context.secrets));
  for (const [node, text] of serial) group(`${node}: the end of what it wrote on its serial line`, text.split('\n'));
  const problems = [...(aborted ? [toProblem(reason)] : []), ...report.nodes.flatMap(({ problem }) => problem ?? [])];
  return {
    id: report.run.id,
    report,
    text: flashText(report, { ...TEXT, verbose: false }),
    annotations: annotations({ problems, hosts: [] }, { rootDir: rootDir() }),
    summary: flashSummary(report, serial, byHand('run', inputs)),
    outputs: runOutputs(report, targets),
    exitCode: report.exitCode,
  };
}

/** By node: what those that failed wrote last, without secrets. */
async function serialEnds({ nodes }: FlashReport, { text }: Redactor): Promise<ReadonlyMap<string, string>> {
  const ends = new Map<string, string>();
  for (const { node, problem, serialLog } of nodes) {
    if (problem === undefined || serialLog === undefined) continue;
    const whole = await readFile(serialLog, 'utf8').catch(() => '');
    const lines = visibleOutput(text(whole.slice(-EVIDENCE_CHARACTERS)));
    if (lines.length > 0) ends.set(node, lines.join('\n'));
  }
  return ends;
}

/** The command that does the same at a terminal. */
function byHand(command: 'plan' | 'run', { fleet, environment, select, nodes = [], force }: FlashNodeInputs): string {
  return [
    `bringup flash ${command}`,
    ...(fleet === 'fleet.yaml' ? [] : ['--fleet', fleet]),
    ...(environment === undefined ? [] : ['--env', environment]),
    ...(select === undefined ? [] : ['--select', select]),
    ...(force ? ['--force'] : []),
    ...nodes,
  ]
    .map((word, index) => (index === 0 ? word : quote(visibleInline(word))))
    .join(' ');
}

function rootDir(): string {
  return process.env['GITHUB_WORKSPACE'] ?? process.cwd();
}
