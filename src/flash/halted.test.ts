import { expect, test } from 'vitest';
import { isHalted } from './halted.ts';

const says = (text: string) => isHalted({ uart: async () => text }, 1);

test.each([
  ['it never wrote', '', false],
  ['it is down', '[  OK  ] Reached target Power-Off.\r\n[   12.1] reboot: Power down\r\n', true],
  ['it was halted', '[   12.1] reboot: System halted', true],
  ['its last bytes are none', 'reboot: Power down\r\n\u0000\u0000\ufffd\u001b[0m', true],
  ['it boots again', 'reboot: Power down\r\nU-Boot 2024.01\r\n', false],
  ['it restarts by itself', 'reboot: Restarting system\r\n', false],
  ['somebody writes of it', 'reboot: Power down is near\r\n', false],
])('%s', async (_, text, halted) => expect(await says(text)).toBe(halted));

test('a serial line that cannot be read tells nothing', async () => {
  expect(await isHalted({ uart: () => Promise.reject(new Error('400')) }, 1)).toBe(false);
});
