import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventSplitter } from './stream.ts';

function split(chunks: readonly Buffer[]) {
  const seen: { event?: string; data?: string }[] = [];
  const push = eventSplitter('MARK', {
    event: ({ event, words }) => seen.push({ event: [event, ...words].join(' ') }),
    data: (bytes) => {
      const last = seen.at(-1);
      if (last?.data !== undefined) last.data += bytes.toString('latin1');
      else seen.push({ data: bytes.toString('latin1') });
    },
  });
  for (const chunk of chunks) push(chunk);
  return seen;
}

test('bytes between events are exactly what was printed', () => {
  expect(split([Buffer.from('\nMARK s 1\na\n\n\nMARK s 2\nb\nMARK exit 0\n')])).toEqual([
    { event: 's 1' },
    { data: 'a\n\n' },
    { event: 's 2' },
    { data: 'b' },
    { event: 'exit 0' },
  ]);
});

test('the same comes out however the stream is cut', () => {
  const piece = fc.oneof(fc.constant('\nMARK end 1 0\n'), fc.constant('\nMAR'), fc.string(), fc.constant('\n'));
  fc.assert(
    fc.property(fc.array(piece), fc.array(fc.nat(40)), (pieces, cuts) => {
      const whole = Buffer.from(`${pieces.join('')}\nMARK exit 0\n`);
      const chunks: Buffer[] = [];
      let at = 0;
      for (const cut of cuts) {
        chunks.push(whole.subarray(at, at + cut));
        at += cut;
      }
      chunks.push(whole.subarray(at));
      expect(split(chunks)).toEqual(split([whole]));
    }),
  );
});
