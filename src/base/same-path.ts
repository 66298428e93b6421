import type { Collection } from './collection.ts';
import { entriesOf } from './collection.ts';
import { archives } from './collections/archives.ts';
import { directories } from './collections/directories.ts';
import { downloads } from './collections/downloads.ts';
import { files } from './collections/files.ts';
import { lines } from './collections/lines.ts';
import { links } from './collections/links.ts';

/** Collections whose entries say what a path is. One path can be only one of them. */
const OWNERS: readonly Collection[] = [files, directories, links, downloads, archives];

export interface PathProblem {
  /** Where in the section the second wish stands. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

interface Claim {
  readonly path: readonly (string | number)[];
  readonly at: string;
  readonly section: string;
  /** Says what is in the file, so that no single line can be somebody else's. */
  readonly whole: boolean;
}

/** Paths of a section that are wanted as two different things, or as a whole file and line by line: they would be changed back and forth on every run. */
export function samePath(section: Readonly<Record<string, unknown>>): readonly PathProblem[] {
  const claims = OWNERS.flatMap((collection) =>
    entriesOf(collection, section[collection.section]).map(({ value, path }): Claim => {
      const whole =
        collection === downloads || ['content', 'template', 'source'].some((field) => value[field] !== undefined);
      return {
        path,
        at: String(value[collection.key]),
        section: collection.section,
        whole: whole && collection !== directories,
      };
    }),
  );
  const first = new Map<string, Claim>();
  const twice = claims.flatMap((claim): readonly PathProblem[] => {
    const there = first.get(claim.at);
    if (there === undefined) first.set(claim.at, claim);
    if (there === undefined || there.section === claim.section) return [];
    return [
      {
        path: claim.path,
        message: `${claim.at} is wanted under ${there.section} as well, and can be only one of them`,
      },
    ];
  });
  const byLine = entriesOf(lines, section[lines.section]).flatMap(({ value, path }): readonly PathProblem[] => {
    const there = first.get(String(value['path']));
    if (there === undefined || !there.whole) return [];
    return [{ path, message: `${there.at} is managed as a whole under ${there.section}, so the line belongs there` }];
  });
  return [...twice, ...byLine];
}
