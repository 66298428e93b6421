import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BringupError } from '../../src/core/error.ts';
import { readJournal } from '../../src/engine/journal.ts';
import { orphansOf, ownersText, readOwners } from '../../src/engine/owners.ts';
import { comparePlan, readPlanFile } from '../../src/engine/plan-file.ts';
import { madeByCutOff, parseUndoStores, undoable } from '../../src/engine/undo-index.ts';
import { parseReport } from '../../src/report/read.ts';
import { damaged, forInputs, forInputsAsync, hostileText, INPUTS } from './inputs.ts';

const lines = (...all: readonly object[]) => all.map((line) => `${JSON.stringify(line)}\n`).join('');

const JOURNAL = lines(
  {
    t: 'begin',
    v: 1,
    run: 'r1',
    seq: 1,
    id: 'file:/etc/a',
    fleet: 'demo',
    digest: 'd1',
    notify: ['service:a'],
    at: '2026-01-01T00:00:00Z',
    by: 'me@here',
    boot: 'b1',
  },
  { t: 'end', run: 'r1', seq: 1, id: 'file:/etc/a', rc: 0, boot: 'b1' },
  { t: 'intent', v: 1, run: 'r1', id: 'peer:x', note: 'id 7', boot: 'b1' },
  {
    t: 'begin',
    v: 1,
    run: 'r1',
    seq: 2,
    id: 'service:a',
    fleet: 'demo',
    digest: 'd2',
    notify: [],
    handles: true,
    at: '2026-01-01T00:00:01Z',
    by: 'me@here',
    boot: 'b1',
  },
  { t: 'end', run: 'r1', seq: 2, id: 'service:a', rc: -1, boot: 'b1' },
);
const OWNERS = lines(
  { id: 'package:jq', owners: ['demo/base'], made: true, digest: 'd1' },
  { id: 'file:/etc/a', owners: ['demo/base', 'other/base'], made: false, digest: 'd2' },
);
const UNDO = `run 20260101T000000Z-1\n${lines(
  {
    fleet: 'demo',
    seq: 1,
    id: 'file:/etc/a',
    kind: 'file',
    capability: 'base',
    spec: { path: '/etc/a', state: 'present' },
    state: { type: 'missing' },
    undo: 'rm -f /etc/a',
    made: true,
  },
  { saved: 1, made: [{ id: 'file:/etc/a', owners: ['demo/base'], digest: 'd' }] },
  {
    fleet: 'demo',
    seq: 2,
    id: 'command:x',
    kind: 'command',
    capability: 'base',
    spec: { name: 'x' },
    state: {},
    cannot: 'no',
  },
  { saved: 2 },
  { undone: 1 },
)}run 20251231T000000Z-1\n${lines({ fleet: 'demo', seq: 1, id: 'link:/x', kind: 'link', capability: 'base', spec: {}, state: {}, undo: ':' }, { saved: 1 })}`;
const PLAN = JSON.stringify({
  version: 'bringup.plan/1',
  fleet: 'demo',
  madeAt: '2026-01-01T00:00:00Z',
  hash: 'h',
  hosts: [{ name: 'web', digest: 'd', reached: true, steps: [{ id: 'file:/etc/a', digest: 'd' }] }],
});
const REPORT = JSON.stringify({
  version: 'bringup.report/1',
  run: { id: 'r1', command: 'apply', startedAt: 'x', durationMs: 1, fleet: 'demo', by: 'me', bringup: '0.1.0' },
  hosts: [
    {
      ...{ name: 'web', address: '10.0.0.1', outcome: 'changed', durationMs: 1, connections: 1, commands: 1 },
      ...{ orphans: [], notes: [], unknownBefore: [], published: { 'address.mesh': ['100.64.0.1'] } },
      steps: [
        { id: 'file:/etc/a', capability: 'base', kind: 'file', title: 'file /etc/a', outcome: 'changed', source: {} },
      ],
    },
  ],
  problems: [],
  cancelled: false,
  exitCode: 0,
});

/** Any JSON, with the names that the files know. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 0, 1, -1, 1e300, '', 'x', 'begin', 'end', 'demo', [], {}),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        't',
        'v',
        'run',
        'seq',
        'id',
        'fleet',
        'notify',
        'rc',
        'owners',
        'made',
        'owned',
        'saved',
        'undoing',
        'undone',
        'undo',
        'spec',
        'state',
        'hosts',
        'steps',
        '__proto__',
        'constructor',
      ),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
})).value;

/** A line that starts as a whole one does, and goes on with anything. */
const oddLine = fc
  .tuple(
    fc.constantFrom(
      '{"t":"begin",',
      '{"t":"end",',
      '{"t":"intent",',
      '{"t":',
      '{"id":',
      '{"saved":',
      '{"undone":',
      '{',
    ),
    json,
  )
  .map(([head, value]) => {
    const text = JSON.stringify(value) ?? 'null';
    return head.endsWith(',')
      ? `${head}${text.startsWith('{') ? text.slice(1) : `"v":${text}}`}`
      : head.endsWith(':')
        ? `${head}${text}}`
        : text;
  });
