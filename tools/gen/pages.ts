import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Action } from '../../src/actions/action.ts';
import { BLOCKS } from './blocks.ts';

/** `<!-- generated: inputs prepare-host -->` … `<!-- /generated -->` */
const MARKERS = /(<!-- generated: ([a-z-]+)(?: ([a-z-]+))? -->\n)[\s\S]*?(<!-- \/generated -->)/g;

/** Pages that may have markers, as paths from the root. */
export function pages(root: string): readonly string[] {
  const below = (folder: string): readonly string[] =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
      : [];
  const all = ['README.md', ...below('docs'), ...below('actions')];
  return all.filter((path) => path.endsWith('.md') && existsSync(join(root, path)));
}

/** A page with what stands between its markers made anew. Throws Error for a marker that nobody knows. */
export function fillMarkers(text: string, page: string, actions: readonly Action[]): string {
  return text.replace(MARKERS, (_whole, open: string, block: string, of: string | undefined, close: string) => {
    const make = BLOCKS[block];
    const action = actions.find(({ name }) => name === of);
    if (make === undefined)
      throw new Error(`${page}: no block is called ${block}; known: ${Object.keys(BLOCKS).join(', ')}`);
    if (of !== undefined && action === undefined) throw new Error(`${page}: no action is called ${of}`);
    return `${open}\n${make(action)}\n${close}`;
  });
}
