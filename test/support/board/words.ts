/** How long, as the crate humantime writes it: `1m 59s 999ms 988us 293ns`. @param nanoseconds not negative */
export function durationWords(nanoseconds: bigint): string {
  const seconds = nanoseconds / 1_000_000_000n;
  const rest = nanoseconds % 1_000_000_000n;
  const parts: readonly (readonly [bigint, string])[] = [
    [seconds / 86_400n, seconds / 86_400n === 1n ? 'day' : 'days'],
    [(seconds / 3_600n) % 24n, 'h'],
    [(seconds / 60n) % 60n, 'm'],
    [seconds % 60n, 's'],
    [rest / 1_000_000n, 'ms'],
    [(rest / 1_000n) % 1_000n, 'us'],
    [rest % 1_000n, 'ns'],
  ];
  const words = parts.filter(([count]) => count > 0n).map(([count, unit]) => `${count}${unit}`);
  return words.length === 0 ? '0s' : words.join(' ');
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];

/** How much, as the crate humansize writes it with powers of 1000: `1 kB`, `18.45 EB`. @param bytes what is below zero has run over 64 bits, as in the daemon */
export function sizeWords(bytes: number): string {
  let size = bytes < 0 ? Number(BigInt.asUintN(64, BigInt(bytes))) : bytes;
  let unit = 0;
  for (; size >= 1_000 && unit < UNITS.length - 1; unit += 1) size /= 1_000;
  return `${Number.isInteger(size) ? size : size.toFixed(2)} ${UNITS[unit]}`;
}
