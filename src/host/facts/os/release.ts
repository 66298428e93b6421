import type { OsRelease } from './row.ts';

/** Lines of os-release as they mean to a shell: quotes removed, `\` before `"`, `$`, `\` and backtick undone; empty values left out. Source: os-release(5). */
export function parseOsRelease(lines: readonly string[]): OsRelease {
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
