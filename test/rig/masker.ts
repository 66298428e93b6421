/** Hides secrets in lines of a log exactly as the runner does. Source: actions/runner SecretMasker.cs, ValueEncoders.cs, ActionCommandManager.cs. */
export interface Masker {
  /** What `::add-mask::` does: the text, each of its lines, and the encodings of all of them. */
  add(text: string): void;
  mask(line: string): string;
  readonly values: ReadonlySet<string>;
}

/** A masker that hides nothing yet. */
export function newMasker(): Masker {
  const values = new Set<string>();
  const add = (text: string): void => {
    for (const form of [text, ...ENCODERS.map((encode) => encode(text))]) if (form !== '') values.add(form);
  };
  return {
    values,
    add(text) {
      add(text);
      for (const line of text.split(/[\r\n]/).map((part) => part.trim())) if (line !== '') add(line);
    },
    mask(line) {
      const places = [...values].flatMap((value) => placesOf(value, line)).sort((a, b) => a.start - b.start);
      let masked = '';
      let end = 0;
      for (const place of merged(places)) {
        masked += `${line.slice(end, place.start)}***`;
        end = place.end;
      }
      return masked + line.slice(end);
    },
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const ENCODERS: readonly ((text: string) => string)[] = [
  (text) => base64(text, 0),
  (text) => base64(text, 1),
  (text) => base64(text, 2),
  (text) => text.replaceAll('"', '\\"'),
  (text) => text.replaceAll("'", "''"),
  (text) => JSON.stringify(text).slice(1, -1),
  (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`),
  (text) => text.replace(/[<>&"']/g, (c) => `&${{ '<': 'lt', '>': 'gt', '&': 'amp', '"': 'quot', "'": 'apos' }[c]};`),
  (text) => (text.length > 8 && /^".*"$/s.test(text) ? text.slice(1, -1) : ''),
];

function base64(text: string, skip: number): string {
  const bytes = Buffer.from(text, 'utf8');
  return (bytes.length > skip ? bytes.subarray(skip) : bytes).toString('base64');
}

function placesOf(value: string, line: string): Range[] {
  const places: Range[] = [];
  for (let start = line.indexOf(value); start >= 0; start = line.indexOf(value, start + 1))
    places.push({ start, end: start + value.length });
  return places;
}

function merged(places: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    if (last !== undefined && place.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
    else joined.push(place);
  }
  return joined;
}
