import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { actionFiles } from './gen/action-file.ts';
import { loadActions } from './gen/actions.ts';
import { fillMarkers, pages } from './gen/pages.ts';

/**
 * `npm run gen` writes what is made from the code: every action.yml, the tables between markers in pages, the schema of
 * the fleet file. With `--check` it only says what is not in step.
 */
const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const actions = await loadActions();

const wanted = new Map<string, string>();
for (const [path, text] of actions.flatMap(actionFiles)) wanted.set(path, text);
for (const page of pages(root)) wanted.set(page, fillMarkers(readFileSync(join(root, page), 'utf8'), page, actions));

const stale = [...wanted].filter(([path, text]) => {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  if (!check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
  }
  return true;
});
if (check && stale.length > 0) {
  for (const [path] of stale) console.error(`${path}: not in step with the code: run \`npm run gen\``);
  process.exitCode = 1;
}

for (const generator of ['gen-schema.ts', 'gen-cli-docs.ts']) {
  const words = [join(root, 'tools', generator), ...(check ? ['--check'] : [])];
  if (spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status !== 0) process.exitCode = 1;
}
