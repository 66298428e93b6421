import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compact, PRELUDE } from './prelude.ts';
import { parsePackageManager, parseSha256, parseStat, parseStatLine } from './prelude-output.ts';

const hash = 'ab'.repeat(32);

test('the prelude is small and has neither comments nor indentation', () => {
  expect(PRELUDE.text.length).toBeLessThan(2048);
  expect(PRELUDE.text).not.toMatch(/^\s|^#|\n\n/m);
  expect(PRELUDE.text).not.toContain('undefined');
  expect(compact('a\n  # no\n\n  b # stays\n')).toBe('a\nb # stays');
});

test('one line of bu_stat', () => {
  expect(parseStatLine('89e9|root|www-data|0|33|17|9978349|/srv/a b|c')).toEqual({
    path: '/srv/a b|c',
    type: 'file',
    mode: 0o4751,
    owner: 'root',
    group: 'www-data',
    uid: 0,
    gid: 33,
    sizeBytes: 17,
    inode: '9978349',
  });
  expect(parseStatLine('a1ff|UNKNOWN|UNKNOWN|4242|4243|5|18446744073709551615|/l')).toMatchObject({
    type: 'symlink',
    owner: '4242',
    group: '4243',
    inode: '18446744073709551615',
  });
  expect(parseStatLine('41C0|_www|wheel|70|0|64|12|/var/empty')).toMatchObject({ type: 'directory', mode: 0o700 });
  expect(parseStatLine('stat: cannot stat')).toBeUndefined();
});

test('ls in place of stat, as busybox and GNU print it', () => {
  const output = [
    '    123 -rwsr-x--T    1 0        0                5 Nov 20 23:22 /p',
    '4 crw-rw-rw- 1 0 5 1, 3 Jan  1  2024 /dev/null',
    ' 99 lrwxrwxrwx 1 1000 1000 5 Nov 20 23:22 /l -> /p',
    '7 drwxrwxrwt. 9 0 0 4096 Nov 20 23:22 /tmp',
  ].join('\n');
  const found = parseStat(output, ['/p', '/dev/null', '/l', '/tmp', '/absent']);
  expect(found.get('/p')).toMatchObject({ type: 'file', mode: 0o5750, owner: 'root', sizeBytes: 5, inode: '123' });
  expect(found.get('/dev/null')).toMatchObject({ type: 'character-device', mode: 0o666, gid: 5, sizeBytes: 0 });
  expect(found.get('/l')).toMatchObject({ type: 'symlink', owner: '1000' });
  expect(found.get('/tmp')).toMatchObject({ type: 'directory', mode: 0o1777 });
  expect(found.has('/absent')).toBe(false);
});

test('a path that imitates a line of another file is not believed', () => {
  const evil = '/tmp/x\n81a4|root|root|0|0|1|1|/etc/shadow';
  const line = (path: string, uid: number) => `81a4|u|g|${uid}|${uid}|1|1|${path}\n`;
  const found = parseStat(line(evil, 7) + line('/etc/shadow', 5), [evil, '/tmp/x', '/etc/shadow']);
  expect([...found].map(([path, stat]) => [path, stat.uid])).toEqual([
    [evil, 7],
    ['/etc/shadow', 5],
  ]);
});

test('hashes, raw and escaped', () => {
  const paths = ['/plain', '/a b', '/new\nline', '/back\\slash', '/cr\rx'];
  const gnu = `${hash}  /plain\n${hash}  /a b\n\\${hash}  /new\\nline\n\\${hash}  /back\\\\slash\n\\${hash}  /cr\\rx\n`;
  const busybox = paths.map((path) => `${hash}  ${path}\n`).join('');
  const all = new Map(paths.map((path) => [path, hash]));
  expect(parseSha256(gnu, paths)).toEqual(all);
  expect(parseSha256(busybox, paths)).toEqual(all);
  expect(parseSha256(`sha256sum: /x: No such file\n${hash}  /other\n`, paths).size).toBe(0);
});

test('package managers', () => {
  expect(parsePackageManager('apt\n')).toBe('apt');
  expect(parsePackageManager('')).toBe('none');
  expect(parsePackageManager('apt-get: not found')).toBe('none');
});

const paths = fc.uniqueArray(
  fc.string({ unit: 'binary', minLength: 1 }).filter((path) => !path.includes('\0')),
  { maxLength: 6 },
);

test('every path comes back as it was asked for', () => {
  fc.assert(
    fc.property(paths, (asked) => {
      const stats = parseStat(asked.map((path) => `81a4|u|g|1|2|3|4|${path}\n`).join(''), asked);
      expect([...stats.keys()].toSorted()).toEqual(asked.toSorted());
      const hashes = parseSha256(asked.map((path) => `${hash}  ${path}\n`).join(''), asked);
      expect(hashes.size).toBe(asked.length);
    }),
  );
});

test('garbage is nothing, never an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), paths, (output, asked) => {
      expect(parseStat(output, asked).size + parseSha256(output, asked).size).toBe(0);
      parseStatLine(output);
      parsePackageManager(output);
    }),
  );
});
