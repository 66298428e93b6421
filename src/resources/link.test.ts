import { mkdirSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { disk, SHELLS } from '../../test/cases/resources/file/on-disk.ts';
import { linkKind } from './link.ts';

describe.each(SHELLS)('links in %s', (shell) => {
  test('are made, turned and removed, and each is taken back', () => {
    using here = disk(shell);
    const at = (name: string) => `${here.root}/${name}`;
    mkdirSync(at('one'));
    mkdirSync(at('two'));
    symlinkSync(at('one'), at('to a directory'));
    symlinkSync('nowhere', at('dangling'));
    symlinkSync('/etc', at('goes'));
    writeFileSync(at('file'), '');
    const [fresh, odd, turned, dangling, gone, refused] = here.live(linkKind, [
      { path: at('fresh'), target: at('one'), state: 'present' },
      { path: at("it's odd"), target: "-a 'b'\nc", state: 'present' },
      { path: at('to a directory'), target: at('two'), state: 'present' },
      { path: at('dangling'), target: 'still nowhere', state: 'present' },
      { path: at('goes'), state: 'absent' },
      { path: at('file'), target: 'x', state: 'present' },
    ]);
    for (const life of [fresh, odd, turned, dangling, gone]) {
      expect(life).toMatchObject({ exit: 0, output: '', verdict: 'ok', undone: 0 });
      expect(life?.restored).toEqual(life?.before);
    }
    expect(refused?.decision.verdict).toBe('refuse');
    expect(readlinkSync(at('to a directory'))).toBe(at('one'));
  });
});
