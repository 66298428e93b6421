import type { Command } from 'commander';
import { worstExit } from '../../../report/outcome.ts';
import { type FlashOptions, ONLY_LOOKED, openFlash, withNodeOptions } from '../../flash-command.ts';
import { examples } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';

/** What `--json` prints. A number that only grows when a reader of the old shape could not read the new one. */
const VERSION = 'bringup.flash-attest/1';

/** `bringup flash attest`: do nodes run what the fleet file says? */
export function addFlashAttest(flash: Command, outcome: Outcome): void {
  const command = withNodeOptions(flash.command('attest'))
    .description('ask nodes which image they run, and compare it with the fleet file; no board is asked')
    .action(async (nodes: readonly string[], options: FlashOptions) => outcome.set(await attest(nodes, options)));
  examples(command, [
    ['bringup flash attest', 'all nodes of all boards'],
    ['bringup flash attest rack-1/2', 'one of them'],
  ]);
}

async function attest(nodes: readonly string[], options: FlashOptions): Promise<number> {
  const [{ attestNodes }, { attestText }] = await Promise.all([
    import('../../../flash/attest.ts'),
    import('../../flash-text.ts'),
  ]);
  using opened = await openFlash(nodes, options, ['image'], { again: ONLY_LOOKED });
  const all = await attestNodes(opened.targets, opened.context);
  opened.clear();
  if (options.json) printJson({ version: VERSION, fleet: opened.command.fleet.name, nodes: all });
  else process.stdout.write(attestText(all, opened.command.text));
  return worstExit(all.map(({ outcome, problem }) => ({ outcome, retryable: problem?.retryable ?? false })));
}
