/** What the name of a wheel says. */
export interface WheelName {
  /** As `normalName` writes it. */
  readonly name: string;
  readonly version: string;
  /** The number of the build; 0 when it has none. */
  readonly build: number;
  /** All it fits, each `python-abi-platform`. */
  readonly tags: readonly string[];
}

const WHEEL = /^([^-]+)-([^-]+)(?:-(\d)([^-]*))?-([^-]+)-([^-]+)-([^-]+)\.whl$/;

/** The parts of the name of a wheel; undefined when it is none. Source: PyPA binary distribution format, "File name convention"; PEP 425. */
export function parseWheelName(filename: string): WheelName | undefined {
  const [, name, version, digit, rest, pythons, abis, platforms] = WHEEL.exec(filename) ?? [];
  if (name === undefined || version === undefined || pythons === undefined) return undefined;
  const tags = pythons
    .split('.')
    .flatMap((python) =>
      (abis ?? '')
        .split('.')
        .flatMap((abi) => (platforms ?? '').split('.').map((platform) => `${python}-${abi}-${platform}`)),
    );
  const build = digit === undefined ? 0 : Number.parseInt(`${digit}${rest ?? ''}`, 10);
  return { name: normalName(name), version, build, tags };
}

/** The name of a project as indexes write it. Source: PEP 503, "Normalized Names". */
export function normalName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}
