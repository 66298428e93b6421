import { BringupError } from '../../core/error.ts';
import { answerTo, type Left } from '../terminal/answer.ts';

/** Asks a person at the terminal. Ctrl-C and Ctrl-D throw BringupError (cancelled). */
export interface Questions {
  text(
    message: string,
    options?: { readonly default?: string; readonly check?: (answer: string) => true | string },
  ): Promise<string>;
  yes(message: string): Promise<boolean>;
  choose<Value>(message: string, choices: readonly { readonly name: string; readonly value: Value }[]): Promise<Value>;
}

/** Questions on standard error, so that standard output stays clean; undefined when there is no terminal. */
export function terminalQuestions(): Questions | undefined {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  return {
    async text(message, { default: preset, check } = {}) {
      const { input } = await import('@inquirer/prompts');
      const question = {
        message,
        ...(preset === undefined ? {} : { default: preset }),
        ...(check === undefined ? {} : { validate: check }),
      };
      return answerTo((context) => input(question, context), stopped);
    },
    async yes(message) {
      const { confirm } = await import('@inquirer/prompts');
      return answerTo((context) => confirm({ message, default: false }, context), stopped);
    },
    async choose(message, choices) {
      const { select } = await import('@inquirer/prompts');
      return answerTo((context) => select({ message, choices: [...choices] }, context), stopped);
    },
  };
}

function stopped(_how: Left, cause: Error): never {
  throw cancelled(cause);
}

/** What a person said no to, or left with Ctrl-C or Ctrl-D. */
export function cancelled(cause?: unknown): BringupError {
  return new BringupError({
    code: 'cancelled',
    category: 'cancelled',
    what: 'stopped: nothing was written',
    remedy: 'run `bringup init` again when you like',
    ...(cause === undefined ? {} : { cause }),
  });
}
