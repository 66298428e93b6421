import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryBytes } from '../../../test/support/images/fat-volume.ts';
import { overlay } from './overlay.ts';

const SIZE = 5 * 512 + 100;
const range = fc.tuple(fc.nat(SIZE), fc.nat(1600)).map(([position, length]) => ({
  position,
  length: Math.min(length, SIZE - position),
}));

test('what was written is read, in any pieces, and the ranges that changed are those that differ', async () => {
  const written = fc.array(fc.record({ range, value: fc.constantFrom(0, 0, 1, 2) }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(written, fc.array(range, { minLength: 1, maxLength: 4 }), async (writes, reads) => {
      const below = Buffer.alloc(SIZE);
      const volume = overlay(memoryBytes(below));
      const wanted = Buffer.alloc(SIZE);
      for (const { range: where, value } of writes) {
        await volume.write(where.position, Buffer.alloc(where.length, value));
        wanted.fill(value, where.position, where.position + where.length);
      }
      const edited = await volume.snapshot();
      await volume.write(0, Buffer.alloc(SIZE, 9));
      for (const { position, length } of reads)
        expect((await edited.read(position, length)).equals(wanted.subarray(position, position + length))).toBe(true);
      const sectors = Array.from({ length: 6 }, (_, index) => index * 512);
      const differ = sectors.filter((at) => wanted.subarray(at, at + 512).some((byte) => byte !== 0));
      expect(
        sectors.filter((at) => edited.changed.some((one) => one.position <= at && at < one.position + one.length)),
      ).toEqual(differ);
      expect(
        edited.changed.every(
          (one, index) =>
            one.position > (edited.changed[index - 1]?.position ?? -1) + (edited.changed[index - 1]?.length ?? 0),
        ),
      ).toBe(true);
      expect(below.every((byte) => byte === 0)).toBe(true);
    }),
  );
});

test('out of its range', async () => {
  const volume = overlay(memoryBytes(Buffer.alloc(SIZE)));
  await expect(volume.read(SIZE - 1, 2)).rejects.toThrow(RangeError);
  await expect(volume.write(SIZE - 1, Buffer.alloc(2))).rejects.toThrow(RangeError);
  await volume.write(0, Buffer.alloc(SIZE, 1));
  await expect(volume.read(SIZE - 1, 2)).rejects.toThrow(RangeError);
});
