import { BringupError } from '../../core/error.ts';
import type { Bytes } from '../bytes.ts';
import { joined, streamOf } from '../joined.ts';
import { compose } from './compose.ts';
import type { XzBlock, XzIndex } from './xz-index.ts';
import { runXz } from './xz-program.ts';

/**
 * What an .xz decodes to, block by block as it is asked for, without unpacking the rest: enough to look at the partitions of
 * an image that is not wanted yet. The last block stays in memory. @param file its path or address, for errors
 */
export function decodedBytes(xz: Bytes, { blocks, rawSize }: XzIndex, file: string, signal: AbortSignal): Bytes {
  let last: { readonly block: XzBlock; readonly bytes: Promise<Buffer> } | undefined;
  const lazily = blocks.map((block) => ({
    of: {
      size: block.raw.length,
      async read(position: number, length: number) {
        if (last?.block !== block) last = { block, bytes: decodeBlock(xz, block, file, signal) };
        return (await last.bytes).subarray(position, position + length);
      },
    },
    position: 0,
    length: block.raw.length,
  }));
  return { ...joined(lazily), size: rawSize };
}

/** One block, decoded by the `xz` of this machine, which also compares the block's check. Throws BringupError (`image-corrupt`, `xz-missing`, `cancelled`). */
async function decodeBlock(xz: Bytes, block: XzBlock, file: string, signal: AbortSignal): Promise<Buffer> {
  const parts: Buffer[] = [];
  const alone = compose([{ of: xz, ...block, rawLength: block.raw.length }]);
  const end = await runXz(
    ['-d', '-c', '-q', '--format=xz', '-T1'],
    streamOf(alone),
    async (output) => {
      for await (const part of output) parts.push(part);
    },
    signal,
  );
  if (end.code !== 0) throw corruptBlock(file, block, end.said);
  return Buffer.concat(parts);
}

function corruptBlock(file: string, { position, raw }: XzBlock, said: string): BringupError {
  return new BringupError({
    code: 'image-corrupt',
    category: 'filesystem',
    what: `The image cannot be unpacked: of its block at byte ${position}, for bytes ${raw.position} to ${raw.position + raw.length}, xz says: ${said}.`,
    where: { file },
    remedy: 'Fetch the image again, and compare its SHA-256 with what its makers publish.',
  });
}
