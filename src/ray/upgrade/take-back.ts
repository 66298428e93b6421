import type { FleetHost } from '../../fleet/fleet.ts';
import { listed } from '../../report/counted.ts';
import type { StepOutcome } from '../../report/outcome.ts';
import type { HostReport, Report } from '../../report/report.ts';

/** What goes back: runs, the newest first, on the hosts that they touched. */
interface GoingBack {
  readonly head: FleetHost;
  readonly others: readonly FleetHost[];
  readonly onHead: readonly Report[];
  readonly onOthers: readonly Report[];
  readonly signal: AbortSignal;
  /** Takes a run back on these hosts. */
  undo(title: string, run: string, hosts: readonly FleetHost[]): Promise<Report>;
}

const TOUCHED: readonly StepOutcome[] = ['changed', 'failed', 'unknown'];

/**
 * Takes back what runs switched, on the head first: the others join it, and where it did not go back they would be left without one.
 * Returns why it ended early, for people.
 */
export async function takeBack(part: GoingBack): Promise<string | undefined> {
  const { head, others, onHead, onOthers, signal } = part;
  const all = [
    ...onHead.map((report) => ({ report, hosts: [head] })),
    ...onOthers.map((report) => ({ report, hosts: others })),
  ];
  for (const { report, hosts } of all) {
    const touched = hosts.filter(({ name }) => wasTouched(report, name));
    if (touched.length === 0) continue;
    if (signal.aborted) return 'stopped on the way back';
    const names = listed(touched.map(({ name }) => name));
    const undone = await part.undo(`going back on ${names}`, report.run.id, touched);
    const stays = undone.hosts.find((one) => one.name === head.name && !isBack(one));
    if (stays === undefined) continue;
    const why = stays.problem?.what ?? stays.steps.find(({ problem }) => problem !== undefined)?.problem?.what;
    return `the head ${head.name} did not go back${why === undefined ? '' : ` (${why})`}, so its workers were left with what they have`;
  }
  return undefined;
}

/** Whether a run changed a host, or may have. The outcome does not tell: a host that was refused in the middle was switched until then. */
function wasTouched({ hosts }: Report, name: string): boolean {
  return hosts.some((host) => host.name === name && host.steps.some(({ outcome }) => TOUCHED.includes(outcome)));
}

/** What nobody can take back stays and is told, and a step that failed before it began left nothing. */
function isBack({ outcome, problem }: HostReport): boolean {
  return ['changed', 'converged', 'manual-needed'].includes(outcome) || problem?.code === 'run-not-undoable';
}
