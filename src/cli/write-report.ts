import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
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
