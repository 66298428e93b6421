import { chmodSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { disk } from '../../test/cases/resources/file/on-disk.ts';
import { Secret } from '../core/secret.ts';
import { type FileSpec, fileKind } from './file.ts';

describe('the diff of a file', () => {
  const shown = (content: string | Buffer, spec: Partial<FileSpec>, mode = 0o644) => {
    using here = disk();
    const path = `${here.root}/file`;
    writeFileSync(path, content);
    chmodSync(path, mode);
    const wanted: FileSpec = { path, state: 'present', content: 'new\n', ...spec };
    const [state] = fileKind.parse(here.run(fileKind.read([wanted])).stdout, [wanted]);
    if (state === undefined) throw new Error('no state');
    const decision = fileKind.decide(state, wanted, { notified: false });
    if (decision.verdict !== 'change') throw new Error('no change');
    const change = { spec: wanted, state, action: decision.action };
    return fileKind.detail?.explain(here.run(fileKind.detail.read([change])).stdout, [change])[0]?.text;
  };

  test('shows the text before and after', () =>
    expect(shown('old\n', {})).toEqual({ before: 'old\n', after: 'new\n' }));
  test('of a removal', () => expect(shown('old\n', { state: 'absent' })).toEqual({ before: 'old\n', after: '' }));
  test('not when only some may read it now', () => expect(shown('password\n', {}, 0o640)).toBeUndefined());
  test('not when only some may read it afterwards', () => expect(shown('old\n', { mode: '0600' })).toBeUndefined());
  test('unless it is asked for', () =>
    expect(shown('old\n', { diff: true }, 0o600)).toMatchObject({ before: 'old\n' }));
  test('not of secrets, even when it is asked for', () =>
    expect(shown('old', { content: new Secret('X', 'y'), diff: true })).toBeUndefined());
  test('not of bytes', () => expect(shown(Buffer.from([0, 255]), {})).toBeUndefined());
  test('not of long texts', () => expect(shown('x'.repeat(65_537), {})).toBeUndefined());
  test('up to 64 KiB', () => expect(shown('x'.repeat(65_536), {})?.before.length).toBe(65_536));
});
