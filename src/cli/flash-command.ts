import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { openFlashContext } from '../flash/open-context.ts';
import { requireSecrets, type SecretUse } from '../flash/required-secrets.ts';
import type { FlashContext } from '../flash/run.ts';
import { openFlashState } from '../flash/state.ts';
import { chosenTargets, type FlashTarget, flashTargets } from '../flash/target.ts';
import { type FleetCommand, openFleet } from './fleet-command.ts';
import { environment, type FleetOptions, fleetFile, withOutputOptions } from './options.ts';
import { type TrustWish, trustBoards } from './trust-board.ts';

/** What every command about boards is told. */
export interface FlashOptions extends FleetOptions, TrustWish {
  readonly cacheDir?: string;
  readonly stateDir?: string;
}

/** What commands that only look say after Ctrl-C. */
export const ONLY_LOOKED = 'it only looks, and has changed nothing on boards and nodes';

/** What every command takes that asks boards. */
export function withFlashOptions(command: Command): Command {
  return withNodeOptions(command).option(
    '--accept-new-certificates',
    'trust and remember the certificate of a board nobody knows yet; a changed one always stops',
  );
}

/** What every command about nodes of boards takes. */
export function withNodeOptions(command: Command): Command {
  return withFlashPlaces(
    withOutputOptions(command)
      .argument('[nodes...]', 'boards, their nodes, or hosts: `rack-1`, `rack-1/2`, `gpu-1` (default: all)')
      .addOption(fleetFile())
      .addOption(environment())
      .option('-s, --select <hosts>', 'only nodes that are these hosts, as with other commands'),
  );
}

/** Where this machine keeps images, and what it did to nodes. */
export function withFlashPlaces(command: Command): Command {
  return command
    .addOption(
      new Option('--cache-dir <folder>', 'keep unpacked images there (default: ~/.cache/bringup)').env(
        'BRINGUP_CACHE_DIR',
      ),
    )
    .addOption(
      new Option(
        '--state-dir <folder>',
        'remember flashes and keys of nodes there (default: ~/.local/state/bringup)',
      ).env('BRINGUP_STATE_DIR'),
    );
}

/** A fleet with its boards, opened for a command. */
export interface FlashCommand extends Disposable {
  readonly command: FleetCommand;
  readonly targets: readonly FlashTarget[];
  /** What goes on is shown on standard error. */
  readonly context: FlashContext;
  /** Takes live lines away, before something is printed. */
  clear(): void;
}

/** Loads the fleet, chooses nodes and opens what this machine remembers of them. `uses`: the secrets it works with; `again`: what running it again does after Ctrl-C. Throws BringupErrors. */
export async function openFlash(
  names: readonly string[],
  options: FlashOptions,
  uses: readonly SecretUse[],
  { again, ...given }: Partial<FlashContext> & { readonly again?: string } = {},
): Promise<FlashCommand> {
  const environment = { ...process.env };
  const command = await openFleet(options, given.capabilities?.map(({ name }) => name) ?? [], again);
  const targets = chosenTargets(flashTargets(command.fleet), names, command.hosts);
  requireSecrets(targets, uses, environment);
  const { fleet, connect, signal, secrets, log } = command;
  const { watchFlash } = await import('./flash-watch.ts');
  using stack = new DisposableStack();
  const watch = stack.use(watchFlash(options));
  const trust = trustBoards(options, { signal, clear: watch.clear });
  const context = openFlashContext({
    fleet,
    connect,
    signal,
    secrets,
    onEvent: watch.onEvent,
    ...(log === undefined ? {} : { log }),
    ...(trust === undefined ? {} : { trust }),
    ...(!options.cacheDir ? {} : { cache: join(options.cacheDir, 'images') }),
    ...(!options.stateDir ? {} : { state: openFlashState(options.stateDir) }),
    ...given,
  });
  stack.use(context);
  const kept = stack.move();
  return { command, targets, context, clear: watch.clear, [Symbol.dispose]: () => kept.dispose() };
}
