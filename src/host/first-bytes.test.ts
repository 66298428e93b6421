import { expect, test } from 'vitest';
import { firstBytes, turnedAway } from './first-bytes.ts';

test.each([
  ['Not allowed at this time\r\n', true, undefined],
  ['Exceeded MaxStartups\r\n', true, undefined],
  ['HTTP/1.1 400 Bad Request\r\n', false, undefined],
  ['Authorised users only\r\nSSH-2.0-OpenSSH_9.2\r\n', false, 'SSH-2.0-OpenSSH_9.2'],
  // The same words in what comes after the banner mean nothing.
  ['SSH-2.0-x\r\nNot allowed at this time', false, 'SSH-2.0-x'],
])('%j: turned away %s, banner %s', (text, away, banner) => {
  for (const size of [1, 3, 1_000]) {
    const first = firstBytes();
    for (let at = 0; at < text.length; at += size) first.see(Buffer.from(text.slice(at, at + size)));
    expect(turnedAway(first.text)).toBe(away);
    expect(first.banner).toBe(banner);
  }
});

test('control characters do not reach a message, and no more than 1 KiB is kept', () => {
  const first = firstBytes();
  first.see(Buffer.from(`\u001b[31mred\u0007${'x'.repeat(5_000)}`));
  expect(first.text).toMatch(/^\[31mred x+$/);
  expect(first.text.length).toBeLessThanOrEqual(1_024);
});
