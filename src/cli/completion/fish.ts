import { readFileSync } from 'node:fs';
import { type CommandNode, everyCommand, type OptionNode, type Value } from './tree.ts';

/** A completion script for fish: a file `bringup.fish` in its folder of completions. */
export function fishScript(root: CommandNode): string {
  const all = everyCommand(root);
  const paths = all.flatMap(({ path }) => (path === '' ? [] : [quoted(leading(path))]));
  return `# Completion of bringup for fish, made by: bringup completion fish

set -g __bringup_paths ${paths.join(' ')}
${readFileSync(new URL('./fish-body.txt', import.meta.url), 'utf8')}complete -c bringup -f
${all.flatMap(linesOf).join('\n')}
`;
}

function linesOf(node: CommandNode): readonly string[] {
  const at = `complete -c bringup -n ${quoted(`__bringup_at ${quoted(leading(node.path))}`)}`;
  return [
    ...node.commands.map(({ name, description }) => `${at} -a ${name} -d ${quoted(description)}`),
    ...node.options.map((option) => `${at} ${optionText(option)}`),
    ...node.arguments.flatMap(({ value }) => (value.kind === 'free' ? [] : [`${at} ${valueText(value)}`])),
  ];
}

function optionText({ short, long, description, value }: OptionNode): string {
  const flags = `${short === undefined ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)} -d ${quoted(description)}`;
  return value === undefined ? flags : `${flags} -r ${valueText(value)}`.trimEnd();
}

function valueText(value: Value): string {
  if (value.kind === 'words') return `-xa ${quoted(value.words.join(' '))}`;
  if (value.kind === 'names') return `-xa ${quoted(`(__bringup_names ${value.of})`)}`;
  if (value.kind === 'folder') return `-xa ${quoted('(__fish_complete_directories)')}`;
  return value.kind === 'file' ? '-F' : '-x';
}

/** A path as `__bringup_at` builds it: a space before each word. */
function leading(path: string): string {
  return path === '' ? '' : ` ${path}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
