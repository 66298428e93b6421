import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dosTime, fromDosTime } from './dos-time.ts';
import { longNameSlots, textOf, withNextSlot } from './long-name.ts';
import { folded, namesOf } from './names.ts';
import { shortNameChecksum, shortNameOf } from './short-name.ts';
import { SLOT, shownName, slotOf } from './slot.ts';

describe('8.3 names', () => {
  test.each([
    ['CMDLINE.TXT', 'CMDLINE TXT', true],
    ['cmdline.txt', 'CMDLINE TXT', false],
    ['user-data', 'USER-D~1   ', false],
    ['network-config', 'NETWOR~1   ', false],
    ['bcm2711-rpi-cm4.dtb', 'BCM271~1DTB', false],
    ['vmlinuz.old.gz', 'VMLINU~1GZ ', false],
    ['.profile', 'PROFIL~1   ', false],
    ['..a', 'A~1        ', false],
    ['a b', 'AB~1       ', false],
    ['a+b.c,d', 'A_B~1   C_D', false],
    ['é😀', '__~1       ', false],
    ['x.html', 'X~1     HTM', false],
    ['x. y', 'X~1     Y  ', false],
  ])('%s', (name, padded, complete) => {
    expect(shortNameOf(name, () => false)).toEqual({ padded, complete });
  });

  test('many names that begin alike all get one', () => {
    const taken = new Set<string>();
    for (let index = 0; index < 3000; index += 1) {
      const { padded } = shortNameOf(`initrd-6-1-${index}`, (shown) => taken.has(shown));
      const shown = `${padded.slice(0, 8).trimEnd()}.${padded.slice(8).trimEnd()}`.replace(/\.$/, '');
      expect(taken.has(shown)).toBe(false);
      taken.add(shown);
    }
    expect([...taken].slice(8, 10)).toEqual(['INITRD~9', expect.stringMatching(/^IN[0-9A-F]{4}~1$/)]);
  });

  test('the checksum of Microsoft’s specification', () => {
    expect(shortNameChecksum(Buffer.from('FILENAMETXT'))).toBe(checksumBySpecification('FILENAMETXT'));
  });
});

/** As the specification writes it down in C. */
function checksumBySpecification(name: string): number {
  let sum = 0;
  for (let index = 0; index < 11; index += 1)
    sum = (((sum & 1) === 1 ? 0x80 : 0) + (sum >> 1) + name.charCodeAt(index)) & 0xff;
  return sum;
}

test.each([
  ['README  TXT', 0, 'README.TXT'],
  ['README     ', 0, 'README'],
  ['README  TXT', 0x08, 'readme.TXT'],
  ['README  TXT', 0x18, 'readme.txt'],
  ['A B     C D', 0, 'A B.C D'],
  ['\x05\x80\xff\xa0    \x05  ', 0, 'σÇ\u00a0á.\x05'],
])('the short name %j with case bits %i is shown as %s', (name, bits, shown) => {
  const slot = slotOf(name, 0x20, { cluster: 0, size: 0, mtime: new Date(0) });
  slot.writeUInt8(bits, 12);
  expect(shownName(slot)).toBe(shown);
});

test('a long name is read from its slots as it was written', () => {
  // Any UTF-16, also what is no valid Unicode.
  const units = fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: 1, maxLength: 255 });
  const name = units.map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(name, fc.nat(255), (text, checksum) => {
      const slots = longNameSlots(text, checksum);
      let part: ReturnType<typeof withNextSlot>;
      for (let at = 0; at < slots.length; at += SLOT)
        part = withNextSlot(part, slots.subarray(at, at + SLOT), at / SLOT);
      expect(part).toMatchObject({ number: 1, from: 0, checksum });
      expect(part === undefined ? '' : textOf(part)).toBe(text);
    }),
  );
});

test.each([
  '',
  '.',
  '..',
  'a:b',
  'a\\b',
  'a*',
  'a?',
  '"a"',
  '<a>',
  'a|b',
  'a\n',
  'a.',
  'a ',
  'a'.repeat(256),
  '\ud800',
])('%j is no name', (name) => {
  expect(() => namesOf(`dir/${name}/x`)).toThrow(/cannot be a name on a FAT volume/);
});

test('paths', () => {
  expect(namesOf('/')).toEqual([]);
  expect(namesOf('')).toEqual([]);
  expect(namesOf('/a/b c/')).toEqual(['a', 'b c']);
  expect(namesOf('a'.repeat(255))).toHaveLength(1);
});

test('case does not matter, and no letter becomes another one', () => {
  expect(folded('Ünïcode.TXT')).toBe(folded('üNÏCODE.txt'));
  expect(folded('ß')).not.toBe(folded('SS'));
  expect(folded('ı')).not.toBe(folded('I'));
  expect(folded('ſ')).not.toBe(folded('S'));
});

test('times are kept to two seconds', () => {
  const when = fc.date({ min: new Date('1980-01-01Z'), max: new Date('2107-12-31T23:59:59Z'), noInvalidDate: true });
  fc.assert(
    fc.property(when, (date) => {
      const kept = fromDosTime(dosTime(date)).getTime();
      expect(date.getTime() - kept).toBeGreaterThanOrEqual(0);
      expect(date.getTime() - kept).toBeLessThan(2000);
    }),
  );
  expect(fromDosTime(dosTime(new Date(0)))).toEqual(new Date('1980-01-01T00:00:00Z'));
  expect(fromDosTime(dosTime(new Date('3000-01-01')))).toEqual(new Date('2107-12-31T23:59:58Z'));
});
