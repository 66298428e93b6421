import { Argument, type Command } from 'commander';
import type { CommandNode, NameList } from '../completion/tree.ts';
import { NAME_LISTS } from '../completion/tree.ts';
import { examples } from '../options.ts';
import type { Outcome } from '../outcome.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

/** `bringup completion`: a script that makes a shell complete commands, options and names of hosts. */
export function addCompletion(program: Command, _outcome: Outcome): void {
  const command = program
    .command('completion')
    .description('print a script that makes a shell complete commands, options and names of hosts')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .action(async (shell: Shell) => {
      const { commandTree } = await import('../completion/tree.ts');
      process.stdout.write(await scriptOf(shell, commandTree(program)));
    });
  examples(command, [
    ['source <(bringup completion bash)', 'this bash'],
    ['bringup completion zsh >$fpath[1]/_bringup', 'every zsh'],
    ['bringup completion fish >~/.config/fish/completions/bringup.fish', 'every fish'],
  ]);
  program
    .command('__names', { hidden: true })
    .description('names of the fleet file, for completion')
    .addArgument(new Argument('<list>').choices(NAME_LISTS))
    .argument('[target]', 'what is written so far', '')
    .argument('[words...]', 'the rest of the command line')
    .action(async (list: NameList, target: string, words: readonly string[]) => {
      const { fleetNames } = await import('../completion/fleet-names.ts');
      process.stdout.write((await fleetNames(list, target, words)).map((name) => `${name}\n`).join(''));
    });
}

async function scriptOf(shell: Shell, tree: CommandNode): Promise<string> {
  if (shell === 'bash') return (await import('../completion/bash.ts')).bashScript(tree);
  if (shell === 'zsh') return (await import('../completion/zsh.ts')).zshScript(tree);
  return (await import('../completion/fish.ts')).fishScript(tree);
}
