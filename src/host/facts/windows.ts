/**
 * Whether a host that was sent `exec sh -c '...'` answered as Windows does. cmd.exe and PowerShell know no `exec`, and say so in
 * the host's language and width: cmd.exe quotes the word alone and ends with 1 or 9009; PowerShell 5 names the error by an id
 * that is never translated; PowerShell 7 speaks English. Every Unix shell knows `exec`, and nothing else quotes that word alone.
 */
export function looksLikeWindows(stdout: string, stderr: string, exitCode: number | undefined): boolean {
  if (exitCode === 0 || stdout.includes('bu-facts ')) return false;
  // Escape sequences and line breaks at the console's width can stand in the middle of a word.
  const text = `${stderr}\n${stdout}`.replace(/\u001b\[[0-9;]*m/g, '').replace(/\s+/g, '');
  if (/^#<CLIXML|FullyQualifiedErrorId:|CommandNotFoundException|Theterm'exec'isnotrecognized/i.test(text)) return true;
  return (
    (exitCode === 1 || exitCode === 9009) &&
    /(?:^|[^\w'"])['"‘“„«]exec['"’”“»](?:[^\w'"]|$)/.test(quotesFrom(stderr, stdout))
  );
}

/** The text with what code pages other than UTF-8 leave of foreign quotes taken for quotes. */
function quotesFrom(stderr: string, stdout: string): string {
  return `${stderr}\n${stdout}`.slice(0, 2000).replaceAll('\ufffd', "'");
}
