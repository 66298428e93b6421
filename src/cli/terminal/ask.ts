import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../../core/error.ts';
import { cancelledError } from '../../engine/errors.ts';

/** Asks for a secret at the terminal, without echo. Throws BringupError when there is no terminal. */
export async function askHidden(message: string): Promise<string> {
  needsTerminal(message);
  const { password } = await import('@inquirer/prompts');
  return answered(password({ message, mask: false }, { output: process.stderr }));
}

/** Asks yes or no at the terminal; no is what Enter alone means. */
export async function askYes(message: string): Promise<boolean> {
  needsTerminal(message);
  const { confirm } = await import('@inquirer/prompts');
  await dropTypedAhead();
  return answered(confirm({ message, default: false }, { output: process.stderr }));
}

function needsTerminal(message: string): void {
  if (process.stdin.isTTY) return;
  throw new BringupError({
    code: 'no-terminal',
    category: 'config',
    what: `there is no terminal to ask for: ${message.replace(/[:?]\s*$/, '')}`,
    remedy: 'give it as an option or a secret instead',
  });
}

/** What was typed before the question was there is no answer to it. */
async function dropTypedAhead(): Promise<void> {
  const { stdin } = process;
  const drop = () => undefined;
  stdin.setRawMode(true);
  stdin.on('data', drop);
  await delay(30);
  stdin.off('data', drop);
  stdin.pause();
  stdin.setRawMode(false);
}

/** Ctrl-C at a question cancels the run. */
async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw cancelledError();
    throw error;
  }
}
