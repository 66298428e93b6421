import { keyText } from './found.ts';
import { looksLive } from './live-keys.ts';
import { nearest } from './nearest.ts';
import type { Report } from './problems.ts';
import { isLate, joinParts, type Part, parseTemplate, templateNames, textPart } from './template.ts';
import { at, child, type ScalarTree, type Tree } from './tree.ts';

/** What templates of one host (or of the fleet's own sections) may look up. */
export interface Scope {
  readonly fleetName: string;
  readonly environment: string | undefined;
  /** Undefined in sections that belong to no host: there `host.` names are left for later. */
  readonly host: { readonly name: string; readonly address: string; readonly labels: Tree | undefined } | undefined;
  readonly vars: Tree | undefined;
  /** How many characters templates may still grow by, over the whole load: vars in vars in vars multiply. */
  readonly budget: { left: number };
  /** Late names are problems here, because the text is needed before anything is read (`ssh`, `sudo`). */
  readonly early?: boolean;
  /** First parts of names that are left for the section that the text is in. */
  readonly ownNames?: readonly string[] | undefined;
}

/** Enough for a thousand hosts with large templated files, and no more than a machine can hold. */
export const TEMPLATE_BUDGET = 32 * 1024 * 1024;

/** Renders one text of the file. Names that are not known are reported at the text's place; late ones stay. */
export function renderText(text: ScalarTree, scope: Scope, report: Report): ScalarTree {
  if (typeof text.value !== 'string' || !text.value.includes('{{')) return text;
  const parts = expand(text.value, scope, [], text, report);
  const rendered = joinParts(parts, text.value);
  const final = parts.every((part) => part.kind === 'text');
  if (final && templateNames(rendered).some((name) => isLate(name) || isOwn(name, scope))) {
    report({
      code: 'template-ambiguous',
      category: 'config',
      what: 'this text would come out as a template that is filled in later',
      remedy: 'put it into a file of its own and name the file instead',
      where: text.place,
    });
  }
  return { ...text, value: rendered };
}

function isOwn(name: string, { ownNames = [] }: Scope): boolean {
  return ownNames.includes(name.split('.', 1)[0] ?? '');
}

function expand(
  template: string,
  scope: Scope,
  open: readonly string[],
  text: ScalarTree,
  report: Report,
): readonly Part[] {
  scope.budget.left -= template.length;
  if (scope.budget.left < 0) {
    report({
      code: 'template-too-large',
      category: 'config',
      what: 'templates of this fleet give more text than a machine can hold',
      remedy: 'look for vars that name other vars many times over',
      where: text.place,
    });
    return [];
  }
  return parseTemplate(template).flatMap((part): readonly Part[] => {
    if (part.kind === 'name') return resolve(part, scope, open, text, report);
    if (part.raw === part.text && part.text.includes('{{')) refuseSyntax(part.text, text, report);
    return [part];
  });
}

function resolve(
  part: Part & { kind: 'name' },
  scope: Scope,
  open: readonly string[],
  text: ScalarTree,
  report: Report,
): readonly Part[] {
  const { name } = part;
  const [namespace, ...rest] = name.split('.');
  if (isLate(name)) {
    if (scope.early) refuseLate(name, text, report);
    return [part];
  }
  if ((namespace === 'host' && scope.host === undefined) || isOwn(name, scope)) return [part];
  if (namespace === 'vars' && rest.length > 0) {
    const found = at(
      scope.vars,
      rest.map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
    );
    if (found?.kind === 'scalar' && found.value !== null) {
      if (typeof found.value !== 'string') return [textPart(numberText(found))];
      if (!open.includes(name)) return expand(found.value, scope, [...open, name], text, report);
      refuseCycle([...open, name], text, report);
      return [part];
    }
    if (found !== undefined) {
      report({
        code: 'template-not-text',
        category: 'config',
        what: `{{ ${name} }} is a ${found.kind === 'scalar' ? 'null' : found.kind}, and only text, numbers, true and false can stand in a text`,
        remedy:
          found.kind === 'map'
            ? `name one of its values: ${[...found.entries.keys()]
                .map((key) => `${name}.${key}`)
                .slice(0, 5)
                .join(', ')}`
            : `name one of its values: ${name}.0`,
        where: text.place,
      });
      return [part];
    }
  }
  const value = fixed(name, scope);
  if (value !== undefined) return [textPart(value)];
  refuseName(name, scope, text, report);
  return [part];
}

