import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AgentEvent, eventSplitter } from '../../src/engine/stream.ts';
import { cut, forInputs, HANGS_MS, hostileText, workSince } from './inputs.ts';

const MARKER = 'k7Wq0c1d2e3f';

/** What comes out: events, and the bytes between two of them joined. */
function read(chunks: readonly Buffer[]): readonly (AgentEvent | string)[] {
  const out: (AgentEvent | Buffer)[] = [];
  const push = eventSplitter(MARKER, {
    event: (event) => out.push(event),
    data(bytes) {
      const last = out.at(-1);
      if (Buffer.isBuffer(last)) out[out.length - 1] = Buffer.concat([last, bytes]);
      else out.push(Buffer.from(bytes));
    },
  });
  for (const chunk of chunks) push(chunk);
  return out.map((item) => (Buffer.isBuffer(item) ? item.toString('latin1') : item));
}

const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const event = fc.tuple(fc.constantFrom('begin', 'end', 's', 'beat', 'exit'), fc.array(word, { maxLength: 3 }));
/** Bytes a host may print: anything, and what looks like our own lines but is not. */
const printed = fc.oneof(
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  hostileText.map((text) => Buffer.from(text)),
  fc
    .constantFrom(
      ...[`x${MARKER} end 0\n`, `x${MARKER}`, `\n${MARKER}\n`, `\n ${MARKER} end 0\n`, `\n${MARKER}\tend 0\n`],
      ...[`\n${MARKER.slice(0, -1)} end 0\n`, `\n${MARKER.toUpperCase()} end 0\n`, '\n', '\n\n', `\r${MARKER} end 0\r`],
    )
    .map((text) => Buffer.from(text)),
);
const piece = fc.oneof(
  event.map(([name, words]) => ({ event: name, words })),
  printed,
);
/** Where the stream is cut: everywhere, by byte, or hardly. */
const sizes = fc.oneof(
  fc.array(fc.nat(12), { maxLength: 80 }),
  fc.constant(new Array<number>(2000).fill(1)),
  fc.constant([]),
);

test('the same events and the same bytes, however the stream is cut; what only looks like an event is none', () => {
  forInputs(fc.tuple(fc.array(piece, { maxLength: 8 }), sizes), ([pieces, cuts]) => {
    const bytes = Buffer.concat(
      pieces.map((one) =>
        Buffer.isBuffer(one) ? one : Buffer.from(`\n${MARKER} ${[one.event, ...one.words].join(' ')}\n`),
      ),
    );
    const wanted: (AgentEvent | string)[] = [];
    for (const one of pieces) {
      const last = wanted.at(-1);
      if (!Buffer.isBuffer(one)) wanted.push(one);
      else if (one.length === 0) continue;
      else if (typeof last === 'string') wanted[wanted.length - 1] = last + one.toString('latin1');
      else wanted.push(one.toString('latin1'));
    }
    // Bytes that may still become an event are held back; an event at the end brings them out.
    const end = Buffer.from(`\n${MARKER} exit 0\n`);
    expect(read(cut(Buffer.concat([bytes, end]), cuts))).toEqual([...wanted, { event: 'exit', words: ['0'] }]);
  });
});

test('bytes go on as they come: at most the length of a marker is held back', () => {
  forInputs(fc.tuple(fc.array(printed, { maxLength: 6 }), sizes), ([pieces, cuts]) => {
    const bytes = Buffer.concat(pieces);
    const out = read(cut(bytes, cuts));
    const length = out.reduce((sum, one) => sum + (typeof one === 'string' ? one.length : 0), 0);
    expect(bytes.length - length).toBeLessThanOrEqual(MARKER.length + 1);
  });
});

test('a hundred megabytes without a line break, and an event line of a megabyte, take no time', () => {
  const from = process.cpuUsage();
  const chunk = Buffer.alloc(64 * 1024, 'x');
  let bytes = 0;
  const push = eventSplitter(MARKER, { event: () => undefined, data: (data) => (bytes += data.length) });
  for (let index = 0; index < 1600; index++) push(chunk);
  expect(bytes).toBeGreaterThanOrEqual(100 * 1024 * 1024);
  expect(workSince(from)).toBeLessThan(HANGS_MS);
  const long = Buffer.from(`\n${MARKER} note ${'y'.repeat(1 << 20)}\n`);
  const again = process.cpuUsage();
  expect(read(cut(long, new Array<number>(long.length >> 10).fill(1024)))).toEqual([
    { event: 'note', words: ['y'.repeat(1 << 20)] },
  ]);
  expect(workSince(again)).toBeLessThan(HANGS_MS);
});
