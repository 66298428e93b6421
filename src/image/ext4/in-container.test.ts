import { expect, test } from 'vitest';
import { containedE2fsprogs, inside } from './in-container.ts';

test('a path is called in a container as here, and one of Windows as there is a place for', () => {
  expect(inside('/tmp/a b/c', 'linux')).toBe('/tmp/a b/c');
  expect(inside('C:\\Users\\me\\cache', 'win32')).toBe('/c/Users/me/cache');
});

test.each([
  ['-v', 'that is no name of a container image'],
  ['a b', 'that is no name of a container image'],
  ['registry.example.org:5000/e2fsprogs@sha256:00', 'neither docker nor podman is in PATH'],
])('%j as an image: %s', async (image, why) => {
  await expect(containedE2fsprogs(image, [])).rejects.toMatchObject({
    code: 'e2fsprogs-container',
    message: expect.stringContaining(why),
  });
});
