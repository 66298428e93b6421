import { z } from 'zod';
import { type LineSpec, lineKind } from '../../resources/line.ts';
import { defineCollection } from '../collection.ts';
import { absolutePath, given } from '../words.ts';

const oneLine = z.string().regex(/^[^\n\r\0]*$/, 'must be one line');

const pattern = oneLine.refine((text) => isPattern(text), 'must be a regular expression as JavaScript knows it');

/** `lines:` single lines of files that others may edit too. */
export const lines = defineCollection({
  section: 'lines',
  describe: 'Single lines of text files that are not managed as a whole.',
  key: 'path',
  plain: false,
  labelled: true,
  kind: lineKind,
  early: ['path', 'match', 'after'],
  shape: {
    path: absolutePath.describe('The file.'),
    line: oneLine.optional().describe('The line, without its end.'),
    match: pattern
      .optional()
      .describe(
        'Which lines this one takes the place of: a regular expression (JavaScript) that the line itself matches, too.',
      ),
    after: pattern.optional().describe('A new line goes behind the last line that this matches. Default: to the end.'),
    create: z.boolean().optional().describe('Make the file when it is missing.'),
    validate: z
      .string()
      .min(1)
      .optional()
      .describe('A command that must accept the edited file before it takes effect; `%s` is its name.'),
  },
  problem({ line, match, state }) {
    if (line === undefined && (match === undefined || state !== 'absent')) return 'line is missing';
    if (line === undefined || match === undefined || !isPattern(match) || line.includes('{{') || state === 'absent')
      return undefined;
    return new RegExp(match, 'u').test(line)
      ? undefined
      : `the line does not match its own match (${match}), so it would be added on every run`;
  },
  spec: (entry): LineSpec => ({
    path: entry.path ?? '',
    state: entry.state ?? 'present',
    ...given({
      line: entry.line,
      match: entry.match,
      after: entry.after,
      create: entry.create,
      validate: entry.validate,
    }),
  }),
});

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
