import { renderText, type Scope } from './lookup.ts';
import { isSecretReference } from './merge.ts';
import type { Report } from './problems.ts';
import type { Tree } from './tree.ts';

/** The tree with every template in it rendered. Keys and `{ secret: NAME }` stay as they are. */
export function renderTree(tree: Tree, scope: Scope, report: Report): Tree {
  if (tree.kind === 'scalar') return renderText(tree, scope, report);
  if (isSecretReference(tree)) return tree;
  if (tree.kind === 'list') return { ...tree, items: tree.items.map((item) => renderTree(item, scope, report)) };
  const entries = [...tree.entries].map(
    ([key, entry]) => [key, { ...entry, value: renderTree(entry.value, scope, report) }] as const,
  );
  return { ...tree, entries: new Map(entries) };
}
