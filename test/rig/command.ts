/** One workflow command that the runner takes out of a line of output. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The commands that the runner knows. Source: actions/runner ActionCommandManager.cs. */
const KNOWN = new Set([
  ...['add-mask', 'add-path', 'save-state', 'set-env', 'set-output', 'stop-commands', 'echo', 'group', 'endgroup'],
  ...['error', 'warning', 'notice', 'debug', 'add-matcher', 'remove-matcher'],
]);

/** The command of a line, or undefined. `token` is the word that ends a pause, when commands are stopped. Source: actions/runner ActionCommand.cs. */
export function parseCommand(line: string, token?: string): Command | undefined {
  return (
    parse(line.trimStart(), /^::([^\s:]+)((?: (?:(?!::).)*)?)::(.*)$/s, ',', unescapeProperty, unescapeData, token) ??
    parse(line, /##\[([^\s\]]+)((?: [^\]]*)?)\](.*)$/s, ';', unescapeOld, unescapeOld, token)
  );
}

function parse(
  line: string,
  form: RegExp,
  separator: string,
  unescapeValue: (text: string) => string,
  unescapeRest: (text: string) => string,
  token: string | undefined,
): Command | undefined {
  const match = form.exec(line);
  const name = match?.[1]?.toLowerCase();
  if (match === null || name === undefined || !(KNOWN.has(name) || name === token?.toLowerCase())) return undefined;
  const properties: Record<string, string> = {};
  for (const pair of (match[2] ?? '').trim().split(separator)) {
    const at = pair.indexOf('=');
    if (at > 0 && at < pair.length - 1) properties[pair.slice(0, at)] = unescapeValue(pair.slice(at + 1));
  }
  return { name, properties, data: unescapeRest(match[3] ?? '') };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

function unescapeOld(text: string): string {
  return unescapeData(text.replaceAll('%3B', ';').replaceAll('%5D', ']'));
}
