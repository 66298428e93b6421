import type { Geometry } from './geometry.ts';
import type { Overlay } from './overlay.ts';

/** Where FSInfo has its signatures, and what they are (Microsoft FAT specification). */
const SIGNATURES = [
  [0, 0x41615252],
  [484, 0x61417272],
  [508, 0xaa550000],
] as const;
const FREE = 488;
const INFO_BYTES = 512;

/** Tells FSInfo of FAT32 how many clusters are free. A sector that is not FSInfo stays as it is. */
export async function freeCount({ infoPosition }: Geometry, volume: Overlay, freeClusters: number): Promise<void> {
  if (infoPosition === undefined) return;
  const info = await volume.read(infoPosition, INFO_BYTES);
  if (SIGNATURES.some(([at, value]) => info.readUInt32LE(at) !== value)) return;
  const count = Buffer.alloc(4);
  count.writeUInt32LE(freeClusters);
  await volume.write(infoPosition + FREE, count);
}
