import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Ncc from '@vercel/ncc';
import { minifySync } from 'rolldown/utils';

/**
 * The bundle of a staged tree: `bundle/index.js`, its lazily loaded parts, and the licences of what is in it. ncc makes
 * names from paths, also of its own loaders, relative to where it is started. So it is taken from the staged tree as well,
 * and equal sources give equal bytes wherever they are built.
 */
export async function bundle(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const ncc: typeof Ncc = createRequire(join(folder, 'package.json'))('@vercel/ncc');
  const home = process.cwd();
  process.chdir(folder);
  try {
    const entry = join(folder, 'build', 'js', 'actions', 'bundle.js');
    const options = { cache: false, minify: false, sourceMap: false, quiet: true, license: 'licences.txt' };
    const { code, assets } = await ncc(entry, options);
    const files = Object.entries(assets).map(([name, { source }]) => [name, source] as const);
    return new Map(
      [['index.js', code] as const, ...files].map(([name, text]) => [`bundle/${name}`, leaned(name, text)]),
    );
  } finally {
    process.chdir(home);
  }
}

/** Code without comments, and nothing else: names and lines stay, for who reads a stack or a diff. */
function leaned(name: string, text: string | Uint8Array): Buffer {
  if (!name.endsWith('.js')) return Buffer.from(text);
  const { code, errors } = minifySync(name, Buffer.from(text).toString(), {
    module: false,
    compress: false,
    mangle: false,
    codegen: { removeWhitespace: false },
  });
  if (errors.length > 0) throw new Error(`${name}: ${errors.map(String).join('; ')}`);
  return Buffer.from(code);
}
