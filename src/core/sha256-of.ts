import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 of what comes in pieces, in hexadecimal. @param onBytes told how many bytes were hashed, after each piece */
export async function sha256Of(pieces: AsyncIterable<Buffer>, onBytes?: (done: number) => void): Promise<string> {
  const hash = createHash('sha256');
  let done = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    done += piece.length;
    onBytes?.(done);
  }
  return hash.digest('hex');
}

/** SHA-256 of a file of this machine. Throws what the system says. */
export function sha256OfFile(path: string): Promise<string> {
  return sha256Of(createReadStream(path));
}
