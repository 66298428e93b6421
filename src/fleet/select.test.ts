import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BringupError } from '../core/error.ts';
import type { FleetHost } from './fleet.ts';
import { selectHosts } from './select.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300);

function host(name: string, labels: Record<string, string>, groups: readonly string[]): FleetHost {
  return { name, labels, groups } as unknown as FleetHost;
}

const fleet = {
  hosts: [
    host('gpu-1', { role: 'worker', rack: 'a' }, ['gpus']),
    host('gpu-2', { role: 'worker', rack: 'b' }, ['gpus']),
    host('gpu-10', { role: 'worker', rack: 'b' }, ['gpus', 'new']),
    host('ctl', { role: 'control' }, []),
  ],
};

describe('selectHosts', () => {
  test.each([
    ['all', 'gpu-1 gpu-2 gpu-10 ctl'],
    ['ctl,gpu-1', 'gpu-1 ctl'],
    ['gpu-?', 'gpu-1 gpu-2'],
    ['gpu-{1,10}, ctl', 'gpu-1 gpu-10 ctl'],
    ['gpu-*', 'gpu-1 gpu-2 gpu-10'],
    ['rack=b', 'gpu-2 gpu-10'],
    ['rack!=b', 'gpu-1 ctl'],
    ['!rack=b', 'gpu-1 ctl'],
    ['group:new', 'gpu-10'],
    ['group:gpus,!gpu-2', 'gpu-1 gpu-10'],
    ['failed', 'gpu-2 ctl'],
    ['failed,!role=control', 'gpu-2'],
    ['!ctl', 'gpu-1 gpu-2 gpu-10'],
    [' ctl , , gpu-1 ', 'gpu-1 ctl'],
  ])('%s', (expression, names) => {
    const chosen = selectHosts(fleet, expression, { failed: ['gpu-2', 'ctl', 'gone'] });
    expect(chosen.map(({ name }) => name).join(' ')).toBe(names);
  });

  test.each([
    ['', 'select-empty', 'write all, or the names of hosts'],
    [' , ', 'select-empty', 'write all, or the names of hosts'],
    ['gpu1', 'select-unknown-host', 'did you mean gpu-1?'],
    ['ctl,gpu1', 'select-unknown-host', 'did you mean gpu-1?'],
    ['all,!gpu_2', 'select-unknown-host', 'did you mean gpu-2?'],
    ['group:gpu', 'select-unknown-group', 'did you mean gpus?'],
    ['rck=a', 'select-unknown-label', 'did you mean rack?'],
    ['rack=z', 'select-nothing', 'known hosts: gpu-1, gpu-2, gpu-10, ctl'],
    ['web-*', 'select-nothing', 'known hosts: gpu-1, gpu-2, gpu-10, ctl'],
    ['?(gpu-1)', 'select-nothing', undefined],
    ['ctl,!all', 'select-nothing', undefined],
    ['failed', 'select-no-failed', 'name the hosts, or write all'],
  ])('%s is refused as %s', (expression, code, remedy) => {
    try {
      selectHosts(fleet, expression);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code, ...(remedy === undefined ? {} : { remedy }) });
    }
  });

  test('`failed` when nothing failed', () => {
    expect(() => selectHosts(fleet, 'failed', { failed: [] })).toThrow('nothing failed in the last run');
  });

  test('an exclusion is the rest, in order, and nothing but BringupError is thrown', () => {
    const term = fc.oneof(
      fc.constantFrom('all', 'ctl', 'gpu-*', 'rack=a', 'role!=worker', 'group:new', '[', '{', '*(', '!'),
      fc.string(),
    );
    fc.assert(
      fc.property(term, (expression) => {
        const pick = (text: string) => {
          try {
            return selectHosts(fleet, text);
          } catch (error) {
            if (!(error instanceof BringupError)) throw error;
            return error.code === 'select-nothing' ? [] : undefined;
          }
        };
        if (/^\s*!|,|!(?!=)/.test(expression)) return void pick(expression);
        const [taken, rest] = [pick(expression), pick(`!${expression}`)];
        if (taken === undefined || rest === undefined) return;
        expect(fleet.hosts.filter((one) => taken.includes(one) || rest.includes(one))).toEqual(fleet.hosts);
        expect(taken.filter((one) => rest.includes(one))).toEqual([]);
      }),
      { numRuns },
    );
  });
});
