import { z } from 'zod';
import { secretRef } from '../../fleet/secret-ref.ts';
import { type FileSpec, fileKind } from '../../resources/file.ts';
import { defineCollection } from '../collection.ts';
import { absolutePath, fourDigits, given, group, localPath, mode, owner } from '../words.ts';

/** `files:` plain files with their content. */
export const files = defineCollection({
  section: 'files',
  describe: 'Plain files.',
  key: 'path',
  short: 'content',
  plain: false,
  kind: fileKind,
  early: ['path'],
  shape: {
    path: absolutePath.describe('Where the file is on the host.'),
    content: z
      .union([z.string(), secretRef])
      .optional()
      .describe(
        'What is in it: text, or a secret. Without content, template and source only its attributes are managed.',
      ),
    template: localPath.optional().describe('A file beside the fleet file whose `{{ names }}` are looked up.'),
    source: localPath.optional().describe('A file beside the fleet file that is copied as it is.'),
    mode: mode
      .optional()
      .describe('Permissions in octal digits, in quotes. Default for new files: "0644", for secrets "0600".'),
    owner: owner.optional(),
    group: group.optional(),
    validate: z
      .string()
      .min(1)
      .optional()
      .describe('A command that must accept the new file before it takes effect; `%s` is its name: `visudo -cf %s`.'),
    diff: z
      .boolean()
      .optional()
      .describe('Whether plans show the text. Default: only when every user of the host may read the file.'),
  },
  problem: ({ content, template, source, state }) => {
    const given = Object.entries({ content, template, source }).flatMap(([name, value]) =>
      value === undefined ? [] : [name],
    );
    if (given.length > 1) return `${given.join(' and ')} cannot both say what is in the file`;
    return state === 'absent' && given.length > 0 ? `${given[0]} makes no sense with state: absent` : undefined;
  },
  spec(entry, context): FileSpec {
    const content =
      entry.template !== undefined
        ? context.template(entry.template)
        : entry.source !== undefined
          ? context.source(entry.source)
          : entry.content;
    return {
      path: entry.path ?? '',
      state: entry.state ?? 'present',
      ...given({
        content,
        mode: entry.mode === undefined ? undefined : fourDigits(entry.mode),
        owner: entry.owner,
        group: entry.group,
        validate: entry.validate,
        diff: entry.diff,
      }),
    };
  },
});
