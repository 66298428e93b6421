import type { Target } from './target.ts';

/** Oldest glibc of each architecture's wheels, and names that platforms had before PEP 600. Source: PEP 513, 571, 599, 600. */
const PLATFORMS = {
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

/** The oldest Python whose stable ABI there is. Source: PEP 384. */
const FIRST_STABLE_ABI = 2;

/**
 * Which tags a host can run, best first: place in the list by tag. Source: PEP 425, 600; packaging.tags `cpython_tags` and
 * `compatible_tags`, whose order is that of pip and uv.
 */
export function rankedTags({ arch, manylinux, python }: Target): ReadonlyMap<string, number> {
  const minor = Number(python.split('.')[1]);
  const platforms = platformsOf(arch, Number(manylinux.split('_').at(-1)));
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

function platformsOf(arch: Target['arch'], newest: number): readonly string[] {
  const { oldest, names } = PLATFORMS[arch];
  const platforms: string[] = [];
  for (let minor = newest; minor >= oldest; minor--) {
    platforms.push(`manylinux_2_${minor}_${arch}`);
    const name = (names as ReadonlyMap<number, string>).get(minor);
    if (name !== undefined) platforms.push(`${name}_${arch}`);
  }
  return [...platforms, `linux_${arch}`];
}
