/** Pieces shorter than this are found everywhere by chance. */
const SHORTEST = 6;

/** The forms of secrets that stand in a text in clear; empty when nothing does. Its own list, so that it does not share a mistake with the code under test. */
export function leaks(text: string, secrets: readonly string[]): readonly string[] {
  return secrets.flatMap((secret) => formsOf(secret).filter((form) => text.includes(form)));
}

function formsOf(secret: string): readonly string[] {
  const whole = secret.trim();
  const lines = whole.split(/\r?\n/).filter((line) => !line.startsWith('-----'));
  const forms = [whole, ...lines].flatMap((text) => [
    text,
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
  ]);
  const bytes = Buffer.from(whole);
  // The middle of its base64 form at each of the three places: the ends depend on what stands beside it.
  const encoded = [0, 1, 2].map((skip) => bytes.subarray(skip).toString('base64').slice(0, -4));
  return [...new Set([...forms, ...encoded])].filter((form) => form.length >= SHORTEST);
}
