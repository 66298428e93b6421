/** A file that goes into an archive. */
export interface TarFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** Permissions; default 0644. */
  readonly mode?: number;
  content(): AsyncIterable<Uint8Array>;
}

const BLOCK = 512;
/** A member that tells the name of the next one. Source: GNU tar manual, "Basic Tar Format", LONGNAME. */
const LONG_NAME = { name: '././@LongLink', type: 'L' } as const;

/**
 * A tar archive that says nothing of this machine: no owner, no time, files in the order given. The same files give the same
 * bytes. Source: POSIX pax, ustar Interchange Format. Throws Error when a file is not as long as it said.
 */
export async function* tarOf(files: readonly TarFile[]): AsyncGenerator<Uint8Array> {
  for (const { name, sizeBytes, mode = 0o644, content } of files) {
    const bytes = Buffer.from(name, 'utf8');
    if (bytes.length > 100) {
      const long = Buffer.concat([bytes, Buffer.alloc(1)]);
      yield header(Buffer.from(LONG_NAME.name), long.length, LONG_NAME.type, mode);
      yield padded(long);
    }
    yield header(bytes.subarray(0, 100), sizeBytes, '0', mode);
    let written = 0;
    for await (const part of content()) {
      written += part.length;
      yield part;
    }
    if (written !== sizeBytes) throw new Error(`${name} changed while it was packed`);
    yield Buffer.alloc(-sizeBytes & (BLOCK - 1));
  }
  yield Buffer.alloc(2 * BLOCK);
}

function header(name: Buffer, sizeBytes: number, type: string, mode: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  name.copy(block, 0);
  block.write(`${mode.toString(8).padStart(7, '0')}\0`, 100, 'latin1');
  block.write('0000000\0', 108, 'latin1');
  block.write('0000000\0', 116, 'latin1');
  block.write(`${sizeBytes.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  block.write('00000000000\0', 136, 'latin1');
  block.write('        ', 148, 'latin1');
  block.write(type, 156, 'latin1');
  block.write('ustar\x0000', 257, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & (BLOCK - 1))]);
}
