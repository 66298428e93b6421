/** Names as Go and most download pages use them, by what `uname -m` says. Others stay as they are. */
const ARCHITECTURES: readonly (readonly [RegExp, string])[] = [
  [/^(?:x86_64|amd64)$/i, 'amd64'],
  [/^(?:aarch64|arm64)$/i, 'arm64'],
  [/^arm/, 'arm'],
  [/^(?:i[3-6]86|i86pc|x86)$/, '386'],
  [/^loongarch64$/, 'loong64'],
];

const LOADERS: readonly (readonly [RegExp, string])[] = [
  [/x86[-_]64/, 'amd64'],
  [/aarch64/, 'arm64'],
  [/arm|ld-linux\.so\.3$/, 'arm'],
  [/i386|ld-linux\.so\.2$/, '386'],
];

/** The programs that a 64-bit kernel also runs. */
const NARROW: Readonly<Record<string, string>> = { amd64: '386', arm64: 'arm' };

/**
 * The architecture to fetch programs for: `amd64`, `arm64`, `arm`, `386`, `riscv64`, ... The kernel alone does not tell:
 * 32-bit Raspberry Pi OS runs under an aarch64 kernel, so the dynamic loaders that are there decide.
 */
export function architectureOf(machine: string | null, loaders: readonly string[]): string | null {
  if (machine === null) return null;
  const native = nameIn(ARCHITECTURES, machine) ?? machine;
  const narrow = NARROW[native];
  const present = loaders.map((path) => nameIn(LOADERS, path.slice(path.lastIndexOf('/') + 1)));
  return narrow !== undefined && !present.includes(native) && present.includes(narrow) ? narrow : native;
}

function nameIn(table: readonly (readonly [RegExp, string])[], text: string): string | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}
