import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle/bundle.ts';
import { differences, writeFiles } from './bundle/compare.ts';
import { entries } from './bundle/entries.ts';
import { brokenRules } from './bundle/rules.ts';
import { emitInto, stage } from './bundle/stage.ts';

/**
 * `node tools/build.ts` makes dist/ anew; `--out DIR` makes it elsewhere; `--check` only says whether dist/ is what the
 * sources give. It is always built in a fresh folder from the sources and the locked production packages alone.
 */
const { values: options } = parseArgs({
  options: { check: { type: 'boolean', default: false }, out: { type: 'string', default: 'dist' } },
});
const root = join(import.meta.dirname, '..');
const out = join(root, options.out);

await using staged = await stage(root);
await emitInto(staged.folder, root);
const files = new Map([...(await bundle(staged.folder)), ...entries()]);

const broken = brokenRules(files, staged.folder);
if (broken.length > 0) fail(broken);

if (options.check) {
  const different = differences(out, files);
  if (different.length > 0) fail([...different, 'dist/ is not what the sources give: run `npm run build`']);
} else {
  writeFiles(out, files);
}
const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
const version = String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
console.log(
  `${options.out} ${version}: ${files.size} files, ${(bytes / 1e6).toFixed(2)} MB${options.check ? ', in step' : ''}`,
);

function fail(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}
