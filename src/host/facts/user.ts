import { wholeNumber } from './frame.ts';

/** Who runs the program on the host. Names that the host does not know are numbers as text. */
export interface UserFacts {
  readonly name: string | null;
  readonly uid: number | null;
  readonly gid: number | null;
  readonly groups: readonly string[];
}

/** Reads one line of `id`: `uid=1000(ada) gid=1000(ada) groups=1000(ada),27(sudo) context=...`. */
export function parseUser(text: string | null): UserFacts {
  const line = (text ?? '').replace(/ context=\S+$/, '');
  const [, uid, name] = /^uid=(\d+)(?:\(([^)]*)\))?/.exec(line) ?? [];
  const [, gid] = / gid=(\d+)/.exec(line) ?? [];
  const [, groups = ''] = / groups=(.*)$/.exec(line) ?? [];
  return {
    name: name ?? uid ?? null,
    uid: wholeNumber(uid),
    gid: wholeNumber(gid),
    groups: [...groups.matchAll(/(\d+)(?:\(([^)]*)\))?/g)].map(([, number = '', group]) => group ?? number),
  };
}
