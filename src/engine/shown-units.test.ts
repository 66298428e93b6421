import { expect, test } from 'vitest';
import { isActive, shownUnits } from './shown-units.ts';

const OUTPUT = `Id=one.service
ActiveState=active
InvocationID=0123
NRestarts=2

Id=two.service
Names=two.service other-name.service
ActiveState=inactive
InvocationID=
UnitFileState=enabled
NeedDaemonReload=yes

other 0
Id=three.service
`;

test('units are found in what systemd says, by each of their names, whatever follows', () => {
  const two = { active: 'inactive', invocation: '', restarts: 0, enabled: true, stale: true };
  expect([...shownUnits(OUTPUT)]).toEqual([
    ['one.service', { active: 'active', invocation: '0123', restarts: 2, enabled: false, stale: false }],
    ['two.service', two],
    ['other-name.service', two],
  ]);
  expect(['one.service', 'two.service', 'none.service'].map((unit) => isActive(OUTPUT, unit))).toEqual([
    true,
    false,
    false,
  ]);
  expect(shownUnits('').size).toBe(0);
});
