import { randomUUID } from 'node:crypto';
import { endGroup, startGroup } from '@actions/core';
import { inert } from './inert.ts';

/** One line of the log in our own words. What looks like a workflow command in it is printed as text. */
export function say(line: string): void {
  process.stdout.write(`${inert(line)}\n`);
}

/** Lines under a title that can be folded. Groups cannot be nested. The lines may hold text of hosts. */
export function group(title: string, lines: readonly string[]): void {
  startGroup(title);
  remote(lines.join('\n'));
  endGroup();
}

/**
 * Prints text that others wrote (the output of hosts, a serial console). When it could hold a workflow command, the runner
 * is told to take none until it sees a word that nobody can guess.
 */
export function remote(text: string): void {
  if (text === '') return;
  const lines = text.endsWith('\n') ? text : `${text}\n`;
  const token = randomUUID();
  const risky = text.includes('::') || text.includes('##[');
  process.stdout.write(risky ? `::stop-commands::${token}\n${lines}::${token}::\n` : lines);
}
