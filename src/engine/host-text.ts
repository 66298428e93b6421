/** What a host printed, as text. NUL bytes become U+FFFD: no format uses them, and no word of a shell could hold what was read. */
export function hostText(bytes: Buffer): string {
  return bytes.toString('utf8').replaceAll('\0', '\ufffd');
}
