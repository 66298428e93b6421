/** The three sets of feature bits of a superblock. */
export interface FeatureSet {
  readonly compat: number;
  readonly incompat: number;
  readonly readOnly: number;
}

interface Feature {
  readonly set: keyof FeatureSet;
  readonly bit: number;
  readonly name: string;
  /** The first e2fsprogs that knows it; all that know undo files (1.43) know those without it. Source: e2fsprogs doc/RelNotes. */
  readonly since?: string;
}

/** The first e2fsprogs with all that editing needs: undo files of debugfs. */
export const LEAST_E2FSPROGS = '1.43';

const FEATURES: readonly Feature[] = [
  { set: 'compat', bit: 0x1, name: 'dir_prealloc' },
  { set: 'compat', bit: 0x2, name: 'imagic_inodes' },
  { set: 'compat', bit: 0x4, name: 'has_journal' },
  { set: 'compat', bit: 0x8, name: 'ext_attr' },
  { set: 'compat', bit: 0x10, name: 'resize_inode' },
  { set: 'compat', bit: 0x20, name: 'dir_index' },
  { set: 'compat', bit: 0x200, name: 'sparse_super2' },
  { set: 'compat', bit: 0x400, name: 'fast_commit', since: '1.46' },
  { set: 'compat', bit: 0x800, name: 'stable_inodes', since: '1.45.5' },
  { set: 'compat', bit: 0x1000, name: 'orphan_file', since: '1.47' },
  { set: 'incompat', bit: 0x2, name: 'filetype' },
  { set: 'incompat', bit: 0x4, name: 'needs_recovery' },
  { set: 'incompat', bit: 0x8, name: 'journal_dev' },
  { set: 'incompat', bit: 0x10, name: 'meta_bg' },
  { set: 'incompat', bit: 0x40, name: 'extent' },
  { set: 'incompat', bit: 0x80, name: '64bit' },
  { set: 'incompat', bit: 0x100, name: 'mmp' },
  { set: 'incompat', bit: 0x200, name: 'flex_bg' },
  { set: 'incompat', bit: 0x400, name: 'ea_inode', since: '1.44' },
  { set: 'incompat', bit: 0x2000, name: 'metadata_csum_seed' },
  { set: 'incompat', bit: 0x4000, name: 'large_dir', since: '1.44' },
  { set: 'incompat', bit: 0x8000, name: 'inline_data' },
  { set: 'incompat', bit: 0x10000, name: 'encrypt' },
  { set: 'incompat', bit: 0x20000, name: 'casefold', since: '1.45.4' },
  { set: 'readOnly', bit: 0x1, name: 'sparse_super' },
  { set: 'readOnly', bit: 0x2, name: 'large_file' },
  { set: 'readOnly', bit: 0x8, name: 'huge_file' },
  { set: 'readOnly', bit: 0x10, name: 'uninit_bg' },
  { set: 'readOnly', bit: 0x20, name: 'dir_nlink' },
  { set: 'readOnly', bit: 0x40, name: 'extra_isize' },
  { set: 'readOnly', bit: 0x100, name: 'quota' },
  { set: 'readOnly', bit: 0x200, name: 'bigalloc' },
  { set: 'readOnly', bit: 0x400, name: 'metadata_csum' },
  { set: 'readOnly', bit: 0x1000, name: 'read-only' },
  { set: 'readOnly', bit: 0x2000, name: 'project' },
  { set: 'readOnly', bit: 0x8000, name: 'verity', since: '1.45.2' },
  { set: 'readOnly', bit: 0x10000, name: 'orphan_present', since: '1.47' },
];

/** Names of the features that are on; one nobody knows is `compat:0x800` and the like. */
export function featureNames(features: FeatureSet): readonly string[] {
  const known = FEATURES.filter(({ set, bit }) => (features[set] & bit) !== 0).map(({ name }) => name);
  return [...known, ...unknownFeatures(features)];
}

/** Bits that no row of the table has, as `incompat:0x40000`. */
export function unknownFeatures(features: FeatureSet): readonly string[] {
  return (['compat', 'incompat', 'readOnly'] as const).flatMap((set) => {
    const all = FEATURES.filter((one) => one.set === set).reduce((sum, { bit }) => sum | bit, 0);
    const rest = (features[set] & ~all) >>> 0;
    return rest === 0 ? [] : [`${set}:0x${rest.toString(16)}`];
  });
}

/** The feature that asks for the newest e2fsprogs, and which that is; undefined when the least is enough. */
export function newestNeeded(features: FeatureSet): { readonly feature: string; readonly since: string } | undefined {
  return FEATURES.filter(({ set, bit }) => (features[set] & bit) !== 0)
    .flatMap(({ name, since }) => (since === undefined ? [] : [{ feature: name, since }]))
    .toSorted((a, b) => compareVersions(b.since, a.since))[0];
}

/** Below, at or above zero, as versions of e2fsprogs follow each other; parts that are missing are 0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let index = 0; index < 4; index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
