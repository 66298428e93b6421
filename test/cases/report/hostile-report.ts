import fc from 'fast-check';
import { CATEGORIES, type Category } from '../../../src/core/category.ts';
import type { Place } from '../../../src/core/error.ts';
import { HOST_OUTCOMES, type HostOutcome, STEP_OUTCOMES, type StepOutcome } from '../../../src/report/outcome.ts';
import type { HostReport, Problem, Report, StepReport } from '../../../src/report/report.ts';

const EVIL = [
  '```',
  '\n````\n',
  '~~~',
  '`',
  '<script>alert(1)</script>',
  '</details>',
  '</code>',
  '<!--',
  '|',
  '\n| a | b |\n',
  '\\',
  '@everyone',
  '#1',
  '[x](http://example.net)',
  '&lt;',
  ']]>',
  '"',
  '\n',
  '\r',
  '\t',
  '\0',
  '\x1b[31m',
  '\x1b]0;title\x07',
  '\u009b2J',
  '\u202e',
  '\ud800',
  '\uffff',
  '::error::',
  '日本',
  '👨‍👩‍👧',
];

/** Text as a hostile host might print it: what means something to terminals, Markdown, HTML and XML, mixed with anything else. */
const evilText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...EVIL), fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ maxLength: 8 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  fc.constantFrom(...(Object.keys(table) as Key[]));

const line = fc.integer({ min: 1, max: 9999 });
const place: fc.Arbitrary<Place> = fc.record(
  { host: evilText, step: evilText, file: evilText, line, column: line },
  { requiredKeys: [] },
);

/** Any problem, with hostile text in all of it. */
export const evilProblem: fc.Arbitrary<Problem> = fc.record({
  code: evilText,
  category: keysOf<Category>(CATEGORIES),
  what: evilText,
  remedy: evilText,
  where: place,
  retryable: fc.boolean(),
});

const step: fc.Arbitrary<StepReport> = fc.record(
  {
    id: evilText,
    capability: evilText,
    kind: evilText,
    title: evilText,
    outcome: keysOf<StepOutcome>(STEP_OUTCOMES),
    verb: fc.constantFrom('create', 'update', 'remove', 'run'),
    summary: evilText,
    fields: fc.array(fc.record({ field: evilText, from: evilText, to: evilText }), { maxLength: 2 }),
    text: fc.record({ before: evilText, after: evilText }),
    durationMs: fc.nat(),
    irreversible: evilText,
    risk: fc.constantFrom('connectivity' as const, 'tenant' as const),
    waitsFor: fc.array(evilText, { maxLength: 2 }),
    notifiedBy: fc.array(evilText, { maxLength: 2 }),
    source: place,
    problem: evilProblem,
    result: evilText,
    output: evilText,
  },
  { requiredKeys: ['id', 'capability', 'kind', 'title', 'outcome', 'source'] },
);

const host: fc.Arbitrary<HostReport> = fc.record(
  {
    name: evilText,
    address: evilText,
    outcome: keysOf<HostOutcome>(HOST_OUTCOMES),
    steps: fc.array(step, { maxLength: 4 }),
    durationMs: fc.nat(),
    connections: fc.nat(),
    commands: fc.nat(),
    os: evilText,
    problem: evilProblem,
    orphans: fc.array(evilText, { maxLength: 2 }),
    notes: fc.array(evilText, { maxLength: 2 }),
    unknownBefore: fc.array(evilText, { maxLength: 2 }),
    source: place,
    published: evilText.map((address) => ({ 'address.mesh': address })),
  },
  {
    requiredKeys: [
      'name',
      'address',
      'outcome',
      'steps',
      'durationMs',
      'connections',
      'commands',
      'orphans',
      'notes',
      'unknownBefore',
    ],
  },
);

/** Any report, with hostile text wherever there is text. */
export const evilReport: fc.Arbitrary<Report> = fc.record(
  {
    version: fc.constant('bringup.report/1' as const),
    run: fc.record(
      {
        id: evilText,
        command: fc.constantFrom('plan', 'apply', 'undo', 'check', 'prepare'),
        startedAt: evilText,
        durationMs: fc.nat(),
        fleet: evilText,
        environment: evilText,
        by: evilText,
        url: evilText,
        bringup: evilText,
        select: evilText,
        planFile: evilText,
      },
      { requiredKeys: ['id', 'command', 'startedAt', 'durationMs', 'fleet', 'by', 'bringup'] },
    ),
    plan: evilText,
    hosts: fc.array(host, { maxLength: 14 }),
    problems: fc.array(evilProblem, { maxLength: 3 }),
    cancelled: fc.boolean(),
    exitCode: fc.nat({ max: 130 }),
  },
  { requiredKeys: ['version', 'run', 'hosts', 'problems', 'cancelled', 'exitCode'] },
);
