import type { OsRelease } from './row.ts';

/** What was made of one text: hosts of a fleet have few different ones among them. */
const known = new Map<string, OsRelease>();
const MOST_KNOWN = 64;

/** Like `parseOsRelease`, from the whole text; the same text is taken apart once. */
export function osReleaseOf(text: string): OsRelease {
  const release = known.get(text) ?? parseOsRelease(text.split('\n'));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, release);
  return release;
}

/** Lines of os-release as they mean to a shell: quotes removed, `\` before `"`, `$`, `\` and backtick undone; empty values left out. Source: os-release(5). */
function parseOsRelease(lines: readonly string[]): OsRelease {
  const found = new Map<string, string>();
  for (const line of lines) {
    const [, name, raw = ''] = /^\s*([A-Z][A-Z0-9_]*)=(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined) continue;
    const value = unquoted(raw);
    if (value !== '') found.set(name, value);
  }
  return found;
}

function unquoted(raw: string): string {
  if (/^'.*'$/.test(raw)) return raw.slice(1, -1);
  const inner = /^".*"$/.test(raw) ? raw.slice(1, -1) : raw;
  return inner.replace(/\\(["$`\\'])/g, '$1');
}
