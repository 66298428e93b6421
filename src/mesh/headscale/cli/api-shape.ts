/**
 * What `headscale -o json` prints, as the API writes the same. Up to 0.29 it is Go's own encoding of the messages: snake_case,
 * times as `{seconds, nanos}`, and what is false, empty or zero is left out. From 0.30 it is as the API has it, and stays so.
 */
export function apiShape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(apiShape);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const time = timeOf(entries);
  if (time !== undefined) return time;
  return Object.fromEntries(entries.map(([name, inner]) => [camelCase(name), apiShape(inner)]));
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}

/** RFC 3339 of a `google.protobuf.Timestamp`; one without nanoseconds has only seconds. */
function timeOf(entries: readonly (readonly [string, unknown])[]): string | undefined {
  const fields = Object.fromEntries(entries);
  const { seconds = 0, nanos = 0, ...rest } = fields;
  if (entries.length === 0 || Object.keys(rest).length > 0) return undefined;
  if (typeof seconds !== 'number' || typeof nanos !== 'number') return undefined;
  const date = new Date(seconds * 1_000 + Math.floor(nanos / 1_000_000));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
