import { earlyNames } from '../base/early-names.ts';
import { BringupError, type ErrorDetails, type Place } from '../core/error.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { renderTemplate, templateNames } from '../fleet/template.ts';

/** What a name between braces stands for in the texts of one node; undefined for one that is not known. */
export type NodeNames = (name: string) => string | undefined;

/** Namespaces of `boards:` whose names are looked up for each node, as its host is known only there. */
export const NODE_NAMESPACES = ['host', 'node'] as const;

/** Names for the texts of a node: those of its host, of the fleet, and `node.board`, `node.slot` and `node.hostname`. */
export function nodeNames(
  fleet: Fleet,
  { board, node, host, hostname }: { board: string; node: number; host: FleetHost; hostname: string },
): NodeNames {
  const own = new Map([
    ['node.board', board],
    ['node.slot', String(node)],
    ['node.hostname', hostname],
  ]);
  const early = earlyNames(fleet, host);
  return (name) => own.get(name) ?? early(name);
}

/** The text with its names looked up. Throws BringupError (`template-unknown-name`). */
export function renderForNode(text: string, names: NodeNames, where: Place): string {
  return rendered(text, names, (name) => {
    throw new BringupError(unknownName(name, where));
  });
}

/** The same value with every text in it rendered; what is no list, map or text stays. @param place of something in it, in the fleet file */
export function renderTexts<T>(
  value: T,
  names: NodeNames,
  place: (...path: readonly (string | number)[]) => Place,
  problem: (details: ErrorDetails) => void,
): T {
  const render = (inner: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof inner === 'string') return rendered(inner, names, (name) => problem(unknownName(name, place(...path))));
    if (Array.isArray(inner)) return inner.map((item, index) => render(item, [...path, index]));
    // Secrets are objects of their own kind.
    if (inner === null || typeof inner !== 'object' || Object.getPrototypeOf(inner) !== Object.prototype) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, render(item, [...path, key])]));
  };
  return render(value, []) as T;
}

function rendered(text: string, names: NodeNames, onUnknown: (name: string) => void): string {
  for (const name of templateNames(text)) if (names(name) === undefined) onUnknown(name);
  return renderTemplate(text, names);
}

function unknownName(name: string, where: Place): ErrorDetails {
  return {
    code: 'template-unknown-name',
    category: 'config',
    what: `{{ ${name} }} is not known`,
    remedy:
      'in the texts of a node names start with node (board, slot, hostname), host, vars or fleet; a literal {{ is written {{ "{{" }}',
    where,
  };
}
