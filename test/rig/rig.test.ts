import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCommand } from './command.ts';
import { openJob } from './job.ts';
import { parseKeyValues } from './key-values.ts';
import type { ActionOnDisk } from './manifest.ts';
import { newMasker } from './masker.ts';

const KEY = '-----BEGIN KEY-----\nc2VjcmV0LWtleS1tYXRlcmlhbA\n-----END KEY-----';

function fixture(main: string, post?: string): ActionOnDisk {
  const path = (name: string): string => join(import.meta.dirname, 'fixtures', `${name}.mjs`);
  return {
    inputs: { name: 'default' },
    outputs: [],
    main: path(main),
    post: post === undefined ? undefined : path(post),
  };
}

describe('the rig runs an action as the runner does', () => {
  test('inputs with defaults, masks, groups, annotations, file commands, state for post', async () => {
    await using job = await openJob();
    const call = { action: fixture('talks', 'reports-state'), with: { key: KEY }, debug: true };
    const run = await job.main(call);
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('the key is ***\nin base64 ***');
    expect(run.groups).toEqual([{ title: 'details', lines: ['folded'] }]);
    expect(run.annotations).toEqual([
      { level: 'error', message: 'first\nsecond', title: 'a,b', file: 'fleet.yaml', line: 3 },
      { level: 'warning', message: 'the old way' },
    ]);
    expect(run.log).toContain('::error::this is only text');
    expect(run.log).toContain('##[debug]1');
    expect(run.outputs).toEqual({ plain: 'a=b', long: 'one\ntwo' });
    expect(run.summary).toBe('# ***\n');
    expect(run.leaks([KEY])).toEqual([]);
    expect((await job.post(call, run)).log).toBe('post saw default');
  });

  test.each(['late', 'output', 'prefixed'])('finds a secret that leaks: %s', async (how) => {
    await using job = await openJob();
    const secret = 'correct-horse-battery';
    const run = await job.main({ action: fixture('leaks'), with: { secret, how } });
    expect(run.leaks([secret])).not.toEqual([]);
  });

  test('finds no leak where none is', async () => {
    await using job = await openJob();
    const run = await job.main({ action: fixture('leaks'), with: { secret: 'correct-horse-battery', how: 'not' } });
    expect(run.leaks(['correct-horse-battery'])).toEqual([]);
  });

  test('cancel: an action that answers SIGINT ends by itself', async () => {
    await using job = await openJob();
    const run = await job.main({ action: fixture('hangs'), with: { polite: 'true' }, cancelAt: /started/ });
    expect(run.exitCode).toBe(130);
    expect(run.log).not.toContain('got SIGTERM');
  });

  test('cancel: one that does not gets SIGTERM, then it and its children are killed', async () => {
    await using job = await openJob();
    const cancelTimes = { interruptMs: 150, terminateMs: 150 };
    const run = await job.main({ action: fixture('hangs'), with: { child: 'true' }, cancelAt: /started/, cancelTimes });
    expect(run.exitCode).toBeUndefined();
    expect(run.log.split('\n').slice(-2)).toEqual(['got SIGINT', 'got SIGTERM']);
    expect(job.end()).toBe(0);
  });
});

describe('what the runner understands', () => {
  test.each([
    ['::error::x', { name: 'error', properties: {}, data: 'x' }],
    ['  ::error file=a%3Ab,line=2::x%25', { name: 'error', properties: { file: 'a:b', line: '2' }, data: 'x%' }],
    ['text ##[error file=a%3Bb;line=2]x', { name: 'error', properties: { file: 'a;b', line: '2' }, data: 'x' }],
    ['text ::error::x', undefined],
    ['::unknown::x', undefined],
    ['::error no end', undefined],
  ])('the command in %j', (line, command) => {
    expect(parseCommand(line)).toEqual(command);
  });

  test('files of names and values, and what breaks them', () => {
    expect(parseKeyValues('a=<<b\nc<<X\n1\n\n2\nX\n')).toEqual({ a: '<<b', c: '1\n\n2' });
    expect(() => parseKeyValues('c<<X\n1\n')).toThrow('Matching delimiter not found');
    expect(() => parseKeyValues('<<X\n1\nX\n')).toThrow('Invalid format');
  });

  test('masks overlap as one, and each line of a mask counts', () => {
    const masker = newMasker();
    masker.add('abcd\n  efgh ');
    masker.add('cdef');
    expect(masker.mask('xabcdefghx efgh')).toBe('x***x ***');
  });
});
