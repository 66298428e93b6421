import { wrongName } from './errors.ts';
import { SLOT } from './slot.ts';

const LENGTH = 11;

/** A label as it stands on the volume, padded to 11 characters. Throws BringupError when some reader would not take it (dosfstools: mkfs.fat, fatlabel). */
export function paddedLabel(label: string): string {
  if (!/^[A-Z0-9!#$%&'()\-@^_`{}~ ]{1,11}$/.test(label) || label.trim() !== label)
    throw wrongName(label, 'a label is 1 to 11 characters: capitals, digits and few others');
  return label.padEnd(LENGTH);
}

/** The label in its slot of the root directory; without it a volume has none, whatever its boot sector says (blkid). */
export function labelIn(slot: Buffer): string | undefined {
  const label = slot.subarray(0, Math.min(LENGTH, SLOT)).toString('latin1').trimEnd();
  return label === '' || label === 'NO NAME' ? undefined : label;
}
