import type { Report } from './problems.ts';

/** What keys that work look like. A literal one in a file that goes into Git is lost the moment it is pushed. */
export const LIVE_KEYS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a Tailscale key', pattern: /tskey-[A-Za-z0-9-]{8,}/ },
  { what: 'a Headscale key', pattern: /hskey-[A-Za-z0-9-]{8,}/ },
  { what: 'a GitHub token', pattern: /gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,}/ },
  { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/ },
  { what: 'an age private key', pattern: /AGE-SECRET-KEY-1[A-Z0-9]{16,}/ },
  { what: 'an address with a password in it', pattern: /:\/\/[^\s/:@'"]{1,256}:(?![$<{*]|x{3,}@)[^\s/@'"]{1,256}@/i },
];

/** Reports every line that holds a literal key or password, comments too. The value itself is never told. */
export function refuseLiveKeys(text: string, file: string, report: Report): void {
  text.split('\n').forEach((line, index) => {
    for (const { what, pattern } of LIVE_KEYS) {
      const column = line.search(pattern);
      if (column < 0) continue;
      report({
        code: 'literal-secret',
        category: 'secret',
        what: `this line holds what looks like ${what}`,
        remedy: 'write { secret: NAME } instead and set NAME in the environment; if it was ever pushed, revoke it',
        where: { file, line: index + 1, column: column + 1 },
      });
    }
  });
}

/** Whether a text may not be shown, because it looks like a live key. */
export function looksLive(text: string): boolean {
  return LIVE_KEYS.some(({ pattern }) => pattern.test(text));
}
