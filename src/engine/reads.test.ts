import { expect, test } from 'vitest';
import { tokenKind } from '../ray/node/token.ts';
import type { UndoEntry } from './undo-index.ts';
import { statesOf, undoReads } from './undo-program.ts';

const ENTRY: UndoEntry = {
  ...{ fleet: 'lab', seq: 1, id: 'ray-token:main', kind: 'ray-token', capability: 'ray' },
  spec: { cluster: 'main' },
  state: { known: true },
  ...{ undone: false, undoing: false },
};

test('a thing that is to be taken back is read with what systemd says of its unit, last of all', () => {
  expect(undoReads([ENTRY], [tokenKind]).map(({ name }) => name)).toEqual(['k:ray-token', 'units']);
  const stateWhen = (active: string) =>
    statesOf(
      new Map([
        ['k:ray-token', ''],
        ['units', `Id=bringup-ray-main.service\nActiveState=${active}\n`],
      ]),
      [ENTRY],
      [tokenKind],
    ).get('ray-token:main');
  expect(stateWhen('active')).toEqual({ known: true });
  expect(stateWhen('inactive')).toEqual({ known: false });
});
