import { CAPABILITIES } from '../../capabilities.ts';
import { lookAgain } from '../../cli/look-again.ts';
import { tellTakenBack } from '../../cli/tell-taken-back.ts';
import type { FleetHost } from '../../fleet/fleet.ts';
import { setOutputs } from '../../github/outputs.ts';
import { hasTakenOut } from '../../ray/drains.ts';
import { evidenceLine, type KeptEvidence, keepEvidence, writtenTo } from '../../ray/evidence/keep.ts';
import { withHeadsElsewhere } from '../../ray/head-versions.ts';
import { joining, leaving } from '../../ray/scope.ts';
import { toProblems } from '../../report/problem.ts';
import type { Step, ToldRun } from '../action.ts';
import { API_KEY } from '../direct-mesh.ts';
import { assertEvidence } from '../evidence.ts';
import { jobFile, writePrivate } from '../job-file.ts';
import { runOnFleet } from '../run-fleet.ts';
import { TOKEN } from '../token-input.ts';
import type { JoinRayInputs } from './action.ts';
import { nodesOf } from './nodes.ts';
import { nodeOutputs } from './outputs.ts';
import { rayOfOne } from './ray-of-one.ts';
import { nodesSummary } from './summary.ts';

/** Joins the nodes of a fleet file, or the one host that the workflow names, or takes them out of their clusters. */
export async function run(inputs: JoinRayInputs, step: Step): Promise<ToldRun> {
  try {
    return await joinOrLeave(inputs, withSecrets(inputs, step));
  } catch (error) {
    const [problem] = toProblems(error);
    setOutputs({ verdict: 'refused', 'failed-check': problem?.code ?? '' });
    throw error;
  }
}

async function joinOrLeave(inputs: JoinRayInputs, step: Step): Promise<ToldRun> {
  await assertEvidence(inputs);
  const direct = rayOfOne(inputs);
  const leaves = inputs.state === 'left';
  // Nodes reach each other through the mesh, which tells their addresses; who leaves stays in it.
  const taken = CAPABILITIES.filter(({ name }) => name === 'ray' || (name === 'mesh' && !leaves));
  const capabilities = direct === undefined || leaves ? taken : withHeadsElsewhere(taken);
  let chosen: readonly FleetHost[] = [];
  let evidence: KeptEvidence | undefined;
  let worked: readonly FleetHost[] = [];
  const report = await runOnFleet(
    {
      mode: inputs['dry-run'] ? 'plan' : 'apply',
      fleet: direct === undefined ? inputs.fleet : writePrivate(jobFile('direct/fleet.yaml'), direct.fleet),
      environment: inputs.environment,
      select: direct?.select ?? inputs.select,
      access: inputs,
      ...(leaves ? { secretsOf: ['ray'] } : {}),
      capabilities,
      planFile: inputs['plan-file'],
      onFailure: inputs['on-failure'],
      parallel: inputs.parallel,
      via: leaves ? 'ray leave' : 'ray up',
      async after(place, ended) {
        const removed = tellTakenBack(ended);
        const told = hasTakenOut(ended) ? await lookAgain(place, ended, { headElsewhere: direct !== undefined }) : '';
        const { fleet } = place;
        // Nobody logs in to a head that is no host of a fleet file.
        const asked =
          direct === undefined ? fleet : { ...fleet, hosts: fleet.hosts.filter(({ name }) => name === direct.select) };
        evidence = await keepEvidence({ ...place, fleet: asked, report: ended, place: inputs.evidence });
        return `${removed}${told}${evidenceLine(evidence)}`;
      },
      scope(selected) {
        const scope = leaves ? leaving(selected) : direct === undefined ? joining(selected) : selected;
        [chosen, worked] = [selected.hosts, scope.hosts];
        return scope;
      },
    },
    step,
  );
  const nodes = nodesOf(report, worked);
  return {
    report,
    outputs: {
      ...nodeOutputs(
        report,
        nodes,
        chosen.map(({ name }) => name),
      ),
      evidence: writtenTo(evidence),
    },
    summary: nodesSummary(nodes),
  };
}

/** The inputs that a fleet file knows as secrets of these names. */
function withSecrets({ token, 'api-key': key }: JoinRayInputs, step: Step): Step {
  const environment = {
    ...step.environment,
    ...(token === undefined ? {} : { [TOKEN]: token.reveal() }),
    ...(key === undefined ? {} : { [API_KEY]: key.reveal() }),
  };
  return { ...step, environment };
}
