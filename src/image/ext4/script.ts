import type { Operation } from './plan-edits.ts';

/**
 * The commands of debugfs for a plan, one a line. `sourceName` names a content's file in the directory debugfs runs in. Only `cd` and
 * plain names: with a path, `write` before 1.46.2 makes a file whose name has slashes. Source: e2fsprogs bc50f5ab.
 */
export function debugfsScript(operations: readonly Operation[], sourceName: (source: number) => string): string {
  const lines: string[] = [];
  let at = '';
  for (const operation of operations) {
    if (operation.directory !== at) lines.push(`cd ${quoted(operation.directory)}`);
    at = operation.directory;
    lines.push(...commands(operation, sourceName));
  }
  return `${lines.join('\n')}\n`;
}

function commands(operation: Operation, sourceName: (source: number) => string): readonly string[] {
  const name = quoted(operation.name);
  switch (operation.do) {
    case 'make-directory':
      return [`mkdir ${name}`];
    case 'remove-file':
      return [`rm ${name}`];
    case 'remove-directory':
      return [`rmdir ${name}`];
    case 'write':
      return [`write ${quoted(sourceName(operation.source))} ${name}`];
    case 'link':
      return [`symlink ${name} ${quoted(operation.target)}`];
    case 'set':
      return [
        ...(operation.mode === undefined ? [] : [`sif ${name} mode 0${operation.mode.toString(8)}`]),
        `sif ${name} uid ${operation.uid}`,
        `sif ${name} gid ${operation.gid}`,
      ];
  }
}

/** One argument of debugfs; a double quote in it is written twice. Source: e2fsprogs lib/ss/parse.c. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
