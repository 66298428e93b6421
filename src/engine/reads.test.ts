import { expect, test } from 'vitest';
import { tokenKind } from '../ray/node/token.ts';
import type { AnyKind } from './resource.ts';
import { statesOf, undoReads } from './undo-program.ts';

const KIND = tokenKind as unknown as AnyKind;
const ENTRY = {
  ...{ t: 'made', seq: 1, id: 'ray-token:main', title: 'token', kind: 'ray-token', found: {}, undo: 'true' },
  spec: { cluster: 'main' },
} as never;

test('a thing that is to be taken back is read with what systemd says of its unit, last of all', () => {
  expect(undoReads([ENTRY], [KIND]).map(({ name }) => name)).toEqual(['k:ray-token', 'units']);
  const stateWhen = (active: string) =>
    statesOf(
      new Map([
        ['k:ray-token', ''],
        ['units', `Id=bringup-ray-main.service\nActiveState=${active}\n`],
      ]),
      [ENTRY],
      [KIND],
    ).get('ray-token:main');
  expect(stateWhen('active')).toEqual({ known: true });
  expect(stateWhen('inactive')).toEqual({ known: false });
});
