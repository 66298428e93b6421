import { presenceText } from '../../cli/presence-text.ts';
import { rayStatusText } from '../../cli/ray-status-text.ts';
import { connector } from '../../engine/connect-host.ts';
import { newRunId } from '../../engine/run-id.ts';
import { openExisting } from '../../providers/database.ts';
import { lookAtClusters } from '../../ray/look.ts';
import { annotations } from '../../report/annotations.ts';
import { problemText } from '../../report/problem.ts';
import type { Step, Telling } from '../action.ts';
import { openFleet } from '../open-fleet.ts';
import { TOKEN } from '../token-input.ts';
import type { RayStatusInputs } from './action.ts';
import { goneProblem, statusSummary } from './summary.ts';

const TEXT = { colour: true, width: 120, verbose: false } as const;
const VERSION = 'bringup.ray-status/1';

/** Looks at the clusters of a fleet file. Throws BringupErrors when nobody was asked. */
export async function run(inputs: RayStatusInputs, given: Step): Promise<Telling> {
  const { token } = inputs;
  const environment = { ...given.environment, ...(token === undefined ? {} : { [TOKEN]: token.reveal() }) };
  const { fleet, access } = await openFleet(
    { fleet: inputs.fleet, environment: inputs.environment, access: inputs, secretsOf: ['ray'] },
    { ...given, environment },
  );
  const lines: string[] = [];
  const looked = await lookAtClusters({
    fleet,
    connect: connector(fleet, access),
    signal: given.signal,
    openRegistry: openExisting,
    record: inputs.record,
    onCluster: (status) => lines.push(rayStatusText(status, Date.now(), TEXT)),
    onProblem: (problem) => lines.push(problemText(problem, TEXT)),
  });
  const { exitCode, ...about } = looked;
  const { clusters, providers, gone, registryProblem } = about;
  const failed = clusters.flatMap((one) => ('problem' in one ? [one.problem] : []));
  const problems = [...failed, ...(registryProblem === undefined ? [] : [registryProblem]), ...gone.map(goneProblem)];
  const seen = clusters.flatMap((one) => ('hosts' in one ? one.hosts.filter(({ node }) => node?.alive) : []));
  return {
    id: newRunId(new Date()),
    report: { version: VERSION, fleet: fleet.name, ...about },
    text: [...lines, presenceText({ present: providers ?? [], gone }, Date.now(), TEXT)].join('\n'),
    annotations: annotations(
      { problems, hosts: [] },
      { rootDir: given.environment['GITHUB_WORKSPACE'] ?? process.cwd() },
    ),
    summary: statusSummary(fleet.name, looked, Date.now()),
    outputs: { gone: JSON.stringify(gone), seen: String(seen.length), clusters: JSON.stringify(clusters) },
    exitCode,
  };
}
