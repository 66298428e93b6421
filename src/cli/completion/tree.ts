import type { Argument, Command, Option } from 'commander';

/** What can stand behind an option or as an argument. `names` are asked of the hidden command when they are needed. */
export type Value =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'names'; readonly of: NameList }
  | { readonly kind: 'file' | 'folder' | 'free' };

/** The lists of names that only the fleet file knows. */
export const NAME_LISTS = ['hosts', 'select', 'environments'] as const;
export type NameList = (typeof NAME_LISTS)[number];

export interface OptionNode {
  readonly short: string | undefined;
  readonly long: string;
  readonly description: string;
  /** Undefined for a flag. */
  readonly value: Value | undefined;
}

/** One command of the tree, as shells need it. */
export interface CommandNode {
  /** Its words behind `bringup`, with spaces: empty, `plan`, `lab up`. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionNode[];
  readonly arguments: readonly { readonly name: string; readonly value: Value; readonly repeats: boolean }[];
  readonly commands: readonly CommandNode[];
}

/** The placeholders of options tell what they take. */
const PLACEHOLDERS: Readonly<Record<string, Value>> = {
  file: { kind: 'file' },
  folder: { kind: 'folder' },
  hosts: { kind: 'names', of: 'select' },
};

/** Arguments that are hosts of the fleet file. */
const HOST_ARGUMENTS: ReadonlySet<string> = new Set(['ssh host', 'logs host']);

/** The tree of a program; what is hidden from its help is not in it. */
export function commandTree(command: Command, path = ''): CommandNode {
  const help = command.createHelp();
  const below = help.visibleCommands(command);
  return {
    path,
    name: command.name(),
    description: firstPart(help.subcommandDescription(command)),
    options: help.visibleOptions(command).flatMap((option) => optionNode(option) ?? []),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      value: argumentValue(argument, path),
      repeats: argument.variadic,
    })),
    commands: below.map((child) => commandTree(child, path === '' ? child.name() : `${path} ${child.name()}`)),
  };
}

/** The command and all below it. */
export function everyCommand(node: CommandNode): readonly CommandNode[] {
  return [node, ...node.commands.flatMap(everyCommand)];
}

function optionNode({
  short,
  long,
  flags,
  description,
  argChoices,
  required,
  optional,
}: Option): OptionNode | undefined {
  if (long === undefined || long === null) return undefined;
  const placeholder = /[<[]([\w-]+)/.exec(flags)?.[1] ?? '';
  const value: Value =
    argChoices !== undefined
      ? { kind: 'words', words: argChoices }
      : long === '--env'
        ? { kind: 'names', of: 'environments' }
        : (PLACEHOLDERS[placeholder] ?? { kind: 'free' });
  return {
    short: short ?? undefined,
    long,
    description: firstPart(description),
    value: required || optional ? value : undefined,
  };
}

function argumentValue(argument: Argument, path: string): Value {
  if (argument.argChoices !== undefined) return { kind: 'words', words: argument.argChoices };
  return HOST_ARGUMENTS.has(`${path} ${argument.name()}`) ? { kind: 'names', of: 'hosts' } : { kind: 'free' };
}

/** A description as a list of candidates has room for it. */
function firstPart(text: string): string {
  return (text.split(/[;:] /)[0] ?? '').replace(/ \([^)]*$/, '').trim();
}
