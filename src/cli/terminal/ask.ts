import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../../core/error.ts';
import { answerTo, type Left } from './answer.ts';

/** Asks for a secret at the terminal, without echo. Throws BringupError when there is no terminal, or no answer. */
export async function askHidden(message: string, signal?: AbortSignal): Promise<string> {
  needsTerminal(message);
  const { password } = await import('@inquirer/prompts');
  return answerTo((context) => password({ message, mask: false }, context), stopped, signal);
}

/** Asks yes or no at the terminal; no is what Enter alone means, and Ctrl-D. Throws BringupError (cancelled). */
export async function askYes(message: string, signal: AbortSignal): Promise<boolean> {
  needsTerminal(message);
  const { confirm } = await import('@inquirer/prompts');
  await dropTypedAhead();
  return answerTo(
    (context) => confirm({ message, default: false }, context),
    (how, cause) => (how === 'closed' ? false : stopped(how, cause)),
    signal,
  );
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

/** Nothing is changed before questions are answered. */
function stopped(_how: Left, cause: Error): never {
  throw new BringupError({
    code: 'cancelled',
    category: 'cancelled',
    what: 'stopped at the question: nothing was changed',
    remedy: 'run it again when you like',
    cause,
  });
}
