import { defineCapability } from '../engine/capability.ts';
import type { AnyKind } from '../engine/resource.ts';
import { entriesOf } from './collection.ts';
import { files } from './collections/files.ts';
import { COLLECTIONS } from './collections.ts';
import { readLocalFiles } from './local-files.ts';
import { baseSchema } from './schema.ts';
import { SETTINGS } from './settings.ts';
import { baseWanted } from './wanted.ts';

const kinds: ReadonlySet<AnyKind> = new Set([...SETTINGS, ...COLLECTIONS].map(({ kind }) => kind));

/** What a host is made of: packages, files, users, services, commands. */
export const base = defineCapability({
  name: 'base',
  hostSchema: baseSchema,
  kinds: [...kinds],
  prepare: (fleet) =>
    readLocalFiles(
      fleet,
      fleet.hosts.flatMap(({ name, sections }) => {
        const section = sections['base'] as Readonly<Record<string, unknown>> | undefined;
        return entriesOf(files, section?.[files.section]).flatMap(({ value, path }) =>
          (['template', 'source'] as const).flatMap((field) =>
            typeof value[field] === 'string'
              ? [{ path: value[field], place: fleet.locateInHost(name, ['base', ...path, field]) }]
              : [],
          ),
        );
      }),
    ),
  wanted: baseWanted,
});
