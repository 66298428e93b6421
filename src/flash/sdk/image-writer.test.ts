import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { imageWriter } from './image-writer.ts';

test('edits stand in the order in which they were asked for, also of files that nobody waited for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'image-writer-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'tool');
  writeFileSync(file, 'tool');
  const { image, edits } = imageWriter();
  image.writeFile('/etc/a', 'a', { mode: 0o600 });
  image.copyFile(file, '/usr/local/bin/tool', { mode: 0o755, uid: 5 });
  image.mkdir('/srv');
  image.symlink('a', '/etc/b');
  await expect(image.copyFile(join(folder, 'absent'), '/etc/absent')).rejects.toMatchObject({
    code: 'flash-source-unreadable',
  });
  image.remove('/etc/c');
  const owner = { uid: 0, gid: 0 };
  expect(await edits()).toEqual([
    { type: 'file', path: '/etc/a', content: Buffer.from('a'), mode: 0o600, ...owner },
    {
      type: 'file',
      path: '/usr/local/bin/tool',
      content: { file, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), size: 4 },
      mode: 0o755,
      uid: 5,
      gid: 0,
    },
    { type: 'directory', path: '/srv', mode: 0o755, ...owner },
    { type: 'symlink', path: '/etc/b', target: 'a', ...owner },
    { type: 'remove', path: '/etc/c' },
  ]);
});
