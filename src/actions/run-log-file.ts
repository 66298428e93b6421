import { BringupError } from '../core/error.ts';
import { LOG_LEVELS, type Log, openLogFile } from '../registry/log-file.ts';

/**
 * The log file that the variables of the runner ask for, BRINGUP_LOG_FILE and BRINGUP_LOG_LEVEL, as on the command line. Throws BringupError
 * when it cannot be written; `onBroken` is told when that happens later.
 */
export function logFileOf(
  environment: Readonly<Record<string, string>>,
  onBroken: (problem: BringupError) => void,
): Log | undefined {
  const { BRINGUP_LOG_FILE: file, BRINGUP_LOG_LEVEL: level } = environment;
  if (!file) return undefined;
  return openLogFile(file, level ? levelOf(level) : 'info', onBroken);
}

function levelOf(text: string) {
  const level = LOG_LEVELS.find((one) => one === text);
  if (level !== undefined) return level;
  throw new BringupError({
    code: 'wrong-value',
    category: 'config',
    what: `BRINGUP_LOG_LEVEL is ${JSON.stringify(text)}, which is no level of a log`,
    remedy: `set it to one of ${LOG_LEVELS.join(', ')}`,
  });
}
