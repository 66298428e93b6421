import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { disk, isRoot, SHELLS } from '../../test/cases/resources/file/on-disk.ts';
import { directoryKind } from './directory.ts';
import { isProtected } from './protected-path.ts';

describe.each(SHELLS)('directories in %s', (shell) => {
  test('are made with their parents, changed and removed, and each is taken back', () => {
    using here = disk(shell);
    const at = (name: string) => `${here.root}/${name}`;
    mkdirSync(at('there'));
    mkdirSync(at("it's empty"));
    mkdirSync(at('full'));
    writeFileSync(at('full/.hidden'), '');
    const [deep, there, empty, full, purged] = here.live(directoryKind, [
      { path: at('new/a b/deep'), state: 'present', mode: '2750' },
      { path: at('there'), state: 'present', mode: '0700' },
      { path: at("it's empty"), state: 'absent' },
      { path: at('full'), state: 'absent' },
      { path: at('full'), state: 'absent', purge: true },
    ]);
    expect(deep).toMatchObject({ exit: 0, output: '', verdict: 'ok', undone: 0, after: { mode: '2750' } });
    expect(existsSync(at('new'))).toBe(false);
    expect(there).toMatchObject({ exit: 0, verdict: 'ok', undone: 0, restored: { mode: '0755' } });
    expect(empty).toMatchObject({ exit: 0, verdict: 'ok', undone: 0, restored: { type: 'directory', mode: '0755' } });
    expect(full).toMatchObject({
      exit: 1,
      problem: { code: 'directory-not-empty', remedy: expect.stringContaining('purge: true') },
    });
    expect(purged).toMatchObject({ exit: 0, verdict: 'ok', undone: undefined, restored: { type: 'missing' } });
  });
});

test('parents that were made are open to all, whatever the mode of the directory', () => {
  using here = disk();
  here.live(directoryKind, [{ path: `${here.root}/a/b`, state: 'present', mode: '0700' }], { undo: false });
  const [parent] = directoryKind.parse(
    here.run(directoryKind.read([{ path: `${here.root}/a`, state: 'present' }])).stdout,
    [{ path: `${here.root}/a`, state: 'present' }],
  );
  expect(parent).toMatchObject({ mode: '0755' });
});

test('undo leaves what others put into a parent meanwhile', () => {
  using here = disk();
  const spec = { path: `${here.root}/a/b`, state: 'present' } as const;
  const change = { spec, state: { type: 'missing' }, action: { create: true, mode: '0755' } } as const;
  here.run(directoryKind.apply([change]));
  writeFileSync(`${here.root}/kept`, here.root);
  writeFileSync(`${here.root}/a/theirs`, '');
  const undo = directoryKind.undo(change);
  if ('cannot' in undo) throw new Error(undo.cannot);
  const save = /"\$BU_SAVE"\.(\w+)/.exec(undo.text)?.[1];
  writeFileSync(`${here.root}/save.${save}`, here.root);
  const { code } = here.run({ ...undo, text: `BU_SAVE=${here.root}/save\n${undo.text}` });
  expect(code).not.toBe(0);
  expect(existsSync(`${here.root}/a/theirs`)).toBe(true);
});

test.each([true, false])('what fills a directory goes with it when it is ours: %s', (filledByOurs) => {
  using here = disk();
  const spec = { path: `${here.root}/a/b`, state: 'present', filledByOurs } as const;
  const change = { spec, state: { type: 'missing' }, action: { create: true, mode: '0755' } } as const;
  here.run(directoryKind.apply([change]));
  writeFileSync(`${here.root}/a/b/.session`, '');
  const undo = directoryKind.undo(change);
  if ('cannot' in undo) throw new Error(undo.cannot);
  const save = /"\$BU_SAVE"\.(\w+)/.exec(undo.text)?.[1];
  writeFileSync(`${here.root}/save.${save}`, here.root);
  const { code } = here.run({ ...undo, text: `BU_SAVE=${here.root}/save\n${undo.text}` });
  expect([code === 0, existsSync(`${here.root}/a`)]).toEqual([filledByOurs, !filledByOurs]);
});

test.runIf(isRoot)('nothing that is mounted below is purged', () => {
  using here = disk();
  const path = `${here.root}/outer`;
  mkdirSync(`${path}/inner`, { recursive: true });
  chmodSync(path, 0o755);
  const purge = directoryKind.apply([
    { spec: { path, state: 'absent', purge: true }, state: { type: 'missing' }, action: { remove: 'all' } },
  ]);
  const { output } = here.run({
    ...purge,
    text: `if unshare --mount true 2>/dev/null; then exec unshare --mount sh -c 'mount -t tmpfs none "$1" && eval "$2"' sh '${path}/inner' '${purge.text.replaceAll("'", `'\\''`)}'; else echo 'mounted below: (no namespaces here)'; fi`,
  });
  expect(output).toContain('mounted below');
  expect(existsSync(path)).toBe(true);
  expect(
    directoryKind.diagnose?.(1, 'mounted below: /srv/a/b\n', {
      spec: { path: '/srv/a', state: 'absent' },
      state: { type: 'missing' },
      action: { remove: 'all' },
    }),
  ).toMatchObject({
    code: 'mounted-below',
    remedy: expect.stringContaining('umount /srv/a/b'),
  });
});

test.each(['/', '/etc', '/var/lib', '//etc', '/etc/', '/srv/../etc', '/home'])('%s is protected', (path) =>
  expect(isProtected(path)).toBe(true),
);

test.each(['/srv/data', '/etc/nginx', '/home/web', '/opt/x'])('%s is not protected', (path) =>
  expect(isProtected(path)).toBe(false),
);