function fixed(name: string, scope: Scope): string | undefined {
  if (name === 'fleet.name') return scope.fleetName;
  if (name === 'environment') return scope.environment;
  if (name === 'host.name') return scope.host?.name;
  if (name === 'host.address') return scope.host?.address;
  if (!name.startsWith('host.labels.')) return undefined;
  const label = child(scope.host?.labels, name.slice('host.labels.'.length));
  return label?.kind === 'scalar' ? String(label.value) : undefined;
}

/** `3.10` stays `3.10`: a number in a text is what was written, not what it became. */
function numberText({ value, source }: ScalarTree): string {
  return source !== undefined && /^-?\d+\.\d+$/.test(source) ? source : String(value);
}

function refuseName(name: string, scope: Scope, text: ScalarTree, report: Report): void {
  if (name === 'environment') {
    report({
      code: 'template-no-environment',
      category: 'config',
      what: '{{ environment }} has no value, because no environment is chosen',
      remedy: 'run with an environment (--env), or take the name out',
      where: text.place,
    });
    return;
  }
  const known = knownNames(scope).slice(0, 300);
  const guess = nearest(name, known);
  report({
    code: 'template-unknown-name',
    category: 'config',
    what: `{{ ${keyText(name)} }} is not known`,
    remedy:
      guess === undefined
        ? `known names: ${known.slice(0, 20).join(', ')}; for a literal {{ write {{ "{{" }}`
        : `did you mean {{ ${guess} }}?`,
    where: text.place,
  });
}

function refuseLate(name: string, text: ScalarTree, report: Report): void {
  report({
    code: 'template-too-late',
    category: 'config',
    what: `{{ ${keyText(name)} }} is known only after the host is reached, and this is needed to reach it`,
    remedy: 'use fleet.name, environment, host or vars here',
    where: text.place,
  });
}

function refuseSyntax(literal: string, text: ScalarTree, report: Report): void {
  const start = literal.indexOf('{{');
  report({
    code: 'template-syntax',
    category: 'config',
    what: `${looksLive(literal) ? 'this' : JSON.stringify(literal.slice(start, start + 30))} is not a name between {{ and }}`,
    remedy: 'write {{ vars.name }}; a literal {{ is written {{ "{{" }}',
    where: text.place,
  });
}

function refuseCycle(names: readonly string[], text: ScalarTree, report: Report): void {
  const from = names.indexOf(names[names.length - 1] ?? '');
  report({
    code: 'template-cycle',
    category: 'config',
    what: `vars name each other in a circle: ${names.slice(from).join(' -> ')}`,
    remedy: 'give one of them a value of its own',
    where: text.place,
  });
}

function knownNames(scope: Scope): readonly string[] {
  const labels = scope.host?.labels;
  return [
    'fleet.name',
    ...(scope.environment === undefined ? [] : ['environment']),
    ...(scope.host === undefined ? [] : ['host.name', 'host.address']),
    ...(labels?.kind === 'map' ? [...labels.entries.keys()].map((label) => `host.labels.${label}`) : []),
    ...leaves(scope.vars, 'vars'),
  ];
}

function leaves(tree: Tree | undefined, path: string): readonly string[] {
  if (tree?.kind === 'map') return [...tree.entries].flatMap(([key, entry]) => leaves(entry.value, `${path}.${key}`));
  return tree === undefined ? [] : [path];
}
