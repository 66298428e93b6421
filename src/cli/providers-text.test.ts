import { expect, test } from 'vitest';
import type { ListedProvider } from '../providers/list.ts';
import { columnsOf } from '../report/columns.ts';
import { providersText } from './providers-text.ts';

const now = Date.UTC(2026, 0, 10);
const ago = (ms: number) => new Date(now - ms).toISOString();
const one: ListedProvider = {
  id: '01K9XG0000000000000000000A',
  name: 'gpu-1',
  state: 'active',
  status: 'active',
  lastSeen: ago(20_000),
  meshIp: '100.64.0.3',
  platform: 'linux/amd64',
  score: 100,
  error: null,
  sharesIdentityWith: [],
};
const error = { class: 'network', code: 'ray-worker-inbound-ports-closed' } as const;

test('a list is read at 80 columns: who, how it stands, when it was seen, its score, and who can help', () => {
  const text = providersText(
    [
      one,
      {
        ...one,
        name: 'a-host-with-a-name-of-some-length',
        state: 'joining',
        status: 'error',
        lastSeen: null,
        error,
        score: 90,
      },
      {
        ...one,
        name: 'ctl\n\x1b[31m',
        state: 'quarantined',
        status: 'error',
        lastSeen: ago(9 * 86_400_000),
        score: 45,
        sharesIdentityWith: [one.id],
      },
    ],
    now,
    { colour: false, width: 80, verbose: false },
  );
  expect(text).toBe(`  name                      state        last seen   score
✔ gpu-1                     active       20 s ago      100
✖ a-host-with-a-name-of-s…  joining      never          90
    network: ray-worker-inbound-ports-closed
✖ ctl \\x1b[31m              quarantined  9 days ago     45
    identity shared with 01K9XG0000000000000000000A

3 providers · 1 active · 2 error · 1 with a shared identity
`);
  expect(Math.max(...text.split('\n').map(columnsOf))).toBeLessThanOrEqual(80);
});
