import { startApply } from './ground.ts';
import type { Aftermath, Scene } from './kinds.ts';

/** A second runner applies the same fleet at the same time: it waits and finds all right, or it is refused and told who was first. */
export async function rival({ ground, fleet, runner, chance }: Scene): Promise<Aftermath> {
  const patience = chance.pick([undefined, '0s', '2s']);
  const second = await startApply(ground, fleet, patience === undefined ? [] : ['--lock-timeout', patience]);
  const [lost, won] = await Promise.all([second.ended, runner.ended]);
  const [lostReport, wonReport] = await Promise.all([second.report(), runner.report()]);
  const winner = `the host is held by run ${wonReport?.run.id} of ${wonReport?.run.by}, since `;
  return {
    what: `a rival ${patience === undefined ? 'that waits' : `with ${patience} of patience`} ended with ${lost.code}`,
    booted: [],
    problems: [
      ...(won.code === 0 ? [] : [`the first runner ended with ${won.code}`]),
      ...(lost.code === 0 || (lost.code === 5 && patience !== undefined) ? [] : [`the rival ended with ${lost.code}`]),
      ...(lostReport?.hosts ?? []).flatMap(({ name, problem }) =>
        problem === undefined || (problem.code === 'locked' && problem.what.startsWith(winner))
          ? []
          : [`the rival was told on ${name}: ${problem.code}: ${problem.what}`],
      ),
    ],
    evidence: `--- the rival: exit ${lost.code} after ${lost.seconds.toFixed(1)} s\n${lost.output}`,
  };
}
