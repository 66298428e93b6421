/** What board makers leave in DMI when they did not fill it in. */
const PLACEHOLDER =
  /^(?:to be filled by o\.e\.m\.|system (?:product name|manufacturer|version)|default string|none|not (?:specified|applicable)|o\.e\.m\.|oem)$/i;

/** A vendor or model as the firmware says it; null when nobody filled it in. */
export function madeBy(text: string | null): string | null {
  return text === null || PLACEHOLDER.test(text) ? null : text;
}
