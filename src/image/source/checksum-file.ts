/** A line as sha256sum writes it (`hash  name`, `hash *name`, or only the hash), or as BSD's sha256 does. */
const LINE = /^(?:([0-9a-f]{64})(?:[ \t]+\*?(.*))?|SHA256 \((.*)\) ?= ?([0-9a-f]{64}))$/i;

/**
 * The SHA-256 that a checksum file tells for a file: the one beside its name, or the only one there is, in lower case.
 * Undefined when it tells none. @param name without folders
 */
export function hashFor(text: string, name: string): string | undefined {
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const [, first, after, before, last] = LINE.exec(line.trim()) ?? [];
    const hash = (first ?? last)?.toLowerCase();
    return hash === undefined ? [] : [{ hash, name: (after ?? before ?? '').split(/[/\\]/).at(-1) ?? '' }];
  });
  const [only] = lines;
  return lines.find((line) => line.name === name)?.hash ?? (lines.length === 1 ? only?.hash : undefined);
}
