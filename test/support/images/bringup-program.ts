import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SYSTEM_PATH } from './programs.ts';

/** A program in `folder` that is the command line, from the sources. Returns its path. */
export function bringupProgram(folder: string): string {
  const path = join(folder, 'bringup.ts');
  const main = JSON.stringify(join(import.meta.dirname, '../../../src/cli/main.ts'));
  writeFileSync(path, `import { main } from ${main};\nprocess.exitCode = await main(process.argv.slice(2));\n`);
  return path;
}

/** `bringup …` on the `fleet.yaml` of a folder, with its cache and its state in it. Returns how it ended, and all it said. */
export function bringup(folder: string, args: readonly string[]): Promise<{ code: number; said: string }> {
  const command = [bringupProgram(folder), ...args, '-f', join(folder, 'fleet.yaml')];
  const env = { PATH: SYSTEM_PATH, HOME: folder, TMPDIR: folder, NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr }),
    );
  });
}
