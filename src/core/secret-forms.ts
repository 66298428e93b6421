/** Shorter pieces are not masked: hiding `}` or `abc` everywhere would make the log unreadable and hides nothing. */
const SHORTEST_PIECE = 4;

/** The width at which `base64` and `openssl base64` break their lines. */
const BASE64_WIDTHS = [76, 64];

/**
 * The single-line texts under which a secret may appear in a log: the value, or each of its lines; and base64 (three
 * shifts, both alphabets, also wrapped), URL and JSON forms of the whole. The runner makes such forms of every text it is
 * given, but it also splits that text into lines, however short, so a value of several lines is never given whole
 * (actions/runner: ActionCommandManager.cs, HostContext.cs).
 */
export function secretForms(value: string): readonly string[] {
  const whole = value.trim();
  if (whole === '') return [];
  const pieces = [value, whole, `${whole}\n`].flatMap((text) => encodings(text));
  const long = [...linesOf(whole), ...pieces].filter((piece) => piece.length >= SHORTEST_PIECE);
  return [...new Set(/[\r\n]/.test(whole) ? long : [whole, ...long])];
}

/** The lines of a value, without the armour of a PEM file, which is no secret and stands in error messages. */
function linesOf(value: string): string[] {
  return value
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => !/^-----(BEGIN|END) [A-Z0-9 ]+-----$/.test(line));
}

function encodings(value: string): string[] {
  return [encodeURIComponent(value.toWellFormed()), JSON.stringify(value).slice(1, -1), ...base64Forms(value)];
}

/** Base64 of the value at each of the three places it can have inside a longer text, without the characters its neighbours decide. */
function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8');
  const whole = bytes.toString('base64');
  const shifted = [0, 1, 2].map((shift) => {
    const end = bytes.length - ((bytes.length + shift) % 3);
    const text = Buffer.concat([Buffer.alloc(shift), bytes.subarray(0, end)]).toString('base64');
    return text.slice(shift === 0 ? 0 : 4);
  });
  const wrapped = BASE64_WIDTHS.flatMap((width) => whole.match(new RegExp(`.{8,${width}}`, 'g')) ?? []);
  const standard = [whole, ...shifted, ...wrapped];
  return [...standard, ...standard.map((text) => text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''))];
}
