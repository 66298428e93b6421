import { expect, test } from 'vitest';
import type { About } from '../board.ts';
import { requireAble } from './gate.ts';

const about = { daemon: '2.3.7', can: { xz: true, pull: true, skipVerify: true } } as About;
const asked = (url: string) =>
  requireAble('rack', about, { node: 1, rawBytes: 1, source: { mode: 'mirror', url, sha256: '0'.repeat(64) } });

test('a file of a mirror may have a bare % in its name', () => {
  expect(() => asked('http://mirror.example.org/100%/50%.img.xz')).not.toThrow();
  expect(() => asked('http://mirror.example.org/50%.img.gz')).toThrow('the board rack does not unpack 50%.img.gz');
  expect(() => asked('http://mirror.example.org/a%20b.img.zst')).toThrow('does not unpack a b.img.zst');
});
