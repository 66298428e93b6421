import { expect, test } from 'vitest';
import { sh } from '../core/sh.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import type { Item } from './compose.ts';
import { HostView } from './host-view.ts';
import { type AnyKind, defineKind } from './resource.ts';
import type { RunContext } from './run-context.ts';
import type { RunnerPlace } from './runner-step.ts';
import { createValues } from './values.ts';

/** A thing whose state is a word; it is right when the word is `right`. */
const word = defineKind<{ readonly name: string }, string, null>({
  kind: 'word',
  order: 1,
  category: 'verify',
  key: ({ name }) => name,
  timeoutMs: () => 1000,
  read: () => sh`:`,
  parse: () => [],
  decide: (state) =>
    state === 'right' ? { verdict: 'ok' } : { verdict: 'change', verb: 'run', summary: state, action: null },
  apply: () => sh`:`,
  undo: () => sh`:`,
  isBack: () => true,
  publish: (state) => ({ said: state }),
}) as unknown as AnyKind;

class Words extends HostView {
  words: Record<string, string> = {};
  readonly asked: string[][] = [];
  protected override async readThings(items: readonly Item[]): Promise<void> {
    this.asked.push(items.map(({ id }) => id));
    for (const { id } of items) this.takeState(id, this.words[id]);
  }
}

test('what waited for a value of another host is read again before it is decided, and nothing else is', async () => {
  const values = createValues();
  const context = {
    fleet: {},
    values,
    prune: false,
    prepared: new Map(),
    capabilities: [
      {
        name: 'words',
        kinds: [word],
        wanted: ({ value }: { value(name: string, host: string): unknown }) =>
          (['first', 'second', 'free'] as const).map((name) => ({
            kind: word,
            spec: { name },
            capability: 'words',
            needs: name === 'second' ? ['word:first'] : [],
            notify: [],
            source: {},
            waitsFor: name === 'free' || value(name, 'other') !== undefined ? [] : [`${name} of other`],
          })),
      },
    ],
  } as unknown as RunContext;
  const host = { name: 'one', sections: { words: {} } } as unknown as FleetHost;
  const view = new Words(context, host, () => ({}) as RunnerPlace);
  const verdicts = () => view.steps.map(({ id, decision }) => [id, decision.verdict]);
  view.words = { 'word:first': 'right', 'word:second': 'right', 'word:free': 'right' };
  await view.plan();
  expect(verdicts().toSorted()).toEqual([
    ['word:first', 'waits'],
    ['word:free', 'ok'],
    ['word:second', 'waits'],
  ]);
  // Meanwhile another host was changed, and with it this one.
  view.words = { 'word:first': 'wrong', 'word:second': 'right', 'word:free': 'wrong' };
  view.asked.length = 0;
  values.set('other', 'first', true);
  await view.planAfterWait();
  expect(view.asked).toEqual([['word:first']]);
  expect(verdicts().toSorted()).toEqual([
    ['word:first', 'change'],
    ['word:free', 'ok'],
    ['word:second', 'waits'],
  ]);
  expect(values.get('one', 'said')).toBe('right');
  values.set('other', 'second', true);
  await view.planAfterWait();
  expect(view.asked).toEqual([['word:first'], ['word:second']]);
});
