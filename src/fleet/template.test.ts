import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLate, LATE_NAMESPACES, renderTemplate, templateNames } from './template.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300);
const piece = fc.constantFrom(
  '{',
  '{{',
  '}',
  '}}',
  '"',
  ' ',
  'a',
  'vars.x',
  '{{ facts.y }}',
  '{{ vars.x }}',
  '{{ "{{" }}',
  '\n',
  '.',
);
const template = fc.oneof(
  fc.string(),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
);

describe('renderTemplate', () => {
  test('looks names up and leaves the rest', () => {
    const lookup = (name: string) => ({ 'host.name': 'a', 'vars.x-y.0': 'b' })[name];
    expect(renderTemplate('{{host.name}}/{{ vars.x-y.0 }}/{ {{', lookup)).toBe('a/b/{ {{');
  });

  test('quoted text is itself', () => {
    expect(renderTemplate('{{ "{{" }} x }} {{ "" }}{{ "a b" }}', () => undefined)).toBe('{{ x }} a b');
  });

  test('while a name is not known the text stays a template that gives the same later', () => {
    const now = renderTemplate('{{ "{{" }} {{ vars.x }} {{ mesh.ip }}', (name) =>
      name === 'vars.x' ? '{{ y }}' : undefined,
    );
    expect(templateNames(now)).toEqual(['mesh.ip']);
    expect(renderTemplate(now, (name) => (name === 'mesh.ip' ? '1.2.3.4' : undefined))).toBe('{{ {{ y }} 1.2.3.4');
  });

  test('a value that looks like its own name is text', () => {
    const now = renderTemplate('{{ mesh.ip }}{{ vars.x }}', (name) => (name === 'vars.x' ? '{{ vars.x }}' : undefined));
    expect(renderTemplate(now, () => 'y')).toBe('y{{ vars.x }}');
  });

  test('in two steps or in one, the result is the same', () => {
    fc.assert(
      fc.property(template, template, template, (text, x, y) => {
        const early = (name: string) => (isLate(name) ? undefined : x);
        const late = (name: string) => (isLate(name) ? y : undefined);
        const first = renderTemplate(text, early);
        if (!templateNames(text).some(isLate)) return;
        expect(renderTemplate(first, late)).toBe(renderTemplate(text, (name) => early(name) ?? late(name)));
      }),
      { numRuns },
    );
  });

  test('never throws, and a text without braces is itself', () => {
    fc.assert(
      fc.property(template, fc.option(fc.string(), { nil: undefined }), (text, value) => {
        const rendered = renderTemplate(text, () => value);
        templateNames(rendered);
        if (!text.includes('{{')) expect(rendered).toBe(text);
      }),
      { numRuns },
    );
  });

  test('long texts of braces take no time that grows with their square, or this never ends', () => {
    for (const text of [
      '{{'.repeat(200_000),
      '{{ a'.repeat(100_000),
      '{{ "'.repeat(100_000),
      `{{ ${'a.'.repeat(200_000)}`,
    ]) {
      expect(renderTemplate(text, () => 'x') === text).toBe(true);
    }
  });
});

test.each<[string, boolean]>([
  ...LATE_NAMESPACES.map((name): [string, boolean] => [`${name}.x`, true]),
  ['facts.os.id', true],
  ['facts', true],
  ['mesh.ip', true],
  ['vars.facts', false],
  ['factsheet.x', false],
])('isLate(%s) is %s', (name, late) => {
  expect(isLate(name)).toBe(late);
});
