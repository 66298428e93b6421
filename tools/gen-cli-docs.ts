#!/usr/bin/env node
// Fills the blocks of docs/cli.md from the command line itself; with --check it only says whether the page is in step.
import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { main } from '../src/cli/main.ts';
import { table } from './gen/table.ts';

const PAGE = new URL('../docs/cli.md', import.meta.url);
/** `<!-- cli: plan -->` … `<!-- /cli -->`, and `<!-- cli: (common) -->` for the options that all fleet commands have. */
const BLOCK = /(<!-- cli: ([a-z ()-]+) -->\n)[\s\S]*?(<!-- \/cli -->)/g;
const COMMON = '(common)';
/** Commands whose options are all common, or become so: what these share is told once. */
const FLEET_COMMANDS = ['check', 'facts', 'plan', 'apply', 'status'];

const help = new Command().createHelp();

/** The page with its blocks made anew. Throws Error when a command has no block, or a block no command. */
export async function cliPage(text: string): Promise<string> {
  const commands = leaves(await program());
  const of = (path: string): Command => {
    const found = commands.get(path);
    if (found === undefined) throw new Error(`docs/cli.md: there is no command ${path}`);
    return found;
  };
  const shared = FLEET_COMMANDS.map((path) => new Set(of(path).options.map(({ flags }) => flags)));
  const common = of('plan').options.filter(({ flags }) => shared.every((one) => one.has(flags)));
  const told = new Set([...text.matchAll(BLOCK)].map(([, , path]) => path));
  const missing = [...commands.keys(), COMMON].filter((path) => !told.has(path));
  if (missing.length > 0) throw new Error(`docs/cli.md has no block for: ${missing.join(', ')}`);
  return text.replace(BLOCK, (_whole, open: string, path: string, close: string) => {
    const made = path === COMMON ? optionTable(common) : describe(of(path), path, common);
    return `${open}\n${made}\n${close}`;
  });
}

/** What each command prints of itself for `--help` in a terminal of 80 columns, groups of commands included, by its words. */
export async function helpPages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  const visit = (command: Command, path: string): void => {
    pages.set(path, printedHelp(command));
    for (const child of help.visibleCommands(command))
      if (child.name() !== 'help') visit(child, `${path} ${child.name()}`);
  };
  visit(await program(), 'bringup');
  return pages;
}

/** The program as main builds it: caught where it would begin to parse. */
async function program(): Promise<Command> {
  const { parseAsync } = Command.prototype;
  let caught: Command | undefined;
  Command.prototype.parseAsync = function (this: Command) {
    caught = this;
    return Promise.resolve(this);
  };
  try {
    await main([]);
  } finally {
    Command.prototype.parseAsync = parseAsync;
  }
  if (caught === undefined) throw new Error('main parsed nothing');
  return caught;
}

/** Every command that does something, by its words; nothing hidden. */
function leaves(command: Command, path: readonly string[] = []): ReadonlyMap<string, Command> {
  const below = command
    .createHelp()
    .visibleCommands(command)
    .filter((child) => child.name() !== 'help');
  if (below.length === 0) return new Map([[path.join(' '), command]]);
  return new Map(below.flatMap((child) => [...leaves(child, [...path, child.name()])]));
}

function describe(command: Command, path: string, common: Command['options']): string {
  const usual = new Set(common.map(({ flags }) => flags));
  const own = command.options.filter(({ flags, hidden }) => !usual.has(flags) && !hidden);
  const takesCommon = own.length < command.options.length;
  const usage = ['bringup', path, command.usage().replace(/^\[options\] ?/, '')].join(' ').trim();
  const rows = command.registeredArguments.map((argument) => [
    `\`${argument.name()}\``,
    prose(help.argumentDescription(argument)),
  ]);
  return [
    `\`${usage}\`: ${prose(command.description())}.${takesCommon && usual.has('-f, --fleet <file>') ? ' Takes the common options.' : ''}`,
    ...(rows.length === 0 ? [] : ['', table(['argument', 'what it is'], rows)]),
    ...[...Map.groupBy(own, ({ helpGroupHeading }) => helpGroupHeading ?? '')].flatMap(([heading, options]) => [
      '',
      ...(heading === '' ? [] : [heading, '']),
      optionTable(options),
    ]),
    ...examplesOf(command),
  ].join('\n');
}

function optionTable(options: Command['options']): string {
  return table(
    ['option', 'what it does'],
    options.map((option) => [`\`${option.flags}\``, prose(help.optionDescription(option))]),
  );
}

/** Text that Markdown shows as it is: a placeholder is no HTML. */
function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '\\<')))
    .join('');
}

/** The examples below a command's help, as they are printed. */
function examplesOf(command: Command): readonly string[] {
  const lines = printedHelp(command).split('\nExamples:\n')[1]?.trimEnd().split('\n') ?? [];
  return lines.length === 0 ? [] : ['', '```', ...lines.map((line) => line.replace(/^ {2}\$ /, '')), '```'];
}

function printedHelp(command: Command): string {
  let printed = '';
  command.configureOutput({
    getOutHelpWidth: () => 80,
    writeOut(text) {
      printed += text;
    },
  });
  command.outputHelp();
  return printed;
}

if (import.meta.main) {
  const text = readFileSync(PAGE, 'utf8');
  const wanted = await cliPage(text);
  if (wanted !== text && process.argv.includes('--check')) {
    console.error('docs/cli.md: not in step with the command line: run `node tools/gen-cli-docs.ts`');
    process.exitCode = 1;
  } else if (wanted !== text) writeFileSync(PAGE, wanted);
}
