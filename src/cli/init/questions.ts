import { BringupError } from '../../core/error.ts';

/** Asks a person at the terminal. Ctrl-C throws BringupError (cancelled). */
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
  const context = { output: process.stderr };
  return {
    async text(message, { default: preset, check } = {}) {
      const { input } = await import('@inquirer/prompts');
      return stopped(
        input(
          {
            message,
            ...(preset === undefined ? {} : { default: preset }),
            ...(check === undefined ? {} : { validate: check }),
          },
          context,
        ),
      );
    },
    async yes(message) {
      const { confirm } = await import('@inquirer/prompts');
      return stopped(confirm({ message, default: false }, context));
    },
    async choose(message, choices) {
      const { select } = await import('@inquirer/prompts');
      return stopped(select({ message, choices: [...choices] }, context));
    },
  };
}

/** The prompts' own error for Ctrl-C and a closed terminal, as ours. */
async function stopped<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    if (!(cause instanceof Error) || !/^(ExitPrompt|AbortPrompt)Error$/.test(cause.name)) throw cause;
    throw cancelled(cause);
  }
}

/** What a person said no to, or left with Ctrl-C. */
export function cancelled(cause?: unknown): BringupError {
  return new BringupError({
    code: 'cancelled',
    category: 'cancelled',
    what: 'stopped: nothing was written',
    remedy: 'run `bringup init` again when you like',
    ...(cause === undefined ? {} : { cause }),
  });
}
