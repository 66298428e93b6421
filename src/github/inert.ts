/** The text with both spellings of a command broken by an invisible space: `::name::` at the start of a line and `##[name]` anywhere (actions/runner: ActionCommand.cs). */
export function inert(line: string): string {
  return line.replaceAll('##[', '##\u200b[').replace(/^([\s\u0085]*)::/gm, '$1:\u200b:');
}
