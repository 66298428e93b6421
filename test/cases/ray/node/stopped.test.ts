import { describe, expect, test } from 'vitest';
import { idOf } from '../../../../src/engine/resource.ts';
import { TAKES_PART } from '../../../../src/engine/values.ts';
import { drainsOf } from '../../../../src/ray/drains.ts';
import { diagnoseDrain, drainWords, UNASKED } from '../../../../src/ray/node/drain.ts';
import { type StoppedSpec, stoppedKind } from '../../../../src/ray/node/stopped.ts';
import { rayWanted } from '../../../../src/ray/wanted/wanted.ts';
import { rayFleet } from '../gates/fleet.ts';

const spec: StoppedSpec = { cluster: 'main', state: 'drained', deadlineSeconds: 600, why: 'x', force: false };
const decided = (...lines: readonly string[]) => {
  const [state] = stoppedKind.parse(['stopped 0', ...lines, ''].join('\n'), [spec]);
  if (state === undefined) throw new Error('no state');
  const decision = stoppedKind.decide(state, spec, { notified: false });
  return [decision.verdict === 'change' ? decision.summary : decision.verdict, stoppedKind.remark?.(state, spec)];
};

describe('whether a host is drained', () => {
  test.each([
    [['ActiveState=active', 'UnitFileState=enabled'], 'its Ray runs'],
    [['ActiveState=activating', 'UnitFileState=disabled'], 'its Ray runs'],
    [['ActiveState=active', 'UnitFileState=enabled', 'leaving'], 'a drain of it was begun, and it still runs'],
    [['ActiveState=inactive', 'UnitFileState=enabled'], 'its Ray would start at boot'],
    [['ActiveState=inactive', 'UnitFileState=disabled', 'leaving'], 'its Ray would start at boot'],
    [['ActiveState=failed', 'UnitFileState=disabled'], 'ok'],
    [['ActiveState=inactive', 'UnitFileState='], 'ok'],
    [[], 'ok'],
  ])('%j: %s', (lines, told) => expect(decided(...lines)).toEqual([told, undefined]));

  test('how it ended is told for as long as it is drained', () => {
    expect(decided('ActiveState=inactive', 'UnitFileState=disabled', 'how finished 2 14')).toEqual([
      'ok',
      'drained: it finished its work (2 tasks and actors) after 14 s',
    ]);
  });

  test.each([
    ['idle 3', 'it had no work, and was gone after 3 s'],
    ['finished 1 20', 'it finished its work (one task or actor) after 20 s'],
    ['cut 2 60 actor Counter, task slow', '2 tasks and actors were cut off at the deadline, after 60 s: actor Counter, task slow'],
    ['ended 9', 'what ran there ended after 9 s; with TLS nobody tells what it was'],
    ['cut-blind 60', 'what ran there was cut off at the deadline, after 60 s; with TLS nobody tells what it was'],
    ['lost 75', 'its head was lost while it was drained, and it was stopped after 75 s'],
    ['gone', 'it was no node that could be drained, and was stopped'],
  ])('%s: %s', (said, words) => expect(drainWords(said)).toBe(words));

  test.each([
    ['idle 3', { ok: true, seconds: 3 }],
    ['finished 1 20', { ok: true, seconds: 20 }],
    ['cut 2 60 actor Counter, task slow', { ok: false, seconds: 60 }],
    ['ended 9', { ok: true, seconds: 9 }],
    ['cut-blind 60', { ok: false, seconds: 60 }],
    ['lost 75', undefined],
    ['gone', undefined],
    ['unasked 60 60', undefined],
  ])('what the registry is told of %s', (said, end) => {
    const output = `busy: task slow\nhow it ended: ${said}\n`;
    const log = (host: string, step: string) => ({ host, step, outcome: 'changed', output }) as const;
    const told = drainsOf([log('a', 'ray-stopped:main'), log('b', 'ray-drained:main'), log('c', 'command:ray-stopped')]);
    expect([told.get('a'), told.get('b'), told.get('c')]).toEqual([end, end, undefined]);
  });

  test('a drain that the head did not take says why, and other failures are not its own', () => {
    expect(diagnoseDrain(`busy: x\n${UNASKED}unasked the head could not be asked: TimeoutError\n`, 'main')).toMatchObject({
      code: 'ray-drain-unasked',
      what: 'the node was not drained, and goes on in the Ray cluster main: the head could not be asked: TimeoutError',
      retryable: true,
    });
    expect(diagnoseDrain('cannot create /run/x', 'main')).toBeUndefined();
  });
});

describe('a host that is to be drained', () => {
  const wanted = async (takePart: readonly string[]) => {
    const fleet = await rayFleet({}, { b: { ray: { cluster: 'main', state: 'drained' } } });
    const host = fleet.hosts.find(({ name }) => name === 'b');
    if (host === undefined) throw new Error('no host');
    return rayWanted({
      fleet,
      host,
      section: host.sections['ray'] ?? {},
      facts: undefined,
      prepared: { fleet, run: {} as never, environment: {}, requirements: new Map(), quarantines: new Map() },
      value: (name, of) => (name === TAKES_PART ? takePart.includes(of ?? 'b') : undefined),
    });
  };

  test('is drained before all else, and keeps what a join made, but for its unit running', async () => {
    const wishes = await wanted(['a', 'b']);
    expect(wishes[0] && idOf(wishes[0])).toBe('ray-stopped:main');
    expect(wishes[0]?.needs).toEqual([]);
    const ids = wishes.map(idOf);
    expect(ids).toContain('unit:bringup-ray-main.service');
    expect(ids.filter((id) => /^(?:service|ray-member|ray-reach|ray-gates):|leaving/.test(id))).toEqual([]);
    expect(wishes.flatMap(({ notify }) => notify)).toEqual([]);
  });

  test('may not be the head', async () => {
    const drained = { a: { ray: { cluster: 'main', role: 'head', state: 'drained' } } };
    await expect(rayFleet({}, drained)).rejects.toMatchObject({ problems: [{ code: 'ray-head-drained' }] });
  });
});
