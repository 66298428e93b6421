import fc from 'fast-check';
import { expect, test } from 'vitest';
import { box } from '../../test/support/box-kind.ts';
import { digest } from '../core/json.ts';
import { compose } from './compose.ts';
import { planDigest, planHost } from './plan.ts';
import { nextStage } from './stage.ts';

const none = { owned: new Map(), pending: new Set<string>() };
const states = (values: Record<string, string | null>) =>
  new Map(Object.entries(values).map(([name, value]) => [`box:${name}`, value]));

test('what is right is ok, what is not is a change, what was not read or waits for values is told so', () => {
  const items = compose(
    [
      box({ name: 'a', value: '1' }),
      box({ name: 'b', value: '1' }),
      box({ name: 'c' }),
      box({ name: 'd' }, { waitsFor: ['address.mesh'] }),
    ],
    'h',
  );
  const steps = planHost({ items, states: states({ a: '1', b: '2', d: null }), ...none });
  expect(steps.map(({ decision }) => decision.verdict)).toEqual(['ok', 'change', 'waits', 'waits']);
});

test('a change notifies: the other thing runs though it is right, and says why', () => {
  const items = compose(
    [box({ name: 'file', value: 'new' }, { notify: ['box:service'] }), box({ name: 'service', value: 'up' })],
    'h',
  );
  const steps = planHost({ items, states: states({ file: 'old', service: 'up' }), ...none });
  expect(steps[1]).toMatchObject({ id: 'box:service', decision: { verb: 'run' }, notifiedBy: ['box:file'] });
  const calm = planHost({ items, states: states({ file: 'new', service: 'up' }), ...none });
  expect(calm.every(({ decision }) => decision.verdict === 'ok')).toBe(true);
  const left = planHost({
    items,
    states: states({ file: 'new', service: 'up' }),
    owned: new Map(),
    pending: new Set(['box:service']),
  });
  expect(left[1]?.decision.verdict).toBe('change');
});

test('drift is told apart from a changed wish by what bringup remembers', () => {
  const wish = box({ name: 'a', value: '1' });
  const known = { id: 'box:a', owners: ['f/test'], made: true, digest: digest(wish.spec) };
  const summary = (owned: ReadonlyMap<string, typeof known>) => {
    const [step] = planHost({ items: compose([wish], 'h'), states: states({ a: '2' }), owned, pending: new Set() });
    return step?.decision.verdict === 'change' ? step.decision.summary : '';
  };
  expect(summary(new Map([['box:a', known]]))).toBe('drift: is 2');
  expect(summary(new Map([['box:a', { ...known, digest: 'other' }]]))).toBe('changed in the fleet file: is 2');
  expect(summary(new Map())).toBe('is 2');
});

test('a plan is a pure function: the same input gives the same seal, another state another', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.tuple(fc.string(), fc.option(fc.string()))),
      (boxes) => {
        const items = compose(
          Object.entries(boxes).map(([name, [value]]) => box({ name, value })),
          'h',
        );
        const read = states(Object.fromEntries(Object.entries(boxes).map(([name, [, state]]) => [name, state])));
        const seal = planDigest(planHost({ items, states: read, ...none }));
        expect(planDigest(planHost({ items, states: new Map(read), ...none }))).toBe(seal);
        const wrong = Object.entries(boxes).find(([, [value, state]]) => value !== state);
        if (wrong === undefined) return;
        const moved = new Map(read).set(`box:${wrong[0]}`, `${wrong[1][1]}!${wrong[1][0]}`);
        expect(planDigest(planHost({ items, states: moved, ...none }))).not.toBe(seal);
      },
    ),
  );
});

test('stages: quick changes together, slow ones alone, nothing whose need still waits', async () => {
  const { boxKind } = await import('../../test/support/box-kind.ts');
  const slow = boxKind({ kind: 'slow', order: 40, slow: true, transaction: true });
  const items = compose(
    [
      box({ name: 'p' }, {}, slow),
      box({ name: 'q' }, {}, slow),
      box({ name: 'a' }),
      box({ name: 'b' }, { needs: ['box:a'] }),
      box({ name: 'w' }, { waitsFor: ['x'] }),
      box({ name: 'v' }, { needs: ['box:w'] }),
    ],
    'h',
  );
  const all = new Map(items.map(({ id }) => [id, null]));
  const steps = planHost({ items, states: all, ...none });
  const stage = (settled: string[]) => nextStage({ steps, settled: new Set(settled) }).steps.map(({ id }) => id);
  expect(stage([])).toEqual(['slow:p', 'slow:q']);
  expect(stage(['slow:p', 'slow:q'])).toEqual(['box:a', 'box:b']);
  expect(stage(['slow:p', 'slow:q', 'box:a', 'box:b'])).toEqual([]);
});
