import { randomBytes } from 'node:crypto';
import { join, type Sh, sh } from '../core/sh.ts';

/** Stands before each file in the stream: no file on a host can hold it. */
const MARK = randomBytes(16).toString('hex');

/**
 * Shell that prints the first bytes of each path that is a plain file, as one encoded stream, safe from anything the bytes
 * may hold. One process a file and one for all; `undefined` is left out.
 */
export function readTexts(paths: readonly (string | undefined)[], mostBytes: number): Sh {
  const files = paths.flatMap((path, index) =>
    path === undefined
      ? []
      : [
          sh`if [ -f ${path} ] && [ ! -L ${path} ]; then printf '%s\n' ${`\n${MARK} ${index}`}; head -c ${mostBytes + 1} ${path}; fi`,
        ],
  );
  if (files.length === 0) return join([]);
  return sh`if bu_has base64; then bu_e=base64; else bu_e=hex; fi
echo "texts $bu_e "${MARK}
bu_n=; for bu_i in ${paths.filter((path) => path !== undefined)}; do [ ! -f "$bu_i" ] || bu_n=1; done
[ -z "$bu_n" ] || {
${join(files)}
} | if [ "$bu_e" = base64 ]; then base64; else od -An -v -tx1; fi
echo 'end texts'`;
}

/** What `readTexts` printed: the bytes by index. A file with more bytes than asked for comes with one more than `mostBytes`. */
export function parseTexts(output: string): ReadonlyMap<number, Buffer> {
  const [, encoding, mark, data = ''] = /^texts (base64|hex) ([0-9a-f]+)\n([\s\S]*?)^end texts$/m.exec(output) ?? [];
  if (mark === undefined) return new Map();
  const stream = Buffer.from(data.replaceAll(/\s/g, ''), encoding === 'hex' ? 'hex' : 'base64').toString('latin1');
  const [, ...parts] = stream.split(`\n${mark} `);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [Number(part.slice(0, end)), Buffer.from(part.slice(end + 1), 'latin1')];
    }),
  );
}

/** The text in the bytes, when they are text: UTF-8 without NUL. */
export function textOf(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
