import type { Command } from 'commander';
import { outcomeOf, worstExit } from '../../../report/outcome.ts';
import { type FlashOptions, ONLY_LOOKED, openFlash, withFlashOptions } from '../../flash-command.ts';
import { examples } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';

/** What `--json` prints. A number that only grows when a reader of the old shape could not read the new one. */
const VERSION = 'bringup.flash-status/1';

/** `bringup flash status`: boards as they are now, and what this machine did to their nodes. */
export function addFlashStatus(flash: Command, outcome: Outcome): void {
  const command = withFlashOptions(flash.command('status'))
    .description('tell how boards are: firmware, power, what is written, and what was done to each node from here')
    .action(async (nodes: readonly string[], options: FlashOptions) => outcome.set(await status(nodes, options)));
  examples(command, [
    ['bringup flash status', 'boards are asked, nodes are not'],
    ['bringup flash status --json rack-1', 'one board, for a program'],
  ]);
}

async function status(nodes: readonly string[], options: FlashOptions): Promise<number> {
  const [{ boardStatus }, { boardStatusText }] = await Promise.all([
    import('../../../flash/board-status.ts'),
    import('../../flash-text.ts'),
  ]);
  using opened = await openFlash(nodes, options, ['board'], { again: ONLY_LOOKED });
  const boards = await boardStatus(opened.targets, opened.context);
  opened.clear();
  if (options.json) printJson({ version: VERSION, fleet: opened.command.fleet.name, boards });
  else process.stdout.write(boardStatusText(boards, opened.command.text));
  return worstExit(
    boards.flatMap(({ problem }) =>
      problem === undefined ? [] : [{ outcome: outcomeOf(problem.category), retryable: problem.retryable }],
    ),
  );
}
