import type { Command } from 'commander';
import { EXIT, outcomeOf, worstExit } from '../../../report/outcome.ts';
import { type FlashOptions, ONLY_LOOKED, openFlash, withFlashOptions } from '../../flash-command.ts';
import { examples } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';

interface PlanOptions extends FlashOptions {
  readonly force?: boolean;
  readonly detailedExitCode?: boolean;
}

/** What `--json` prints. A number that only grows when a reader of the old shape could not read the new one. */
const VERSION = 'bringup.flash-plan/1';

/** `bringup flash plan`: what a run would do. */
export function addFlashPlan(flash: Command, outcome: Outcome): void {
  const command = withFlashOptions(flash.command('plan'))
    .description('tell what a run would do: images, files, what the boards are asked, bytes; nothing is changed')
    .option('--force', 'as if all were to be written')
    .option('--detailed-exit-code', 'exit 20 when something would be done')
    .action(async (nodes: readonly string[], options: PlanOptions) => outcome.set(await plan(nodes, options)));
  examples(command, [
    ['bringup flash plan', 'all nodes of all boards'],
    ['bringup flash plan -v rack-1', 'with what changes in each file'],
  ]);
}

/** Also what `flash run --dry-run` does. */
export async function plan(nodes: readonly string[], options: PlanOptions): Promise<number> {
  const [{ planFlash }, { flashPlanText }] = await Promise.all([
    import('../../../flash/plan.ts'),
    import('../../flash-text.ts'),
  ]);
  using opened = await openFlash(nodes, options, ['board', 'image'], {
    again: ONLY_LOOKED,
    ...(options.force ? { force: true } : {}),
  });
  const plans = await planFlash(opened.targets, opened.context);
  opened.clear();
  if (options.json) printJson({ version: VERSION, fleet: opened.command.fleet.name, nodes: plans });
  else process.stdout.write(flashPlanText(plans, opened.command.text));
  const failed = plans.flatMap(({ problem }) =>
    problem === undefined ? [] : [{ outcome: outcomeOf(problem.category), retryable: problem.retryable }],
  );
  if (failed.length > 0) return worstExit(failed);
  return options.detailedExitCode && plans.some(({ begin }) => begin !== 'nothing') ? EXIT.changes : EXIT.ok;
}
