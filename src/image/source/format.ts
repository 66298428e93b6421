import { BringupError } from '../../core/error.ts';
import type { ImageFormat } from './base-image.ts';

interface Magic {
  readonly at?: number;
  readonly bytes: Buffer;
}

const of = (hex: string): Buffer => Buffer.from(hex, 'hex');
const text = (value: string): Buffer => Buffer.from(value, 'latin1');

const PACKED: readonly (Magic & { readonly format: ImageFormat })[] = [
  { bytes: of('fd377a585a00'), format: 'xz' },
  { bytes: of('1f8b08'), format: 'gz' },
  { bytes: of('28b52ffd'), format: 'zst' },
];

/** A frame that zstd skips; pzstd begins with one. Its first byte is 50 to 5f. */
const SKIPPABLE = of('2a4d18');

/** What is often named where an image should be. */
const OTHERS: readonly (Magic & { readonly is: string; readonly remedy: string })[] = [
  { bytes: text('PK\x03\x04'), is: 'a zip archive', remedy: 'Unpack it, and name the image that is in it.' },
  { bytes: of('377abcaf271c'), is: 'a 7z archive', remedy: 'Unpack it, and name the image that is in it.' },
  { bytes: text('Rar!'), is: 'a rar archive', remedy: 'Unpack it, and name the image that is in it.' },
  { bytes: text('ustar'), at: 257, is: 'a tar archive', remedy: 'Unpack it, and name the image that is in it.' },
  {
    bytes: text('BZh'),
    is: 'packed with bzip2',
    remedy: 'Unpack it with bunzip2 first: xz, zst and gz are what is read here.',
  },
  {
    bytes: of('04224d18'),
    is: 'packed with lz4',
    remedy: 'Unpack it with lz4 first: xz, zst and gz are what is read here.',
  },
  { bytes: of('514649fb'), is: 'a qcow2 image', remedy: 'Make a raw one of it: qemu-img convert -O raw.' },
  { bytes: text('KDMV'), is: 'a vmdk image', remedy: 'Make a raw one of it: qemu-img convert -O raw.' },
  { bytes: text('vhdxfile'), is: 'a vhdx image', remedy: 'Make a raw one of it: qemu-img convert -O raw.' },
  { bytes: of('3aff26ed'), is: 'an Android sparse image', remedy: 'Make a raw one of it: simg2img.' },
];

/** As much as all these magics need, in bytes. */
export const HEAD_BYTES = 512;

/** How an image is packed, by its beginning. @param from its path or address, for errors. Throws BringupError (`image-not-an-image`). */
export function formatOf(head: Buffer, from: string): ImageFormat {
  const packed = PACKED.find((magic) => has(head, magic));
  if (packed !== undefined) return packed.format;
  if (((head[0] ?? 0) & 0xf0) === 0x50 && head.subarray(1, 4).equals(SKIPPABLE)) return 'zst';
  requireRaw(head, from);
  return 'raw';
}

/** Refuses what cannot be the bytes of a disk. @param head the first 512 bytes of what was unpacked. Throws BringupError (`image-not-an-image`). */
export function requireRaw(head: Buffer, from: string): void {
  const other = OTHERS.find((magic) => has(head, magic));
  if (other !== undefined) throw notAnImage(from, other.is, other.remedy);
  if (head.length < HEAD_BYTES) throw notAnImage(from, `only ${head.length} bytes long`, 'Name an image of a disk.');
  const start = head.toString('latin1', 0, 80).trimStart();
  if (/^<(!doctype|html|\?xml|head)/i.test(start)) {
    throw notAnImage(
      from,
      'a web page',
      'See what the address gives in a browser: most often it wants a login, or the file is gone.',
    );
  }
}

function has(head: Buffer, { at = 0, bytes }: Magic): boolean {
  return head.subarray(at, at + bytes.length).equals(bytes);
}

function notAnImage(from: string, is: string, remedy: string): BringupError {
  return new BringupError({
    code: 'image-not-an-image',
    category: 'config',
    what: `The file is no image of a disk, it is ${is}.`,
    where: { file: from },
    remedy,
  });
}
