import { expect, test } from 'vitest';
import { notComplete, notConnected } from './sync-problems.ts';
import { type FolderProgress, isComplete, percentOf } from './sync-state.ts';

const peer = { host: 'b', id: '', addresses: ['tcp://192.0.2.2:22000'] };
const why = (said: string) => notConnected('a', { host: 'b', connected: false, why: said }, peer);

// What Syncthing 1.19, 1.29 and 2.1 said.
test.each([
  [
    'dial tcp 192.0.2.2:22000: connect: connection refused',
    'syncthing-not-connected',
    /nothing listens at the address of b/,
  ],
  ['dial tcp 192.0.2.2:22000: i/o timeout', 'syncthing-not-connected', /nothing comes back from the address of b/],
  ['dial tcp 192.0.2.2:22000: connect: no route to host', 'syncthing-not-connected', /nothing comes back/],
  ['dial tcp: lookup b.example.org: no such host', 'syncthing-not-connected', /does not resolve/],
  [
    'unexpected device id, expected AAAAAAA-B got CCCCCCC-D',
    'syncthing-other-device',
    /another Syncthing than that of b answers/,
  ],
  ['network disallowed', 'syncthing-network-refused', /in none of the networks/],
  [
    'read tcp 192.0.2.1:22000->192.0.2.2:22000: read: connection reset by peer',
    'syncthing-not-connected',
    /b cannot be reached, or ends/,
  ],
  ['', 'syncthing-not-connected', /b cannot be reached, or ends the connection \(tcp:\/\/192\.0\.2\.2:22000\)$/],
])('%s', (said, code, what) => {
  const error = why(said);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(/^a and b are not connected: /);
  expect(error.message).toMatch(what);
  expect(error.message).toContain(said);
  expect(error.remedy).toMatch(/\bb\b|syncthing\./);
});

const folder: FolderProgress = { id: 'shared', state: 'idle', failed: 0, need: 0, needBytes: 0, globalBytes: 200 };

test('a folder is told with what it lacks', () => {
  expect(isComplete(folder)).toBe(true);
  const told = (more: Partial<FolderProgress>) => {
    const progress = { ...folder, ...more };
    expect(isComplete(progress)).toBe(false);
    return notComplete('a', progress).message;
  };
  expect(told({ state: 'error', error: 'folder marker missing' })).toBe(
    'folder shared of a cannot be used: folder marker missing',
  );
  expect(told({ failed: 1, firstFailure: 'x: permission denied' })).toBe(
    '1 file of folder shared could not be brought to a; x: permission denied',
  );
  expect(told({ need: 3, needBytes: 1 })).toBe('folder shared of a is at 99 %: 3 things of 1 bytes still to come');
  expect(told({ need: 1, needBytes: 3_400_000, globalBytes: 3_400_000 })).toBe(
    'folder shared of a is at 0 %: 1 thing of 3.4 MB still to come',
  );
  // A deletion has no bytes.
  expect(percentOf({ ...folder, need: 1, globalBytes: 0 })).toBe(0);
});
