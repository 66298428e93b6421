import type { Abilities, Generation } from '../board.ts';

interface Row {
  readonly generation: Generation;
  /** The first daemon of it. */
  readonly from: readonly [number, number];
  readonly can: Abilities;
}

const NEW: Abilities = {
  xz: true,
  pull: true,
  sha256: true,
  skipVerify: true,
  nodeInfo: true,
  tellsVerify: true,
  powersOffBeforeDone: true,
};

/** Newest first. Source: bmcd v2.0.5, v2.3.4 and v2.3.7 run side by side; the fork's CHANGELOG.md begins after 2.3.7 with 2.4.0. */
const ROWS: readonly Row[] = [
  // Nobody has seen yet in which order the fork ends a transfer.
  { generation: 'fork', from: [2, 4], can: { ...NEW, powersOffBeforeDone: false } },
  { generation: '2.3', from: [2, 3], can: NEW },
  {
    generation: '2.0',
    from: [0, 0],
    can: {
      xz: false,
      pull: false,
      sha256: false,
      skipVerify: false,
      nodeInfo: false,
      tellsVerify: false,
      powersOffBeforeDone: true,
    },
  },
];

/** What a daemon of this version is. @param version `2.3.7`. @param describesItself it has `/api/bmc/openapi.json`, as only the fork does */
export function generationOf(
  version: string,
  describesItself: boolean,
): { readonly generation: Generation; readonly can: Abilities } | undefined {
  const numbers = /^v?(\d+)\.(\d+)/.exec(version);
  if (numbers === null) return undefined;
  const [major, minor] = [Number(numbers[1]), Number(numbers[2])];
  if (major > 2) return undefined;
  const row = ROWS.find(({ generation, from }) => {
    if (generation === 'fork' && describesItself) return true;
    return major > from[0] || (major === from[0] && minor >= from[1]);
  });
  return row && { generation: row.generation, can: row.can };
}

/** Whether a daemon may be the fork, so that it is worth asking. */
export function mayBeFork(version: string): boolean {
  return generationOf(version, false)?.generation !== '2.0';
}
