import { expect, test } from 'vitest';
import { TAKES_PART } from '../../../../src/engine/values.ts';
import { type TokenSpec, tokenKind } from '../../../../src/ray/node/token.ts';
import { rayWanted } from '../../../../src/ray/wanted/wanted.ts';
import { rayFleet } from '../gates/fleet.ts';

/** What is tried of a worker before its Ray starts, where its head takes part in the run, has failed in it, or is not part of it. */
const tried = async (head: boolean | undefined) => {
  const fleet = await rayFleet();
  const host = fleet.hosts.find(({ name }) => name === 'b');
  if (host === undefined) throw new Error('no host');
  const wishes = rayWanted({
    fleet,
    host,
    section: host.sections['ray'] ?? {},
    facts: undefined,
    prepared: { fleet, run: {} as never, environment: {}, requirements: new Map(), quarantines: new Map() },
    value: (name, of) => (name === TAKES_PART && of === 'a' ? head : undefined),
  });
  const wish = wishes.find(({ kind }) => (kind as unknown) === tokenKind);
  if (wish === undefined) throw new Error('its token is not tried');
  return { waitsFor: wish.waitsFor, spec: wish.spec as TokenSpec };
};
const waitsSeconds = (spec: TokenSpec) => {
  const { text } = tokenKind.apply([{ spec, action: {} } as never]);
  return Number(/-I -S - (\d+) /.exec(text)?.[1]);
};

test('a worker whose head failed in the run waits for nothing of it, and for its answer no more than a moment', async () => {
  const { spec, waitsFor } = await tried(false);
  expect(waitsFor).not.toContain('ray.closed-outside.main of a');
  expect(waitsSeconds(spec)).toBe(2);
});

test('a head that takes part is waited for, and one that is not part of the run may just be starting', async () => {
  const [there, elsewhere] = [await tried(true), await tried(undefined)];
  expect(there.waitsFor).toContain('ray.closed-outside.main of a');
  expect(elsewhere.waitsFor).not.toContain('ray.closed-outside.main of a');
  expect([waitsSeconds(there.spec), waitsSeconds(elsewhere.spec)]).toEqual([20, 20]);
});
