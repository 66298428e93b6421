import type { Readable } from 'node:stream';
import type { Connection } from '../host/connection.ts';

/** Longer lists are cut off: they only have to be recognised. */
const MOST_BYTES = 16_384;

/**
 * The commands that sudo lets the user run on the host without a password, when these are all there are and a shell is not
 * among them; undefined when sudo does not say so. Asked only after sudo wanted a password: with a restricted rule it says
 * that too, although no password would help. Source: sudo(8), -l; sudoers(5), listpw.
 */
export async function onlyCommands(connection: Connection): Promise<string | undefined> {
  const channel = await connection.exec('exec env LC_ALL=C sudo -n -l');
  try {
    channel.stdin.end();
    channel.stderr.resume();
    const [text, exit] = await Promise.all([textOf(channel.stdout), channel.exit]);
    return exit.code === 0 ? restrictedTo(text) : undefined;
  } finally {
    channel.close();
  }
}

/** What `uname -s` says: a shell without sudo may be one on Windows. */
export async function kernelName(connection: Connection): Promise<string> {
  const channel = await connection.exec('uname -s');
  try {
    channel.stdin.end();
    channel.stderr.resume();
    return (await textOf(channel.stdout)).trim().slice(0, 60);
  } finally {
    channel.close();
  }
}

/** What `sudo -l` lists, when every rule names commands, none asks for a password, and no rule allows a shell. */
function restrictedTo(listing: string): string | undefined {
  const [, rules = ''] = listing.split(/may run the following commands on .*:\n/);
  const commands = [...rules.matchAll(/^\s+\([^)]*\) *(.*)$/gm)].map(([, rule = '']) => rule);
  const restricted = commands.every(
    (rule) => /\bNOPASSWD:/.test(rule) && !/\bPASSWD:|\bALL\b|\/(ba|da)?sh\b/.test(rule.replaceAll('NOPASSWD:', '')),
  );
  if (commands.length === 0 || !restricted) return undefined;
  return commands
    .map((rule) => rule.replaceAll(/\b[A-Z_]+: */g, ''))
    .join(', ')
    .slice(0, 200);
}

async function textOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) if (text.length < MOST_BYTES) text += String(chunk);
  return text;
}
