import { readFileSync } from 'node:fs';
import { type CommandNode, everyCommand, type OptionNode, type Value } from './tree.ts';

/** A completion script for zsh: a file `_bringup` in `$fpath`, or to be sourced after `compinit`. */
export function zshScript(root: CommandNode): string {
  return `#compdef bringup
# Completion of bringup for zsh, made by: bringup completion zsh

${everyCommand(root).map(commandFunction).join('\n')}
${readFileSync(new URL('./zsh-body.txt', import.meta.url), 'utf8')}`;
}

/** A function that completes behind one command: its options, and its commands or arguments. */
function commandFunction(node: CommandNode): string {
  const specs = [
    ...node.options.map(optionSpec),
    ...(node.commands.length > 0 ? ["'1: :->command'", "'*:: :->below'"] : node.arguments.map(argumentSpec)),
  ];
  const head = `${functionName(node.path)}() {\n  _arguments -C -S ${specs.map((spec) => `\\\n    ${spec}`).join(' ')}\n`;
  if (node.commands.length === 0) return `${head}}\n`;
  const described = node.commands
    .map(({ name, description }) => `\n        ${quoted(`${name}:${description}`)}`)
    .join('');
  const below = node.commands.map(({ name, path }) => `\n        ${name}) ${functionName(path)} ;;`).join('');
  return `${head}  case $state in
    command)
      local -a commands=(${described}
      )
      _describe command commands
      ;;
    below)
      case $words[1] in${below}
      esac
      ;;
  esac
}
`;
}

function functionName(path: string): string {
  return `_bringup_at_${path.replaceAll(/[^a-z]/g, '_')}`;
}

/** `'(-f --fleet)'{-f+,--fleet=}'[description]:file:_files'` */
function optionSpec({ short, long, description, value }: OptionNode): string {
  const told = quoted(`[${bracketed(description)}]${value === undefined ? '' : valueSpec(long.slice(2), value)}`);
  const flag = value === undefined ? long : `${long}=`;
  if (short === undefined) return `${flag}${told}`;
  return `'(${short} ${long})'{${value === undefined ? short : `${short}+`},${flag}}${told}`;
}

function argumentSpec({ name, value, repeats }: CommandNode['arguments'][number], index: number): string {
  return quoted(`${repeats ? '*' : index + 1}${valueSpec(name, value)}`);
}

function valueSpec(name: string, value: Value): string {
  const action = {
    words: () => (value.kind === 'words' ? `(${value.words.join(' ')})` : ''),
    names: () => (value.kind === 'names' ? `_bringup_names ${value.of}` : ''),
    file: () => '_files',
    folder: () => '_files -/',
    free: () => ' ',
  }[value.kind]();
  return `:${name}:${action}`;
}

/** In a description of `_arguments` a bracket and a colon mean something. */
function bracketed(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
