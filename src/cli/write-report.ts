import { constants } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { BringupError } from '../core/error.ts';
import type { Report } from '../report/report.ts';

/** Where a run leaves what it found, beside the terminal. */
export interface ReportFiles {
  readonly report?: string;
  readonly summary?: string;
  readonly junit?: string;
}

/** Adds the options that name those files. */
export function withReportFiles(command: Command): Command {
  return command
    .option('--report <file>', 'write the report as JSON')
    .option('--summary <file>', 'write it as Markdown, as a workflow run shows it')
    .option('--junit <file>', 'write it as JUnit XML');
}

/** Sees before anything is done whether these files can be written. Throws BringupError. */
export async function assertWritable(files: readonly (string | undefined)[]): Promise<void> {
  for (const file of files) {
    if (file === undefined) continue;
    try {
      await access(dirname(resolve(file)), constants.W_OK);
      if ((await stat(file).catch(() => undefined))?.isDirectory()) throw new TypeError('it is a directory');
    } catch (cause) {
      throw new BringupError({
        code: 'output-not-writable',
        category: 'config',
        what: `${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
        remedy: 'make its directory first, or name another file',
        where: { file },
        cause,
      });
    }
  }
}

/** Writes the report into the files that were asked for, readable by the user alone. */
export async function writeReport(report: Report, files: ReportFiles): Promise<void> {
  if (files.report !== undefined) await write(files.report, `${JSON.stringify(report, null, 2)}\n`);
  if (files.summary !== undefined) {
    const { summaryMarkdown } = await import('../report/summary.ts');
    await write(files.summary, summaryMarkdown(report));
  }
  if (files.junit !== undefined) {
    const { junitXml } = await import('../report/junit.ts');
    await write(files.junit, junitXml(report));
  }
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 });
}
