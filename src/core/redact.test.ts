import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactor } from './redact.ts';
import { Secret } from './secret.ts';

test('a secret is found in every form, also when it comes in pieces', () => {
  const secret = new Secret('TOKEN', 'correct horse/battery+staple');
  const forms = [secret.reveal(), encodeURIComponent(secret.reveal()), Buffer.from(secret.reveal()).toString('base64')];
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.string(),
      fc.string(),
      fc.array(fc.nat(60), { maxLength: 6 }),
      (form, before, after, cuts) => {
        const whole = before + form + after;
        const stream = redactor([secret]).stream();
        let out = '';
        let at = 0;
        for (const cut of cuts) {
          out += stream.push(whole.slice(at, at + cut));
          at += cut;
        }
        out += stream.push(whole.slice(at)) + stream.flush();
        expect(out).not.toContain(form);
        expect(out).toContain('[secret TOKEN]');
      },
    ),
  );
});

test('a secret that begins another does not let the rest of the other through', () => {
  const stream = redactor([new Secret('SHORT', 'swordfish'), new Secret('LONG', 'swordfish-and-chips')]).stream();
  const out = stream.push('x swordfish') + stream.push('-and-chips y') + stream.flush();
  expect(out).toBe('x [secret LONG] y');
});

test('a secret with half of a character in it is looked for, too', () => {
  expect(redactor([new Secret('ODD', 'half \ud800 a character')]).text('x half \ud800 a character')).toBe(
    'x [secret ODD]',
  );
});
