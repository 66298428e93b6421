import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secretForms } from '../core/secret-forms.ts';

/** What the runner leaves of a text: every place that any form covers is hidden, overlaps as one (actions/runner: SecretMasker.cs). */
function hide(text: string, forms: readonly string[]): string {
  const hidden = new Array<boolean>(text.length).fill(false);
  for (const form of forms)
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) hidden.fill(true, at, at + form.length);
  return [...text].map((character, at) => (!hidden[at] ? character : hidden[at - 1] ? '' : '***')).join('');
}

const KEY =
  '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU\nQyNTUxOQAAACDkP3x\n-----END OPENSSH PRIVATE KEY-----\n';

describe('the forms of a secret that are masked', () => {
  test('a key: its lines, but not the armour that stands in messages', () => {
    const forms = secretForms(KEY);
    expect(forms).toContain('b3BlbnNzaC1rZXktdjEAAAAABG5vbmU');
    expect(forms).not.toContain('-----BEGIN OPENSSH PRIVATE KEY-----');
  });

  test('base64 of a whole key leaves nothing readable, wherever it stands and however it is wrapped', () => {
    const forms = secretForms(KEY);
    for (const before of ['', 'x', 'xy', 'xyz']) {
      const encoded = Buffer.from(`${before}${KEY}tail`).toString('base64');
      expect(hide(encoded, forms).replaceAll('***', '').length).toBeLessThan(16);
    }
    const wrapped =
      Buffer.from(KEY)
        .toString('base64')
        .match(/.{1,76}/g) ?? [];
    for (const line of wrapped.slice(0, -1)) expect(hide(line, forms)).toBe('***');
  });

  test('short lines of a structured secret are not masked: the log must stay readable', () => {
    const forms = secretForms('{\n  "token": "c0ffee-c0ffee"\n}');
    expect(forms).not.toContain('}');
    expect(forms).toContain('"token": "c0ffee-c0ffee"');
  });

  test('no form has a line break: the runner would mask each line of it, however short', () => {
    for (const form of secretForms(KEY)) expect(form).not.toMatch(/[\r\n]/);
  });

  test('a short password is masked all the same', () => {
    expect(secretForms('abc')).toContain('abc');
  });

  test('an empty or blank value masks nothing', () => {
    expect(secretForms('')).toEqual([]);
    expect(secretForms(' \n')).toEqual([]);
  });

  test('property: URL, JSON and base64 forms of any secret are hidden', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 200, unit: 'grapheme-ascii' }), (value) => {
        fc.pre(value.trim().length >= 8);
        const forms = secretForms(value);
        for (const text of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)])
          expect(hide(text, forms).trim()).toBe('***');
        const encoded = hide(Buffer.from(value).toString('base64'), forms);
        expect(encoded.replaceAll('***', '').length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
