import { expect, test } from 'vitest';
import { wantsColour } from './colour.ts';

test.each([
  { option: undefined, env: {}, isTty: true, wanted: true },
  { option: undefined, env: {}, isTty: false, wanted: false },
  { option: undefined, env: { NO_COLOR: '1' }, isTty: true, wanted: false },
  { option: undefined, env: { NO_COLOR: '' }, isTty: true, wanted: true },
  { option: undefined, env: { FORCE_COLOR: '1' }, isTty: false, wanted: true },
  { option: undefined, env: { FORCE_COLOR: '', NO_COLOR: '1' }, isTty: false, wanted: true },
  { option: undefined, env: { FORCE_COLOR: '0' }, isTty: true, wanted: false },
  { option: undefined, env: { TERM: 'dumb' }, isTty: true, wanted: false },
  { option: false, env: { FORCE_COLOR: '1' }, isTty: true, wanted: false },
  { option: true, env: { NO_COLOR: '1' }, isTty: false, wanted: true },
])('option $option, $env, terminal $isTty: $wanted', ({ option, env, isTty, wanted }) => {
  expect(wantsColour({ option, env, isTty })).toBe(wanted);
});
