import { describe, expect, it } from 'vitest';
import { type HostSpec, planHosts } from './host-spec.ts';

describe.skipIf(process.platform !== 'linux')('planHosts', () => {
  it('gives every host a machine name whose link fits into the kernel', () => {
    const specs = Array.from({ length: 240 }, (_, index): HostSpec => ({ name: `h${index}`, suite: 'trixie' }));
    const links = planHosts('abcdef', specs).map((host) => `vb-${host.machine}`);
    expect(new Set(links).size).toBe(240);
    expect(Math.max(...links.map((link) => link.length))).toBeLessThanOrEqual(15);
  });

  it.each<[string, readonly HostSpec[]]>([
    [
      'two of one name',
      [
        { name: 'a', suite: 'trixie' },
        { name: 'a', suite: 'trixie' },
      ],
    ],
    ['a name that is a path', [{ name: '../a', suite: 'trixie' }]],
    ['a name with capitals', [{ name: 'A', suite: 'trixie' }]],
    ['an unknown suite', [{ name: 'a', suite: 'sid' as 'trixie' }]],
    ['more than fit', Array.from({ length: 241 }, (_, index) => ({ name: `h${index}`, suite: 'trixie' as const }))],
  ])('refuses %s', (_, specs) => {
    expect(() => planHosts('abcdef', specs)).toThrow(
      expect.objectContaining({ code: 'lab-bad-host', category: 'config' }),
    );
  });
});
