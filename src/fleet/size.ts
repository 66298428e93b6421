const UNIT_BYTES = { B: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 } as const;

/** What a size looks like in the fleet file: `512MiB`, `1.5GiB`. */
export const SIZE = /^(\d{1,6}(?:\.\d{1,3})?)(B|KiB|MiB|GiB|TiB)$/;

/** Whole bytes of a text that matches `SIZE`; NaN for any other. */
export function sizeBytes(text: string): number {
  const match = SIZE.exec(text);
  return match === null ? Number.NaN : Math.round(Number(match[1]) * UNIT_BYTES[match[2] as keyof typeof UNIT_BYTES]);
}
