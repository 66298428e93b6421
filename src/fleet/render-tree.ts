import { renderText, type Scope } from './lookup.ts';
import { isSecretReference } from './merge.ts';
import type { Report } from './problems.ts';
import type { Tree } from './tree.ts';

/** Trees in which no template stands: hosts inherit them from each other, so they are looked through once. */
const literal = new WeakSet<Tree>();

/** The tree with every template in it rendered; itself when there is none. Keys and `{ secret: NAME }` stay as they are. */
export function renderTree(tree: Tree, scope: Scope, report: Report): Tree {
  if (tree.kind === 'scalar') return renderText(tree, scope, report);
  if (literal.has(tree) || isSecretReference(tree)) return tree;
  let changed = false;
  const render = (inner: Tree): Tree => {
    const rendered = renderTree(inner, scope, report);
    changed ||= rendered !== inner;
    return rendered;
  };
  const result: Tree =
    tree.kind === 'list'
      ? { ...tree, items: tree.items.map(render) }
      : {
          ...tree,
          entries: new Map([...tree.entries].map(([key, entry]) => [key, { ...entry, value: render(entry.value) }])),
        };
  if (changed) return result;
  literal.add(tree);
  return tree;
}
