import type { NodePlan } from '../../flash/plan.ts';
import type { FlashReport } from '../../flash/report.ts';
import type { FlashTarget } from '../../flash/target.ts';
import { nameOf } from '../../flash/target.ts';
import { HOST_OUTCOMES, type HostOutcome, outcomeOf } from '../../report/outcome.ts';
import { agreedPlanOf } from './agreed-plan.ts';

/** One node of a run or of a plan, as later jobs ask for it. */
interface ToldNode {
  readonly node: string;
  readonly host: string;
  readonly outcome: HostOutcome;
  readonly image?: string | undefined;
  readonly knownHost?: string | undefined;
}

/** The outputs of a run. */
export function runOutputs({ nodes }: Pick<FlashReport, 'nodes'>, targets: readonly FlashTarget[]) {
  const isChanged = nodes.some(({ phases }) => phases.some(({ phase }) => phase !== 'prepared'));
  return { ...outputs(nodes, isChanged, targets), plan: '' };
}

/** The outputs of a dry run: what is to be written counts as changed. */
export function planOutputs(plans: readonly NodePlan[], targets: readonly FlashTarget[]) {
  const nodes = plans.map(({ node, host, image, begin, problem }) => ({
    ...{ node, host, image },
    outcome: problem !== undefined ? outcomeOf(problem.category) : begin === 'nothing' ? 'converged' : 'changed',
  })) satisfies readonly ToldNode[];
  const isChanged = plans.some(({ begin, problem }) => problem === undefined && begin !== 'nothing');
  return { ...outputs(nodes, isChanged, targets), plan: JSON.stringify(agreedPlanOf(plans)) };
}

function outputs(nodes: readonly ToldNode[], isChanged: boolean, targets: readonly FlashTarget[]) {
  const addressOf = (name: string) => targets.find((target) => nameOf(target) === name)?.host.address ?? null;
  const told = nodes.map(({ node, host, outcome, image }) => ({
    ...{ node, host, address: addressOf(node), outcome },
    image: image ?? null,
  }));
  const weight = Object.keys(HOST_OUTCOMES);
  const [heaviest] = nodes.toSorted((a, b) => weight.indexOf(b.outcome) - weight.indexOf(a.outcome));
  return {
    changed: String(isChanged),
    outcome: heaviest?.outcome ?? 'converged',
    nodes: JSON.stringify(told),
    images: JSON.stringify(Object.fromEntries(nodes.flatMap(({ node, image }) => (image ? [[node, image]] : [])))),
    'known-hosts': nodes.flatMap(({ knownHost }) => knownHost ?? []).join('\n'),
  };
}
