/** What a fleet's folder may come to hold and no repository should. */
const IGNORED: readonly string[] = ['plan.json', 'report.json', '*.pem', 'id_ed25519', 'id_ecdsa', 'id_rsa', '.env'];

/** The text of .gitignore: what is there stays, what is missing is added. `also` are further lines. */
export function ignoreFile(before: string, also: readonly string[] = []): string {
  const there = new Set(before.split(/\r?\n/).map((line) => line.trim()));
  const missing = [...IGNORED, ...also].filter((line) => !there.has(line));
  if (missing.length === 0) return before;
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  return `${start}# plans, reports and keys of a fleet\n${missing.join('\n')}\n`;
}
