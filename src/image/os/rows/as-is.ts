import type { OsRow } from '../os-row.ts';

/** Whatever an image holds, it stays as it is. Not in the table: only who asks for it gets it. */
export const asIs: OsRow = {
  id: 'as-is',
  title: 'an image as it is',
  recognises: () => true,
  attestation: '',
  edits: () => [],
};
