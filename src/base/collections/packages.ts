import { z } from 'zod';
import { type PackageSpec, packageKind } from '../../resources/package.ts';
import { defineCollection } from '../collection.ts';
import { given } from '../words.ts';

/** `packages:` of the host's own package manager. */
export const packages = defineCollection({
  section: 'packages',
  describe: 'Packages of the host’s own package manager (apt, dnf, apk, pacman, zypper, brew), all in one transaction.',
  key: 'name',
  short: 'version',
  plain: true,
  kind: packageKind,
  early: ['name'],
  shape: {
    name: z
      .string()
      .regex(/^[A-Za-z0-9@][A-Za-z0-9@/+._:-]*$/, 'must be the name of a package')
      .describe('As the package manager calls it.'),
    version: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9.+~:*^-]*$/, 'must be a version, or a family of them such as 6.1*')
      .optional()
      .describe('Exactly this version (`6.1*` for a family). Default: any; the newest when it is not there.'),
    hold: z.boolean().optional().describe('Keep it at its version when the host upgrades itself.'),
  },
  spec: (entry): PackageSpec => ({
    name: entry.name ?? '',
    state: entry.state ?? 'present',
    ...given({ version: entry.version, hold: entry.hold }),
  }),
});
