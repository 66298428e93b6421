import { expect, test } from 'vitest';
import { FACTS } from '../../../test/cases/image/os/facts.ts';
import { emptyFat, memoryBytes } from '../../../test/support/images/fat-volume.ts';
import { BringupError } from '../../core/error.ts';
import { openFat } from '../fat/volume.ts';
import type { Partition, PartitionTable } from '../table/partition.ts';
import { fatLabelled, type ImageFacts } from './image-facts.ts';
import { operatingSystemOf } from './operating-systems.ts';
import { readImageFacts } from './read-image-facts.ts';

async function volumeWith(name: string): Promise<Buffer> {
  const volume = await openFat(memoryBytes(emptyFat({ bits: 16, clusters: 5000 })));
  await volume.writeFile('user-data', Buffer.from(name), { mtime: new Date(0) });
  const made = await volume.commit();
  return Buffer.from(await made.read(0, made.size));
}

function damaged(volume: Buffer): Buffer {
  const copy = Buffer.from(volume);
  // Its two tables of clusters differ.
  copy.writeUInt16LE(0x1234, 512 + 200);
  return copy;
}

/** An image of one volume behind the other, and its table. */
function imageOf(volumes: Readonly<Record<string, Buffer>>) {
  let position = 0;
  const partitions = Object.entries(volumes).map(([label, bytes], at): Partition => {
    const partition = { index: at + 1, position, length: bytes.length, type: '0c' };
    position += bytes.length;
    return { ...partition, fileSystem: { type: 'fat16', label } };
  });
  const table: PartitionTable = { scheme: 'mbr', partitions, flaws: [] };
  return { image: memoryBytes(Buffer.concat(Object.values(volumes))), table };
}

test('a damaged partition stops only who needs it, with its number and the name of the image', async () => {
  const volume = await volumeWith('#cloud-config\n');
  const { image, table } = imageOf({ RECOVERY: damaged(volume), CIDATA: volume });
  const facts = await readImageFacts(image, table, 'https://images.example.org/a.img.xz');
  expect(fatLabelled(facts, 'cidata')?.files.get('/user-data')).toEqual({ type: 'file', text: '#cloud-config\n' });
  const told = () => fatLabelled(facts, 'recovery');
  expect(told).toThrow(BringupError);
  expect(told).toThrow(
    expect.objectContaining({
      code: 'fat-damaged',
      where: { file: 'partition 1 of https://images.example.org/a.img.xz' },
    }),
  );
});

test('an operating system is known although a partition that it has no part in is damaged', async () => {
  const known: ImageFacts = FACTS['ubuntu-rk1'] ?? { volumes: [] };
  const { image, table } = imageOf({ RECOVERY: damaged(await volumeWith('')) });
  const { volumes } = await readImageFacts(image, table, 'a.img');
  expect(volumes).toHaveLength(1);
  expect(operatingSystemOf({ volumes: [...volumes, ...known.volumes] }).id).toBe('ubuntu-rk1');
  // Its root may be what is damaged: that is told, and not that there is none.
  expect(() => operatingSystemOf({ volumes })).toThrow(expect.objectContaining({ code: 'fat-damaged' }));
});
