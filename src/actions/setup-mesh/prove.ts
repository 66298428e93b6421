import { BringupError } from '../../core/error.ts';
import { connector } from '../../engine/connect-host.ts';
import { remote, say } from '../../github/log.ts';
import { setOutputs } from '../../github/outputs.ts';
import { appendSummary } from '../../github/summary.ts';
import { meshMembers } from '../../mesh/proof/members.ts';
import { nothingProved } from '../../mesh/proof/nothing-proved.ts';
import { proofSentence, troubles } from '../../mesh/proof/proof-cells.ts';
import { proofExit } from '../../mesh/proof/proof-exit.ts';
import { meshProofMarkdown } from '../../mesh/proof/proof-markdown.ts';
import { meshProofText } from '../../mesh/proof/proof-text.ts';
import { proveMesh } from '../../mesh/proof/prove.ts';
import { listed } from '../../report/counted.ts';
import { HOST_OUTCOMES } from '../../report/outcome.ts';
import { toProblem } from '../../report/problem.ts';
import type { Problem, Report } from '../../report/report.ts';
import type { Step } from '../action.ts';
import { hasChanged } from '../has-changed.ts';
import { jobFile, json, writePrivate } from '../job-file.ts';
import { type FleetWish, openFleet } from '../open-fleet.ts';

/** Which hosts, and whether it is a failure that nothing can be proved. */
interface ProofWish extends FleetWish {
  readonly isDemanded: boolean;
}

/** More problems than this are in the summary and in the JSON only. */
const MOST_PROBLEMS = 10;

/**
 * Proves that hosts that are in the mesh reach each other by it. What does not becomes a problem of the run; the matrix goes into
 * the summary. Where nothing can be proved, that is a problem only when a proof was demanded.
 */
export async function proveHosts(report: Report, wish: ProofWish, step: Step): Promise<Report> {
  const skip = (problem: Problem) => withoutProof(report, problem, { isDemanded: wish.isDemanded, warn: step.warn });
  const differing = report.hosts.filter((host) => hasChanged({ ...report, hosts: [host] })).map(({ name }) => name);
  if (report.run.command === 'plan' && differing.length > 0) return skip(toProblem(notProvedYet(differing)));
  const { fleet, hosts, access } = await openFleet(wish, step);
  const members = meshMembers(hosts);
  if (members.length < 2) return skip(toProblem(nothingProved(members.map(({ name }) => name))));
  const started = performance.now();
  const proof = await proveMesh(members, {
    connect: connector(fleet, access),
    signal: step.signal,
    parallel: fleet.parallel,
    onEvent(event) {
      const isLong = performance.now() - started > 2_000;
      if (event.type === 'waiting' && isLong) say(`${event.verdicts.length} pairs are not well yet: asking again`);
    },
  });
  remote(meshProofText(proof, fleet.name, { colour: true, width: 120, verbose: false }));
  appendSummary(meshProofMarkdown(proof));
  setOutputs({
    proof: writePrivate(jobFile(`mesh-proof-${report.run.id}.json`), json({ fleet: fleet.name, ...proof })),
  });
  if (proof.problem !== undefined) return skip(proof.problem);
  const exitCode = proofExit(proof);
  if (exitCode === 0) return report;
  say(`the mesh does not work as it should: ${proofSentence(proof)}`);
  const found = [
    ...proof.hosts.flatMap(({ problem }) => problem ?? []),
    ...troubles(proof).flatMap(({ problem, pairs }) =>
      pairs.some(({ verdict }) => verdict === 'failed') ? [problem] : [],
    ),
  ];
  const once = [...new Map(found.map((problem) => [problem.what, problem])).values()];
  return { ...report, exitCode, problems: [...report.problems, ...once.slice(0, MOST_PROBLEMS)] };
}

function withoutProof(
  report: Report,
  problem: Problem,
  wish: { isDemanded: boolean; warn(text: string): void },
): Report {
  if (wish.isDemanded)
    return { ...report, exitCode: HOST_OUTCOMES.failed.exit, problems: [...report.problems, problem] };
  // One host that is joined by itself is nothing to worry about.
  if (report.hosts.length > 1) wish.warn(problem.what);
  else say(problem.what);
  return report;
}

function notProvedYet(hosts: readonly string[]): BringupError {
  const which = listed(hosts);
  return new BringupError({
    code: 'mesh-not-proved-yet',
    category: 'verify',
    what: `the mesh was not proved: ${which} ${hosts.length === 1 ? 'is' : 'are'} not as the fleet file says, and a dry run changes nothing`,
    remedy: 'apply first; what would change is in the plan above',
  });
}
