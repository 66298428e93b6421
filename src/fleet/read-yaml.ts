import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { Place } from '../core/error.ts';
import { keyText } from './found.ts';
import type { Report } from './problems.ts';
import { type Entry, emptyMap, heightOf, type MapTree, sizeOf, type Tree } from './tree.ts';
import { explainSyntax } from './yaml-syntax.ts';

/** Aliases may blow a file up to this many values; beyond it the file is an alias bomb. */
const MOST_VALUES = 500_000;
const DEEPEST = 64;

/**
 * Reads one YAML 1.2 document into a tree whose values know their file, line and column. `empty` when there is nothing
 * in it, undefined when it cannot be read as one. Anchors, aliases and `<<` are followed; tags, directives, keys that
 * are not text and duplicate keys are reported.
 */
export function readYaml(text: string, file: string, report: Report): Tree | 'empty' | undefined {
  const lines = new LineCounter();
  const document = parsed(text, lines);
  if (document === undefined) {
    tooDeep({ file, line: deepestLine(text), column: 1 }, report);
    return undefined;
  }
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const syntax = document.errors[0];
  if (syntax !== undefined) {
    report({ ...explainSyntax(syntax), where: place(syntax.pos[0]) });
    return undefined;
  }
  if (document.directives?.yaml.explicit) {
    report({
      code: 'yaml-directive',
      category: 'config',
      what: 'the file starts with a %YAML directive',
      remedy: 'remove that line: fleet files are YAML 1.2',
      where: { file, line: 1, column: 1 },
    });
    return undefined;
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) return 'empty';
  return convert(document.contents, { place, report, anchors: new Map(), spent: { values: 0, bomb: false } }, 0);
}

/** The document, or undefined when it is nested so deep that the parser runs out of stack. */
function parsed(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'error',
      strict: true,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The first line that opens more than a fleet file may nest, as far as it can be told without parsing; otherwise the first. */
function deepestLine(text: string): number {
  const opens = new RegExp(`^ *(?:[-?:] +){${DEEPEST}}|^ {${2 * DEEPEST}}|(?:[[{][^[{]*){${DEEPEST}}`);
  return (
    Math.max(
      0,
      text.split('\n').findIndex((line) => opens.test(line.slice(0, 4096))),
    ) + 1
  );
}

interface Reading {
  readonly place: (offset: number) => Place;
  readonly report: Report;
  readonly anchors: Map<string, Tree | 'open'>;
  readonly spent: { values: number; bomb: boolean };
}

function convert(node: Node, reading: Reading, depth: number, keyPlace?: Place): Tree {
  const start = reading.place(node.range?.[0] ?? 0);
  if (isAlias(node)) return follow(node.source, start, reading, depth);
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (tag !== undefined) {
    reading.report({
      code: 'yaml-tag',
      category: 'config',
      what: `the tag ${keyText(tag.replace('tag:yaml.org,2002:', '!!'))} is not supported`,
      remedy: 'remove the tag; quote the value if it must be text',
      where: start,
    });
  }
  if (depth > DEEPEST) return tooDeep(start, reading.report);
  if (anchor !== undefined) reading.anchors.set(anchor, 'open');
  const tree = contents(node, reading, depth, keyPlace ?? start, start);
  if (anchor !== undefined) reading.anchors.set(anchor, tree);
  return tree;
}

function contents(node: Node, reading: Reading, depth: number, outer: Place, start: Place): Tree {
  if (isMap(node)) return convertMap(node.items as Pair<Node, Node | null>[], reading, depth, outer);
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => convert(item as Node, reading, depth + 1)), place: outer };
  }
  return convertScalar(isScalar(node) ? node : { value: null }, reading, start);
}

function convertScalar(node: { value: unknown; source?: string }, reading: Reading, place: Place): Tree {
  const { value, source } = node;
  if (typeof value === 'string' || typeof value === 'boolean' || value === null)
    return { kind: 'scalar', value, place };
  if (
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (!Number.isInteger(value) || Number.isSafeInteger(value))
  ) {
    return { kind: 'scalar', value, place, ...(source === undefined || source === String(value) ? {} : { source }) };
  }
  reading.report({
    code: 'yaml-number',
    category: 'config',
    what: `the number ${source ?? String(value)} cannot be kept exactly`,
    remedy: `write it in quotes: "${source ?? String(value)}"`,
    where: place,
  });
  return { kind: 'scalar', value: source ?? String(value), place };
}

