import { connector } from '../../engine/connect-host.ts';
import { remote, say } from '../../github/log.ts';
import { setOutputs } from '../../github/outputs.ts';
import { appendSummary } from '../../github/summary.ts';
import { meshMembers } from '../../mesh/proof/members.ts';
import { proofSentence, troubles } from '../../mesh/proof/proof-cells.ts';
import { proofExit } from '../../mesh/proof/proof-exit.ts';
import { meshProofMarkdown } from '../../mesh/proof/proof-markdown.ts';
import { meshProofText } from '../../mesh/proof/proof-text.ts';
import { proveMesh } from '../../mesh/proof/prove.ts';
import type { Report } from '../../report/report.ts';
import type { Step } from '../action.ts';
import { jobFile, json, writePrivate } from '../job-file.ts';
import { type FleetWish, openFleet } from '../open-fleet.ts';

/** More problems than this are in the summary and in the JSON only. */
const MOST_PROBLEMS = 10;

/** Proves that hosts that are in the mesh reach each other by it. What does not becomes a problem of the run; the matrix goes into the summary. */
export async function proveHosts(report: Report, wish: FleetWish, step: Step): Promise<Report> {
  const { fleet, hosts, access } = await openFleet(wish, step);
  const members = meshMembers(hosts);
  if (members.length < 2) return report;
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
