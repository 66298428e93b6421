import { expect, test } from 'vitest';
import type { Board } from '../bmc/board.ts';
import type { FlashTarget } from './target.ts';
import { inTheClear, wayOf } from './way.ts';

interface Given {
  readonly transfer?: 'auto' | 'pull' | 'push' | 'sdcard';
  readonly mirror?: string;
  readonly os?: string;
  readonly pulls?: boolean;
}

const board = (pulls: boolean) => ({ about: { can: { pull: pulls } } }) as Board;
const targetOf = ({ transfer = 'auto', mirror, os }: Given) =>
  ({
    board: 'rack',
    node: 1,
    boardSection: { transfer },
    section: mirror === undefined ? {} : { mirror: { url: mirror, sha256: 'ab'.repeat(32) } },
    image: os === undefined ? {} : { os },
  }) as unknown as FlashTarget;

const site = 'http://images.example.org/node1.img.xz';

test.each<[string, Given, way: string, clear: boolean]>([
  ['nothing is said: encrypted', {}, 'push', false],
  ['pull, when it is said', { transfer: 'pull' }, 'pull', true],
  ['push', { transfer: 'push', mirror: site, os: 'as-is' }, 'push', false],
  ['from a card', { transfer: 'sdcard' }, 'sdcard', false],
  ['with nothing of ours in it', { os: 'as-is' }, 'pull', false],
  ['with nothing of ours in it, and a board that cannot', { os: 'as-is', pulls: false }, 'push', false],
  ['from a server that is named', { mirror: site }, 'mirror', true],
  ['from one with TLS', { mirror: site.replace('http:', 'https:') }, 'mirror', false],
  ['from one, and a board that cannot', { mirror: site, pulls: false }, 'push', false],
  ['from one, with nothing of ours in it', { mirror: site, os: 'as-is', transfer: 'pull' }, 'mirror', false],
])('%s', (_, given, way, clear) => {
  const target = targetOf(given);
  expect(wayOf(board(given.pulls ?? true), target)).toBe(way);
  const told = inTheClear(wayOf(board(given.pulls ?? true), target), target);
  if (!clear) expect(told).toBeUndefined();
  else expect(told).toMatch(/private host key.*plain HTTP/);
});
