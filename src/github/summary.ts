import { appendFileSync, statSync } from 'node:fs';

/** The runner drops a longer summary whole (actions/runner: CreateStepSummaryCommand.cs). */
const LIMIT_BYTES = 1024 * 1024;

const CUT = '\n\n_The summary ends here, because GitHub takes no more than 1 MiB. The report file holds everything._\n';

/** Appends Markdown to the step's summary page. Too much of it is cut at a line and says so. Nothing happens outside of a workflow. */
export function appendSummary(markdown: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return;
  const used = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  appendFileSync(file, fitting(markdown.endsWith('\n') ? markdown : `${markdown}\n`, LIMIT_BYTES - used));
}

/** The text, or as many of its lines as fit into `room` bytes together with a sentence that says so. */
export function fitting(text: string, room: number): string {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= room) return text;
  const space = room - Buffer.byteLength(CUT);
  if (space < 0) return '';
  const end = bytes.lastIndexOf('\n', space - 1);
  return bytes.subarray(0, Math.max(end, 0)).toString('utf8') + CUT;
}