function convertMap(pairs: readonly Pair<Node, Node | null>[], reading: Reading, depth: number, place: Place): MapTree {
  const own = new Map<string, Entry>();
  const inherited = new Map<string, Entry>();
  for (const { key, value } of pairs) {
    const keyPlace = reading.place(key?.range?.[0] ?? 0);
    const name = keyName(key, keyPlace, reading);
    if (name === undefined) continue;
    const tree: Tree =
      value === null ? { kind: 'scalar', value: null, place: keyPlace } : convert(value, reading, depth + 1, keyPlace);
    const earlier = own.get(name);
    if (name === '<<' && isScalar(key) && key.type === 'PLAIN') {
      inherit(tree, keyPlace, inherited, reading);
    } else if (earlier !== undefined) {
      reading.report({
        code: 'duplicate-key',
        category: 'config',
        what: `${keyText(name)} stands twice in the same map: first in line ${earlier.keyPlace.line}, again here`,
        remedy: 'keep one of the two, or join what is below them',
        where: keyPlace,
      });
    } else {
      own.set(name, { keyPlace, value: tree });
    }
  }
  for (const [name, entry] of own) inherited.set(name, entry);
  return { kind: 'map', entries: inherited, place };
}

/** What `<<` brings in: of several maps the first wins, and the map's own keys win over all. Source: YAML merge key 1.1. */
function inherit(tree: Tree, keyPlace: Place, into: Map<string, Entry>, reading: Reading): void {
  for (const source of tree.kind === 'list' ? tree.items : [tree]) {
    if (source.kind === 'map') {
      for (const [name, entry] of source.entries) if (!into.has(name)) into.set(name, entry);
    } else {
      reading.report({
        code: 'yaml-merge-key',
        category: 'config',
        what: '<< stands before something that is not a map',
        remedy: 'write `<<: *anchor` or `<<: [*one, *two]`, where each anchor names a map',
        where: keyPlace,
      });
    }
  }
}

function keyName(key: Node | null, place: Place, reading: Reading): string | undefined {
  if (isScalar(key) && typeof key.value === 'string' && key.value !== '__proto__' && key.tag === undefined) {
    return key.value;
  }
  // Slots and the like: a whole number as it is written is its own text.
  if (isScalar(key) && typeof key.value === 'number' && /^(?:0|[1-9]\d{0,8})$/.test(key.source ?? ''))
    return key.source;
  const shown = isScalar(key) ? keyText(String(key.source ?? key.value)) : 'a list, a map or an alias';
  reading.report({
    code: 'yaml-key',
    category: 'config',
    what: `keys must be text, found ${shown}`,
    remedy: isScalar(key) && key.value !== '__proto__' ? 'write it in quotes' : 'use a plain name',
    where: place,
  });
  return undefined;
}

function tooDeep(where: Place, report: Report): Tree {
  report({
    code: 'yaml-too-deep',
    category: 'config',
    what: `values are nested more than ${DEEPEST} deep`,
    remedy: 'a fleet file needs far less: look for a missing bracket',
    where,
  });
  return emptyMap(where);
}

function follow(name: string, place: Place, reading: Reading, depth: number): Tree {
  const target = reading.anchors.get(name);
  if (target === undefined || target === 'open') {
    reading.report({
      code: 'yaml-alias',
      category: 'config',
      what: `*${keyText(name)} ${target === 'open' ? 'stands inside of what it names' : 'names no anchor above it'}`,
      remedy: `write &${keyText(name)} at an earlier value, or quote the text if it is not an alias`,
      where: place,
    });
    return emptyMap(place);
  }
  if (depth + heightOf(target) > DEEPEST) return tooDeep(place, reading.report);
  reading.spent.values += sizeOf(target);
  if (reading.spent.values > MOST_VALUES) {
    if (!reading.spent.bomb) {
      reading.report({
        code: 'yaml-alias-bomb',
        category: 'config',
        what: `aliases make this file more than ${MOST_VALUES} values large`,
        remedy: 'use aliases of aliases sparingly; groups and defaults share settings without copies',
        where: place,
      });
    }
    reading.spent.bomb = true;
    return emptyMap(place);
  }
  return { ...target, place };
}
