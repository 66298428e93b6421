import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { rebootKind } from './reboot.ts';

const spec = { when: 'needed', state: 'present' } as const;

/** The flavour of a kernel, as the host's shell takes it from its release. */
function flavour(release: string): string {
  const text = rebootKind.read([spec]).text;
  const program = text.slice(text.indexOf('bu_flavour()'), text.indexOf('bu_mine='));
  return execFileSync('sh', ['-c', `${program}\nbu_flavour "$1"`, 'sh', release], { encoding: 'utf8' }).trim();
}

test.each([
  ['6.1.0-25-amd64', 'amd64'],
  ['6.1.0-25-cloud-amd64', 'cloud-amd64'],
  ['6.12.43+deb13-rt-amd64', 'rt-amd64'],
  ['6.8.0-45-generic', 'generic'],
  ['6.6.51+rpt-rpi-v8', 'rpi-v8'],
  ['6.6.51+rpt-rpi-2712', 'rpi-2712'],
  ['6.9.1', '6.9.1'],
])('kernel %s is of the flavour %s: only a newer one of its own asks for a reboot', (release, expected) =>
  expect(flavour(release)).toBe(expected),
);

test('needed: for what the host says; notified: only when something asks', () => {
  const [state] = rebootKind.parse('boot b1\nbecause packages ask for it: libc6 \n', [spec]);
  expect(state).toEqual({ bootId: 'b1', reasons: ['packages ask for it: libc6'] });
  if (state === undefined) throw new Error('one state for one spec');
  expect(rebootKind.decide(state, spec, { notified: false })).toMatchObject({
    verb: 'run',
    summary: 'packages ask for it: libc6',
  });
  expect(rebootKind.decide(state, { ...spec, when: 'notified' }, { notified: false })).toEqual({ verdict: 'ok' });
  expect(rebootKind.decide({ ...state, reasons: [] }, { ...spec, when: 'notified' }, { notified: true })).toMatchObject(
    { verb: 'run' },
  );
});
