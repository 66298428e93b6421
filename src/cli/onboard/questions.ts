import { BringupError } from '../../core/error.ts';
import { answerTo } from '../terminal/answer.ts';
import { askHidden } from '../terminal/ask.ts';

/** What the wizard asks a person. Ctrl-C and Ctrl-D throw BringupError (cancelled). */
export interface Questions {
  text(message: string): Promise<string>;
  hidden(message: string): Promise<string>;
  yes(message: string): Promise<boolean>;
  choose<Value>(
    message: string,
    choices: readonly { readonly name: string; readonly value: Value; readonly description?: string }[],
  ): Promise<Value>;
}

/** Questions on standard error; undefined where nobody can answer. */
export function wizardQuestions(): Questions | undefined {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  return {
    async text(message) {
      const { input } = await import('@inquirer/prompts');
      const validate = (answer: string) => answer.trim() !== '' || 'this is needed; leave with Ctrl-C';
      return (await answerTo((context) => input({ message, validate }, context), stopped)).trim();
    },
    async hidden(message) {
      return (await askHidden(message)).trim();
    },
    async yes(message) {
      const { confirm } = await import('@inquirer/prompts');
      return answerTo((context) => confirm({ message, default: true }, context), stopped);
    },
    async choose(message, choices) {
      const { select } = await import('@inquirer/prompts');
      return answerTo((context) => select({ message, choices: [...choices] }, context), stopped);
    },
  };
}

/** Between two runs nothing is under way. */
function stopped(_how: unknown, cause: Error): never {
  throw new BringupError({
    code: 'cancelled',
    category: 'cancelled',
    what: 'stopped at a question',
    remedy: 'run `bringup onboard` again when you like: it goes on from what is there',
    cause,
  });
}
