import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseReport } from '../../src/report/read.ts';
import type { Report } from '../../src/report/report.ts';
import type { Stage } from './chapter.ts';

/** Runs a command that changes hosts, and reads its report. */
export async function report(stage: Stage, ...words: readonly string[]): Promise<Report> {
  await stage.bringup(...words, '--yes', '--no-color', '--report', '../report.json');
  return parseReport(await readFile(join(stage.output, 'report.json'), 'utf8'));
}

/** What became of the hosts, as evidence. */
export function outcomes({ hosts }: Report): string {
  return hosts.map(({ name, outcome, problem }) => `${name} ${outcome} ${problem?.what ?? ''}`.trim()).join(', ');
}

/** Whether a text has these words, wherever its lines end. */
export function says(text: string, words: string): boolean {
  return text.replace(/\s+/g, ' ').includes(words);
}
