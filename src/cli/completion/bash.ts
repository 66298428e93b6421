import { readFileSync } from 'node:fs';
import { quote } from '../../core/sh.ts';
import { type CommandNode, everyCommand, type Value } from './tree.ts';

/** A completion script for bash 3.2 and newer. It needs nothing else: not the package bash-completion. */
export function bashScript(root: CommandNode): string {
  const all = everyCommand(root);
  return `# Completion of bringup for bash, made by: bringup completion bash

# The commands (C) and options (O) below a command.
_bringup_words() {
  C= O=
  case $1 in
${all.map(wordsCase).join('')}  esac
}

# What stands behind an option of a command, or as one of its arguments (V, with words in W); empty: nothing.
_bringup_value() {
  V= W=
  case "$1:$2" in
${valueCases(all)}  esac
}

${readFileSync(new URL('./bash-body.sh', import.meta.url), 'utf8')}`;
}

function wordsCase(node: CommandNode): string {
  const commands = node.commands.map(({ name }) => name).join(' ');
  const options = node.options.flatMap(({ short, long }) => (short === undefined ? [long] : [short, long])).join(' ');
  return `    ${pattern(node.path)}) C=${pattern(commands)} O=${pattern(options)} ;;\n`;
}

/** One line of `case` for each kind of value, with everything that takes it. */
function valueCases(all: readonly CommandNode[]): string {
  const places = all.flatMap(({ path, options, arguments: positions }) => [
    ...options.flatMap(({ short, long, value }) =>
      value === undefined
        ? []
        : [short, long].flatMap((flag) =>
            flag === undefined ? [] : [[`${path}:${flag}`, assignment(value)] as const],
          ),
    ),
    ...positions.flatMap(({ value }, index) =>
      value.kind === 'free' ? [] : [[`${path}:${index}`, assignment(value)] as const],
    ),
  ]);
  return [...Map.groupBy(places, ([, what]) => what)]
    .map(([what, where]) => `    ${where.map(([place]) => pattern(place)).join(' | ')}) ${what} ;;\n`)
    .join('');
}

function assignment(value: Value): string {
  if (value.kind === 'words') return `V=words W=${pattern(value.words.join(' '))}`;
  return value.kind === 'names' ? `V=names W=${value.of}` : `V=${value.kind}`;
}

function pattern(text: string): string {
  return text === '' ? "''" : quote(text);
}
