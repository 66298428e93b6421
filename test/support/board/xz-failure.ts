import { crc32 } from 'node:zlib';

const HEADER = Buffer.from('fd377a585a00', 'hex');

/**
 * What the daemon's decoder says where the program xz gives up. After the end of one stream it looks for the next as a decoder of its
 * own would, so rubbish there is no broken stream to it. @param tail the last of what was sent, up to @param position
 */
export function xzFailure(said: string, tail: Buffer, position: number): string {
  if (/unexpected end of input/i.test(said)) return 'More memory needed';
  if (/format not recognized/i.test(said)) return 'stream/file format not recognized';
  if (/memory usage limit/i.test(said)) return 'memory limit would be violated';
  if (!/corrupt/i.test(said)) return `lzma: ${said.trim()}`;
  return rubbishAfterStream(tail, position) ? 'stream/file format not recognized' : 'lzma data error';
}

function rubbishAfterStream(tail: Buffer, position: number): boolean {
  const start = position - tail.length;
  for (let end = tail.length - (position % 4); end >= 12; end -= 4) {
    if ((start + end) % 4 !== 0 || tail.toString('latin1', end - 2, end) !== 'YZ') continue;
    if (crc32(tail.subarray(end - 8, end - 2)) !== tail.readUInt32LE(end - 12)) continue;
    let next = end;
    while (next + 4 <= tail.length && tail.readUInt32LE(next) === 0) next += 4;
    return next < tail.length && !tail.subarray(next).subarray(0, 6).equals(HEADER);
  }
  return false;
}
