/** A GUID as a GPT keeps it (the first three groups little-endian) in its usual text form, upper case. Source: UEFI 2.10, appendix A. */
export function guidAt(bytes: Buffer, at: number): string {
  const part = (from: number, to: number) => bytes.toString('hex', at + from, at + to);
  const swapped = (from: number, to: number) =>
    Buffer.from(bytes.subarray(at + from, at + to))
      .reverse()
      .toString('hex');
  return [swapped(0, 4), swapped(4, 6), swapped(6, 8), part(8, 10), part(10, 16)].join('-').toUpperCase();
}

/** 16 bytes in the order they stand, as file systems write theirs. Undefined when all are zero. */
export function uuidAt(bytes: Buffer, at: number): string | undefined {
  const hex = bytes.toString('hex', at, at + 16);
  if (/^0*$/.test(hex)) return undefined;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
