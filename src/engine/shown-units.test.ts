import { expect, test } from 'vitest';
import { isActive, shownUnits } from './shown-units.ts';

const OUTPUT = `Id=one.service
ActiveState=active
InvocationID=0123
NRestarts=2

Id=two.service
ActiveState=inactive
InvocationID=

other 0
Id=three.service
`;

test('units are found in what systemd says, whatever follows', () => {
  expect([...shownUnits(OUTPUT)]).toEqual([
    ['one.service', { active: 'active', invocation: '0123', restarts: 2 }],
    ['two.service', { active: 'inactive', invocation: '', restarts: 0 }],
  ]);
  expect(['one.service', 'two.service', 'none.service'].map((unit) => isActive(OUTPUT, unit))).toEqual([
    true,
    false,
    false,
  ]);
  expect(shownUnits('').size).toBe(0);
});
