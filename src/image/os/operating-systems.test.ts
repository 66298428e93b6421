import { expect, test } from 'vitest';
import type { FoundFile, ImageFacts } from './image-facts.ts';
import { operatingSystemOf } from './operating-systems.ts';

const root = (files: Readonly<Record<string, string>>): ImageFacts => ({
  volumes: [
    {
      partition: 1,
      fileSystem: 'ext4',
      label: 'rootfs',
      files: new Map(Object.entries(files).map(([path, text]): [string, FoundFile] => [path, { type: 'file', text }])),
    },
  ],
});

test.each([
  ['another system', root({ '/etc/os-release': 'ID=void\nPRETTY_NAME="Void Linux"\n' }), /Void Linux.*ext4 rootfs/],
  ['no system', root({}), /no \/etc\/os-release.*ext4 rootfs/],
  ['no file system', { volumes: [] }, /no \/etc\/os-release, file systems: none/],
])('%s is refused with what was found, and what to do', (_, facts, what) => {
  expect(() => operatingSystemOf(facts)).toThrow(
    expect.objectContaining({
      code: 'image-os-unknown',
      message: expect.stringMatching(what),
      remedy: expect.stringContaining('flash it as it is'),
    }),
  );
});
