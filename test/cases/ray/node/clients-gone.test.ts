import { expect, test } from 'vitest';
import { compose } from '../../../../src/engine/compose.ts';
import { rayWanted } from '../../../../src/ray/wanted/wanted.ts';
import { rayFleet } from '../gates/fleet.ts';

const CLIENTS = '/etc/bringup-ray-clients';
const folderOf = (account: string) => [
  `directory:${CLIENTS}/main-${account}`,
  ...['token', 'environment', 'README'].map((name) => `file:${CLIENTS}/main-${account}/${name}`),
];
/** What bringup made on the host when its section named Alice and Bob. */
const MADE = ['user:bringup-ray', `directory:${CLIENTS}`, ...folderOf('alice'), ...folderOf('bob'), 'file:/etc/other'];

/** What goes below the folder of clients, in the order in which it goes. */
async function gone(section: object, made: readonly string[] = MADE, main: object = {}): Promise<readonly string[]> {
  const fleet = await rayFleet(main, { b: { ray: { cluster: 'main', ...section } } });
  const host = fleet.hosts.find(({ name }) => name === 'b');
  if (host === undefined) throw new Error('no host');
  const prepared = { fleet, run: {} as never, environment: {}, requirements: new Map(), quarantines: new Map() };
  const input = { fleet, host, section: host.sections['ray'] ?? {}, facts: undefined, prepared, made };
  const wishes = rayWanted({ ...input, value: () => undefined });
  return compose(wishes, 'b').flatMap(({ id, wanted: { spec } }) =>
    (id.includes(CLIENTS) || /^ray-repository:.*\//.test(id)) && 'state' in spec && spec.state === 'absent' ? [id.replace(CLIENTS, '')] : [],
  );
}

const ALICE = ['file:/main-alice/README', 'file:/main-alice/environment', 'file:/main-alice/token'];

test('a host that leaves loses all that was made for accounts, also for those that nobody names', async () => {
  const ids = await gone({ state: 'left' });
  expect(ids.slice(0, 6).toSorted()).toEqual([...ALICE, ...ALICE.map((id) => id.replace('alice', 'bob'))]);
  // Folders last, and the folder of all behind those in it.
  expect(ids.slice(6)).toEqual(['directory:/main-alice', 'directory:/main-bob', 'directory:']);
});

test('while the host stays, accounts keep what they have: one that was onboarded stands in no section', async () => {
  expect(await gone({})).toEqual([]);
  expect(await gone({ clients: ['bob'] })).toEqual([]);
});

test('a host that leaves loses what it has for whom the section names, too, each once', async () => {
  const ids = await gone({ state: 'left', clients: ['alice'] });
  expect(ids).toHaveLength(10);
  expect(new Set(ids).size).toBe(10);
  expect(ids.at(-1)).toBe('directory:');
});

test('the code of an account goes with the rest, whoever names it', async () => {
  const repository = { url: 'file:///srv/code', commit: '0'.repeat(40) };
  const [mine, hers] = ['ray-repository:main/bob', 'ray-repository:main/alice'];
  expect(await gone({ state: 'left', clients: ['alice'] }, [...MADE, mine, hers], { repository })).toEqual(
    expect.arrayContaining([mine, hers]),
  );
  expect(await gone({ clients: ['alice'] }, [...MADE, mine, hers], { repository })).toEqual([]);
});

test('what bringup did not make stays, and a host that is drained keeps all', async () => {
  expect(await gone({ state: 'left' }, ['user:bringup-ray'])).toEqual([]);
  expect(await gone({ state: 'drained' })).toEqual([]);
});