const odd = fc
  .array(
    fc.oneof(
      oddLine,
      json.map((value) => JSON.stringify(value)),
    ),
    { maxLength: 6 },
  )
  .map((all) => `${all.join('\n')}\n`);

/** The sample with members of its lines replaced by something else, or gone. */
function twisted(sample: string): fc.Arbitrary<string> {
  const twist = fc.tuple(fc.nat(), fc.nat(), fc.option(json, { nil: undefined }));
  return fc.array(twist, { minLength: 1, maxLength: 3 }).map((twists) => {
    const all = sample.split('\n');
    for (const [row, column, value] of twists) {
      const objects = all.flatMap((line, index) => (line.startsWith('{') ? [index] : []));
      const index = objects[row % objects.length] ?? 0;
      const line = JSON.parse(all[index] ?? '{}') as Record<string, unknown>;
      const names = Object.keys(line);
      line[names[column % names.length] ?? ''] = value;
      all[index] = JSON.stringify(line);
    }
    return all.join('\n');
  });
}

const of = (sample: string) =>
  fc.oneof(
    damaged([sample]),
    twisted(sample),
    odd,
    odd.map((text) => sample + text),
    hostileText,
  );

/** The result, or undefined for an error that a person can act on. Anything else that is thrown fails the test. */
function orRefused<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    expect(error.remedy).not.toBe('');
    return undefined;
  }
}

test('the journal: whatever stands there, what is pending and unknown is told in texts', () => {
  forInputs(of(JOURNAL), (text) => {
    const state = orRefused(() => readJournal(text, 'web'));
    if (state === undefined) return;
    for (const { id, fleet } of state.pending) expect([typeof id, typeof fleet]).toEqual(['string', 'string']);
    for (const one of state.unknown)
      expect([one.run, one.id, one.at, one.by, one.boot].every((part) => typeof part === 'string')).toBe(true);
  });
});

test('a journal that is cut off anywhere loses only what stood behind the cut', () => {
  for (let end = 0; end <= JOURNAL.length; end++) {
    const whole = JOURNAL.slice(0, end).lastIndexOf('\n') + 1;
    const told = (to: number) => {
      const { pending, unknown, runs } = readJournal(JOURNAL.slice(0, to), 'web');
      return { pending, unknown, runs };
    };
    // A last line without its line break may still be whole.
    expect([told(whole), told(end + 1)]).toContainEqual(told(end));
  }
});

test('the owners: what is read is written again the same', () => {
  forInputs(of(OWNERS), (text) => {
    const owned = readOwners(text);
    expect(ownersText(readOwners(ownersText(owned)))).toBe(ownersText(owned));
    for (const { id, owners } of orphansOf(owned, 'demo', ['base'], new Set()))
      expect([typeof id, owners.every((owner) => typeof owner === 'string')]).toEqual(['string', true]);
  });
});

test('the undo index: every entry has what undoing needs', () => {
  forInputs(of(UNDO), (text) => {
    const stores = orRefused(() => parseUndoStores(text, 'web'));
    if (stores === undefined) return;
    for (const { run, entries } of [...stores, ...undoable(stores, 'demo')]) {
      expect(typeof run).toBe('string');
      for (const entry of entries) {
        expect([typeof entry.id, typeof entry.seq, typeof entry.undone]).toEqual(['string', 'number', 'boolean']);
        expect(['string', 'undefined']).toContain(typeof entry.undo);
        expect(typeof entry.spec).toBe('object');
        expect(entry.spec).not.toBe(null);
      }
    }
    for (const { id, owners, digest } of madeByCutOff(text, ['20260101T000000Z-1']))
      expect([typeof id, owners.every((owner) => typeof owner === 'string'), typeof digest]).toEqual([
        'string',
        true,
        'string',
      ]);
  });
});

test('reports: whole or refused', () => {
  expect(parseReport(REPORT).hosts.length).toBe(1);
  forInputs(of(REPORT), (text) => {
    const report = orRefused(() => parseReport(text));
    if (report !== undefined) expect(parseReport(JSON.stringify(report))).toEqual(report);
  });
});

test('plan files: whole or refused, and comparing one throws nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  const file = join(folder, 'plan.json');
  try {
    writeFileSync(file, PLAN);
    const now = await readPlanFile(file);
    await forInputsAsync(
      of(PLAN),
      async (text) => {
        writeFileSync(file, text);
        const plan = await readPlanFile(file).catch((error: unknown) =>
          orRefused(() => {
            throw error;
          }),
        );
        if (plan !== undefined) comparePlan(plan, now);
      },
      { count: INPUTS / 4 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
