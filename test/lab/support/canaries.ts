import { randomBytes } from 'node:crypto';

/** A secret made for one test, and where it may stand: in the files that were asked to hold it. */
export interface Canary {
  readonly name: string;
  readonly value: string;
}

/** A text that nobody else has, with characters that quoting, JSON, URLs and UTF-8 treat in their own ways. */
export function newCanary(name: string): Canary {
  return { name, value: `${randomBytes(9).toString('hex')} "é'$&<>\\ ${randomBytes(9).toString('base64')}` };
}

/** The same without anything that a header or a line of /etc/shadow could not hold. */
export function plainCanary(name: string): Canary {
  return { name, value: randomBytes(24).toString('hex') };
}

/** A piece of this length of any form is found. Shorter ones stand everywhere by chance. */
const SHORTEST = 12;

/**
 * How a secret may have been written: as it is, each of its lines, for URLs and JSON, in base64 of both alphabets at each of
 * the three places, and in hex. Its own list, so that it does not share a mistake with the code under test. In Latin-1,
 * as files are read here.
 */
function formsOf(value: string): readonly string[] {
  // The first line of an OpenSSH key without a passphrase is the same in all of them.
  const lines = value.split(/\r?\n/).filter((line) => !/^(?:-----|b3BlbnNzaC1rZXktdjEA)/.test(line));
  const forms = [value.trim(), ...lines].flatMap((text) => {
    const bytes = Buffer.from(text);
    const encoded = [0, 1, 2].map((shift) => bytes.subarray(shift).toString('base64').replace(/=+$/, '').slice(0, -2));
    const json = JSON.stringify(text).slice(1, -1);
    return [
      ...[text, encodeURIComponent(text), encodeURI(text), json, JSON.stringify(json).slice(1, -1)],
      ...[text.replaceAll("'", `'\\''`), text.replaceAll('"', '&quot;'), [...text].toReversed().join('')],
      ...encoded,
      ...encoded.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
      bytes.toString('hex'),
    ];
  });
  return [...new Set(forms.map((form) => Buffer.from(form).toString('latin1')))].filter(
    (form) => form.length >= SHORTEST,
  );
}

/** Which canaries stand in some texts: `NAME in WHERE: what is around it`. */
export function findCanaries(
  canaries: readonly Canary[],
  texts: readonly { readonly where: string; readonly text: string }[],
): readonly string[] {
  const forms = canaries.flatMap(({ name, value }) => formsOf(value).map((form) => ({ name, form })));
  return texts.flatMap(({ where, text }) =>
    forms.flatMap(({ name, form }) => {
      const at = text.indexOf(form);
      return at < 0 ? [] : [`${name} in ${where}: ${JSON.stringify(text.slice(Math.max(0, at - 60), at + 60))}`];
    }),
  );
}
