import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { BringupError } from '../../core/error.ts';
import { tarOf } from '../environment/tar.ts';
import type { EvidenceFile } from './collect.ts';

/** Sees before a run whether evidence could be written there: a folder that is empty or not there yet, or an archive. Throws BringupError. */
export async function assertEvidencePlace(place: string): Promise<void> {
  const isThere = await stat(place).catch(() => undefined);
  if (isArchive(place)) {
    if (isThere?.isDirectory()) throw unusable(place, 'it is a folder');
    if (!existsSync(dirname(join(place)))) throw unusable(place, 'its folder is not there');
    return;
  }
  if (isThere === undefined) return;
  if (!isThere.isDirectory()) throw unusable(place, 'it is a file whose name does not end in .tar.gz');
  if ((await readdir(place)).length > 0) throw unusable(place, 'it is not empty');
}

/** Writes evidence into a folder, or into one archive where the name ends in `.tar.gz`, for the user alone. */
export async function writeEvidence(place: string, files: readonly EvidenceFile[]): Promise<void> {
  if (isArchive(place)) {
    const members = files.map(({ name, text }) => {
      const bytes = Buffer.from(text);
      return { name: `evidence/${name}`, sizeBytes: bytes.length, content: () => Readable.from([bytes]) };
    });
    const packed = await buffer(Readable.from(tarOf(members)).pipe(createGzip()));
    await writeFile(`${place}.new`, packed, { mode: 0o600 });
    await rename(`${place}.new`, place);
    return;
  }
  for (const { name, text } of files) {
    const path = join(place, name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, text, { mode: 0o600 });
  }
}

function isArchive(place: string): boolean {
  return /\.(?:tar\.gz|tgz)$/.test(place);
}

function unusable(place: string, why: string): BringupError {
  return new BringupError({
    code: 'evidence-place',
    category: 'config',
    what: `evidence cannot be written to ${place}: ${why}`,
    remedy: 'name a folder that is empty or not there yet, or a file that ends in .tar.gz',
    where: { file: place },
  });
}
