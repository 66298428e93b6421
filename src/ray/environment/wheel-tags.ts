import type { Target } from './target.ts';

/** Oldest glibc of each architecture's wheels, and names that platforms had before PEP 600. Source: PEP 513, 571, 599, 600. */
const MANYLINUX = {
  x86_64: {
    oldest: 5,
    names: new Map([
      [17, 'manylinux2014'],
      [12, 'manylinux2010'],
      [5, 'manylinux1'],
    ]),
  },
  aarch64: { oldest: 17, names: new Map([[17, 'manylinux2014']]) },
} as const;

/** The first release with Apple silicon; what is older runs there when it is made for both processors. Source: packaging.tags `mac_platforms`. */
const FIRST_ARM_MACOS = 11;
const OLD_MACOS_MINORS = [16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4] as const;

/** What wheels call the platforms of a target, best first. */
const PLATFORMS: Readonly<Record<Target['system'], (target: Target) => readonly string[]>> = {
  linux({ arch, platform }) {
    const { oldest, names } = MANYLINUX[arch];
    const platforms: string[] = [];
    for (let minor = Number(platform.split('_').at(-1)); minor >= oldest; minor--) {
      platforms.push(`manylinux_2_${minor}_${arch}`);
      const name = (names as ReadonlyMap<number, string>).get(minor);
      if (name !== undefined) platforms.push(`${name}_${arch}`);
    }
    return [...platforms, `linux_${arch}`];
  },
  macos({ platform }) {
    const newest = Number(platform.split('_')[1]);
    const releases = Array.from({ length: newest - FIRST_ARM_MACOS + 1 }, (_, index) => `${newest - index}_0`);
    return [
      ...releases.flatMap((release) => [`macosx_${release}_arm64`, `macosx_${release}_universal2`]),
      ...OLD_MACOS_MINORS.map((minor) => `macosx_10_${minor}_universal2`),
    ];
  },
  windows: () => ['win_amd64'],
};

/** The oldest Python whose stable ABI there is. Source: PEP 384. */
const FIRST_STABLE_ABI = 2;

/**
 * Which tags a host can run, best first: place in the list by tag. Source: PEP 425, 600; packaging.tags `cpython_tags` and
 * `compatible_tags`, whose order is that of pip and uv.
 */
export function rankedTags(target: Target): ReadonlyMap<string, number> {
  const minor = Number(target.python.split('.')[1]);
  const platforms = PLATFORMS[target.system](target);
  const older = Array.from({ length: minor }, (_, index) => minor - 1 - index);
  const generic = [`py3${minor}`, 'py3', ...older.map((one) => `py3${one}`)];
  const on = (python: string, abi: string) => platforms.map((platform) => `${python}-${abi}-${platform}`);
  const tags = [
    ...on(`cp3${minor}`, `cp3${minor}`),
    ...on(`cp3${minor}`, 'abi3'),
    ...on(`cp3${minor}`, 'none'),
    ...older.filter((one) => one >= FIRST_STABLE_ABI).flatMap((one) => on(`cp3${one}`, 'abi3')),
    ...generic.flatMap((one) => on(one, 'none')),
    `cp3${minor}-none-any`,
    ...generic.map((one) => `${one}-none-any`),
  ];
  return new Map(tags.map((tag, index) => [tag, index]));
}
