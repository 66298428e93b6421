import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { group, remote, say } from './log.ts';

describe('the log of a workflow run', () => {
  let printed = '';
  beforeEach(() => {
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });
  afterEach(() => vi.restoreAllMocks());

  test('commands in our own lines are text', () => {
    say('  ::error::x\nfine ::here\n##[error]y');
    expect(printed).toBe('  :\u200b:error::x\nfine ::here\n##\u200b[error]y\n');
  });

  test('text of hosts that could hold commands is printed between words nobody can guess', () => {
    remote('::set-env name=PATH::/tmp/evil');
    const match = /^::stop-commands::([0-9a-f-]{36})\n::set-env name=PATH::\/tmp\/evil\n::([0-9a-f-]{36})::\n$/.exec(
      printed,
    );
    expect(match?.[1]).toBe(match?.[2]);
    expect(match).not.toBeNull();
  });

  test('plain text of hosts stays plain, in a group too', () => {
    group('title: 100%', ['one', 'two']);
    expect(printed).toBe('::group::title: 100%25\none\ntwo\n::endgroup::\n');
  });
});
