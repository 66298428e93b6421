import type { Command } from 'commander';
import type { Cancelled } from '../../../flash/cancel.ts';
import { outcomeOf, worstExit } from '../../../report/outcome.ts';
import { visibleInline } from '../../../report/visible.ts';
import { type FlashOptions, openFlash, withFlashOptions } from '../../flash-command.ts';
import { examples } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';

const WORDS = {
  none: 'this machine has begun no transfer there',
  cancelled: 'the transfer was ended and the board put back; the node holds no whole image',
  'not-running': 'the transfer had ended already; the board was put back',
  foreign: 'another transfer runs there, which is not ours: it was left alone',
  unknown: 'a transfer runs there that may be ours, or not: it was left alone',
} as const;

/** While the run that began it is alive. */
const HELD: Partial<Readonly<Record<Cancelled['outcome'], string>>> = {
  none: 'no transfer of a run runs there now',
  cancelled: 'the transfer was ended; the node holds no whole image',
  'not-running': 'the transfer had ended already',
};

/** `bringup flash cancel`: ends a transfer that was begun from here. */
export function addFlashCancel(flash: Command, outcome: Outcome): void {
  const command = withFlashOptions(flash.command('cancel'))
    .description('end a transfer that was begun from this machine and no other, and put the board back')
    .action(async (nodes: readonly string[], options: FlashOptions) => outcome.set(await cancel(nodes, options)));
  examples(command, [['bringup flash cancel rack-1', 'after a run that was killed']]);
}

async function cancel(nodes: readonly string[], options: FlashOptions): Promise<number> {
  const { cancelTransfers } = await import('../../../flash/cancel.ts');
  using opened = await openFlash(nodes, options, ['board']);
  const all = await cancelTransfers(opened.targets, opened.context);
  opened.clear();
  if (options.json) printJson({ version: 'bringup.flash-cancel/1', boards: all });
  else for (const one of all) process.stdout.write(textOf(one));
  return worstExit(
    all.map(({ outcome, left = [], heldBy, problem }) => {
      if (problem !== undefined) return { outcome: outcomeOf(problem.category), retryable: problem.retryable };
      const leftAlone = outcome === 'foreign' || outcome === 'unknown' || (heldBy !== undefined && outcome === 'none');
      if (left.length > 0) return { outcome: 'failed' as const, retryable: true };
      return { outcome: leftAlone ? ('locked' as const) : ('converged' as const), retryable: leftAlone };
    }),
  );
}

function textOf({ board, node, outcome, left = [], poweredOn = [], heldBy, waits, problem }: Cancelled): string {
  const name = node === undefined ? board : `${board}/${node}`;
  if (problem !== undefined) return `${name}: ${problem.what}\n→ ${problem.remedy}\n`;
  if (heldBy !== undefined)
    return `${name}: ${HELD[outcome] ?? WORDS[outcome]}\n${board}: ${heldBy} works on it, and puts it back when it ends\n`;
  return [
    `${name}: ${WORDS[outcome]}\n`,
    ...left.map((what) => `${name}: ${visibleInline(what)}; cancel it again, or let the next run mend it\n`),
    ...(poweredOn.length > 0 ? [`${board}: node ${poweredOn.join(', ')} has its power back\n`] : []),
    ...(waits === undefined ? [] : [`${board}: ${visibleInline(waits)}\n`]),
  ].join('');
}
