import { type Command, parseCommand } from './command.ts';
import type { Masker } from './masker.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

/** What a person sees of a step: its lines after masking, its groups, its annotations. */
export interface Output {
  readonly lines: string[];
  readonly commands: Command[];
  readonly annotations: Annotation[];
  readonly groups: { readonly title: string; readonly lines: string[] }[];
}

/** The runner keeps ten annotations of each level of a step (actions/runner: ExecutionContext.cs). */
const MOST_ANNOTATIONS = 10;

/** Reads the output of a step line by line, as the runner does: commands first, then masks. */
export function outputReader(masker: Masker): { readonly output: Output; take(line: string): void } {
  const output: Output = { lines: [], commands: [], annotations: [], groups: [] };
  let token: string | undefined;
  let group: { readonly title: string; readonly lines: string[] } | undefined;
  const print = (line: string): void => {
    const masked = masker.mask(line);
    output.lines.push(masked);
    group?.lines.push(masked);
  };
  return {
    output,
    take(line) {
      const command = parseCommand(line, token);
      if (token !== undefined) {
        if (command?.name === token.toLowerCase()) token = undefined;
        print(line);
        return;
      }
      if (command === undefined) {
        print(line);
        return;
      }
      output.commands.push(command);
      switch (command.name) {
        case 'add-mask':
          masker.add(command.data);
          break;
        case 'stop-commands':
          token = command.data;
          print(line);
          break;
        case 'group':
          group = { title: masker.mask(command.data), lines: [] };
          output.groups.push(group);
          output.lines.push(group.title);
          break;
        case 'endgroup':
          group = undefined;
          break;
        case 'error':
        case 'warning':
        case 'notice': {
          const annotation = annotationOf(command.name, command, masker);
          if (output.annotations.filter(({ level }) => level === annotation.level).length < MOST_ANNOTATIONS)
            output.annotations.push(annotation);
          print(`${command.name[0]?.toUpperCase()}${command.name.slice(1)}: ${command.data}`);
          break;
        }
        case 'debug':
          print(`##[debug]${command.data}`);
          break;
        default:
      }
    },
  };
}

function annotationOf(level: Annotation['level'], { properties, data }: Command, masker: Masker): Annotation {
  const { title, file, line } = properties;
  return {
    level,
    message: masker.mask(data).slice(0, 4096),
    ...(title === undefined ? {} : { title: masker.mask(title) }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: Number(line) }),
  };
}
