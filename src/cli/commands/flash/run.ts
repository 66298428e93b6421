import { type Command, Option } from 'commander';
import { BringupError } from '../../../core/error.ts';
import type { Confirm } from '../../../flash/question.ts';
import { EXIT } from '../../../report/outcome.ts';
import { type FlashOptions, openFlash, withFlashOptions } from '../../flash-command.ts';
import { examples, milliseconds } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';
import { offerHostKeys } from '../../replace-host-keys.ts';

interface RunOptions extends FlashOptions {
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly lockTimeout?: number;
  readonly bootTimeout?: number;
}

/** `bringup flash run`: writes what is not right, and sees it run. */
export function addFlashRun(flash: Command, outcome: Outcome): void {
  const command = withFlashOptions(flash.command('run'))
    .description(
      'write nodes that do not run their image yet, boot them, have them prove it, and bring their hosts to base:',
    )
    .option('-y, --yes', 'do not ask; without a terminal nothing is written otherwise')
    .option(
      '--force',
      'write all of these nodes, also those that run their image or are not known: everything on them is lost',
    )
    .addOption(new Option('--dry-run', 'only tell what would be done').conflicts('force'))
    .option(
      '--lock-timeout <duration>',
      'how long to wait for a board that another run holds (default: 40s)',
      milliseconds,
    )
    .option(
      '--boot-timeout <duration>',
      'how long a node may take from power on to its answer (default: 10m)',
      milliseconds,
    )
    .action(async (nodes: readonly string[], options: RunOptions) => outcome.set(await run(nodes, options)));
  examples(command, [
    ['bringup flash run', 'all nodes of all boards'],
    ['bringup flash run rack-1/2', 'node 2 of one board'],
    ['bringup flash run --yes --force gpu-1', 'this host anew, without asking'],
  ]);
  command.addHelpText(
    'after',
    '\nA node that proves that it runs its image is left alone, and so is one\nthat may run well and cannot be asked.\nA run that was cut off goes on where it was.',
  );
}

async function run(nodes: readonly string[], options: RunOptions): Promise<number> {
  if (options.dryRun) return (await import('./plan.ts')).plan(nodes, options);
  const [{ flash }, { CAPABILITIES }, { PATIENCE }, { flashText, refusedText }] = await Promise.all([
    import('../../../flash/flash.ts'),
    import('../../../capabilities.ts'),
    import('../../../flash/run.ts'),
    import('../../flash-text.ts'),
  ]);
  const asks = !options.yes && !options.json && process.stdin.isTTY && process.stdout.isTTY;
  using opened = await openFlash(nodes, options, ['board', 'image'], {
    capabilities: CAPABILITIES.filter(({ name }) => name === 'base'),
    force: options.force ?? false,
    ...(options.lockTimeout === undefined ? {} : { lockTimeoutMs: options.lockTimeout }),
    ...(options.bootTimeout === undefined ? {} : { patience: { ...PATIENCE, bootMs: options.bootTimeout } }),
  });
  const { targets, context, command } = opened;
  const confirm: Confirm = async ({ nodes: all, plans }) => {
    const writes = all.filter(({ begin }) => begin === 'write').map(({ node }) => node);
    if (!asks && writes.length > 0) throw nobodyToAsk(writes);
    if (!asks) return true;
    const [{ flashPlanText }, { askYes }] = await Promise.all([
      import('../../flash-text.ts'),
      import('../../terminal/ask.ts'),
    ]);
    const told = await plans();
    opened.clear();
    process.stdout.write(flashPlanText(told, command.text));
    return writes.length === 0 || askYes(`Everything on ${writes.join(', ')} is lost. Write?`, command.signal);
  };
  const { report, confirmed } = await flash(targets, options.yes ? context : { ...context, confirm });
  for (const { node, outcome, problem } of report.nodes)
    command.log?.write({
      ...{ level: problem === undefined ? 'info' : 'error', run: report.run.id, event: 'node-finished', host: node },
      ...(problem === undefined ? { text: outcome } : { code: problem.code, text: `${outcome}: ${problem.what}` }),
    });
  opened.clear();
  if (!confirmed && report.exitCode !== EXIT.cancelled) {
    process.stdout.write(refusedText(report));
    return 0;
  }
  // First what became of the nodes: that is known whatever happens to a file.
  if (options.json) printJson(report);
  else process.stdout.write(flashText(report, command.text));
  await offerHostKeys(
    command.fleet.root,
    report.nodes.flatMap(({ knownHost }) => knownHost ?? []),
  );
  return report.exitCode;
}

/** What is written is lost, so that is said by somebody. */
function nobodyToAsk(nodes: readonly string[]): BringupError {
  return new BringupError({
    code: 'flash-not-asked',
    category: 'config',
    what: `everything on ${nodes.join(', ')} would be lost, and nobody can be asked: there is no terminal, or --json was given`,
    remedy: 'look at `bringup flash plan`, then add --yes',
  });
}
