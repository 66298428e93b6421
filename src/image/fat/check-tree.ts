import type { AllocationTable } from './allocation-table.ts';
import { MAX_SLOTS, parseDirectory } from './directory.ts';
import { damaged } from './errors.ts';
import type { Geometry } from './geometry.ts';
import { SLOT } from './slot.ts';

interface Subject {
  readonly path: string;
  readonly start: number;
}

/**
 * Walks over all directories and chains once. Throws BringupError for what fsck.vfat would cut or join: a chain in a circle,
 * through a free or bad cluster, out of the volume, or shared by two files, and a size that is not that of the chain.
 * No cluster is looked at twice, so it ends on whatever it is given.
 * @param read the slots of the directory in these clusters; none: the fixed root
 */
export async function checkTree(
  { bits, clusters, clusterBytes, rootCluster }: Geometry,
  table: AllocationTable,
  read: (chain: readonly number[]) => Promise<Buffer>,
): Promise<void> {
  const owners = new Uint32Array(clusters + 2);
  const subjects: string[] = [''];

  /** The chain of something, as nobody else's. */
  const claim = ({ path, start }: Subject): readonly number[] => {
    const chain: number[] = [];
    subjects.push(path);
    const id = subjects.length - 1;
    if (start < 2 || start >= clusters + 2)
      throw damaged(`${path} begins at cluster ${start}, and there are ${clusters}, numbered from 2`);
    for (let at = start; ; ) {
      const owner = owners[at] ?? 0;
      if (owner === id) throw damaged(`the chain of clusters of ${path} goes in a circle at cluster ${at}`);
      if (owner !== 0) throw damaged(`${subjects[owner]} and ${path} share cluster ${at}`);
      const next = table.next(at);
      if (next === 'free') throw damaged(`${path} goes through cluster ${at}, which is free`);
      if (next === 'bad') throw damaged(`${path} goes through cluster ${at}, which is marked as bad`);
      if (next === 'nowhere') throw damaged(`${path} goes on behind cluster ${at} where there is no cluster`);
      owners[at] = id;
      chain.push(at);
      if (next === 'end') return chain;
      at = next;
    }
  };

  const directories: Subject[] = [{ path: '/', start: rootCluster }];
  for (let subject = directories.pop(); subject !== undefined; subject = directories.pop()) {
    const parent = subject.path === '/' ? '' : subject.path;
    const chain = subject.start === 0 && parent === '' ? [] : claim(subject);
    if (chain.length * clusterBytes > MAX_SLOTS * SLOT)
      throw damaged(`the directory ${subject.path} has ${chain.length * clusterBytes} bytes, more than one can have`);
    for (const { name, type, size, cluster } of parseDirectory(await read(chain), bits).entries) {
      const path = `${parent}/${name}`;
      if (type === 'directory') directories.push({ path, start: cluster });
      else
        checkSize(path, size, cluster === 0 ? 0 : claim({ path, start: cluster }).length * clusterBytes, clusterBytes);
    }
  }
}

function checkSize(path: string, size: number, chainBytes: number, clusterBytes: number): void {
  if (size > chainBytes || chainBytes - size >= clusterBytes)
    throw damaged(`${path} has ${size} bytes and clusters for ${chainBytes}`);
}
