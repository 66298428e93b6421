import { expect, it } from 'vitest';
import { overlayOptions } from './overlay.ts';

it('stacks the layers in order and escapes what the kernel would split at', () => {
  const options = overlayOptions({ lowers: ['/c/a:b', '/c/base'], upper: '/s/x,y', work: '/s/w' });
  expect(options).toBe('lowerdir=/c/a\\:b:/c/base,upperdir=/s/x\\,y,workdir=/s/w,volatile');
});
