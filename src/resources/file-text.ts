import { join, type Sh, sh } from '../core/sh.ts';

/** Shell that prints the first bytes of each path that is a plain file, safe from anything the bytes may hold. Two processes each; `undefined` is left out. */
export function readTexts(paths: readonly (string | undefined)[], mostBytes: number): Sh {
  return join(
    paths.flatMap((path, index) =>
      path === undefined
        ? []
        : [
            sh`if [ -f ${path} ] && [ ! -L ${path} ]; then
if bu_has base64; then echo text ${index} base64; head -c ${mostBytes + 1} ${path} | base64
else echo text ${index} hex; head -c ${mostBytes + 1} ${path} | od -An -v -tx1; fi
echo end ${index}
fi`,
          ],
    ),
  );
}

/** What `readTexts` printed: the bytes by index. A file with more bytes than asked for comes with one more than `mostBytes`. */
export function parseTexts(output: string): ReadonlyMap<number, Buffer> {
  const texts = new Map<number, Buffer>();
  for (const [, index, encoding, data = ''] of output.matchAll(/^text (\d+) (base64|hex)\n([\s\S]*?)^end \1$/gm)) {
    texts.set(Number(index), Buffer.from(data.replaceAll(/\s/g, ''), encoding === 'hex' ? 'hex' : 'base64'));
  }
  return texts;
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
