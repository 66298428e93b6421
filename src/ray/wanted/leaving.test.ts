import { expect, test } from 'vitest';
import type { WantedInput } from '../../engine/capability.ts';
import { TAKES_PART } from '../../engine/values.ts';
import type { RayPrepared } from '../prepare.ts';
import { leaving } from './leaving.ts';

const hosts = [
  { name: 'head-1', sections: { ray: { cluster: 'main', role: 'head', state: 'left' } } },
  { name: 'gpu-1', sections: { ray: { cluster: 'main', state: 'left' } } },
  { name: 'gpu-2', sections: { ray: { cluster: 'main', state: 'left' } } },
  { name: 'other', sections: { ray: { cluster: 'second', state: 'left' } } },
  { name: 'gone', sections: { ray: { cluster: 'main', state: 'left' } } },
];

/** What the first wish of a host waits for, where `told` says who is out and all but `gone` take part. */
function waits(name: string, told: readonly string[]): readonly string[] {
  const value = (asked: string, host: string) =>
    asked === TAKES_PART ? host !== 'gone' : told.includes(host) ? true : undefined;
  const input = { fleet: { hosts }, host: hosts.find((one) => one.name === name), value };
  return leaving(input as unknown as WantedInput<RayPrepared>, 'main', [])[0]?.waitsFor ?? [];
}

test('a head leaves after all workers that leave in the same run, and they wait for nobody', () => {
  expect(waits('head-1', [])).toEqual(['ray.out.main of gpu-1', 'ray.out.main of gpu-2']);
  expect(waits('head-1', ['gpu-2'])).toEqual(['ray.out.main of gpu-1']);
  expect(waits('head-1', ['gpu-1', 'gpu-2'])).toEqual([]);
  expect(waits('gpu-1', [])).toEqual([]);
});
