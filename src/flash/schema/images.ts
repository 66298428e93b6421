import { z } from 'zod';
import { NAME } from '../../fleet/schema.ts';
import { OPERATING_SYSTEMS } from '../../image/os/operating-systems.ts';

const name = z.string().regex(NAME, 'must be lower-case letters, digits and hyphens, at most 63');
const rows = ['as-is', ...OPERATING_SYSTEMS.map(({ id }) => id)] as [string, ...string[]];

/** The `images:` section at the top of the fleet file. */
export const imagesSchema = z
  .record(
    name,
    z
      .strictObject({
        from: z
          .string()
          .min(1)
          .describe('A path (from the fleet file) or an http(s) address of an image: raw, .xz, .zst or .gz.'),
        sha256: z
          .string()
          .regex(/^[0-9a-fA-F]{64}$/, 'must be a SHA-256: 64 hexadecimal digits')
          .optional()
          .describe('Of the file as it comes. Default: what a .sha256 file beside it says, if there is one.'),
        os: z
          .enum(rows)
          .optional()
          .describe(
            'What is in it, to be told when it is something else. Default: whatever is found in it. `as-is`: whatever it is, it is written without a change, and cannot prove itself.',
          ),
        shrink: z
          .boolean()
          .default(false)
          .describe(
            'Write it only as long as what it holds: the board writes every byte, also empty ones. Its last file system, an ext4, grows again at the first boot. Default: false.',
          ),
        'recover-journal': z
          .boolean()
          .default(false)
          .describe(
            'It is of a disk that was in use: what the journals of its file systems hold is written where it belongs, on a copy, as a mount would do it. Default: false, such an image is refused.',
          ),
      })
      .describe('A stock image.'),
  )
  .describe('Stock images that nodes of boards are written from, by name.');

export type ImagesSection = z.output<typeof imagesSchema>;
