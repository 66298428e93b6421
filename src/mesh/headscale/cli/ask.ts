import { BringupError } from '../../../core/error.ts';
import { unreadable } from '../../http/errors.ts';
import { apiShape } from './api-shape.ts';
import type { ControlHost, HowToRun, Ran } from './control-host.ts';
import { commandFailed } from './errors.ts';

/** How the command line is asked: on which host, with which configuration. */
export interface Cli {
  readonly host: ControlHost;
  /** Path of the server's configuration there; undefined: where the command looks by itself. */
  readonly config: string | undefined;
  /** For keys: outlives the cancelling of the run by a few seconds. */
  readonly steady?: boolean;
}

/**
 * Asks for something and returns its JSON in the shape of the API; `null`, which is how no entries are printed, as an empty
 * list. Asked again once when the connection broke, because a question changes nothing.
 */
export async function askCli(cli: Cli, words: readonly string[]): Promise<unknown> {
  const ran = await jsonOf(cli, words).catch((error: unknown) => {
    if (error instanceof BringupError && error.category === 'network') return jsonOf(cli, words);
    throw error;
  });
  if (ran.code === 0) return parsed(cli, words, ran);
  // Up to 0.28 the logger is off with `-o json`, and what goes wrong before the server is asked is not told at all.
  const told = ran.stderr.trim() === '' ? await cli.host.run([...configOf(cli), ...words], howOf(cli)) : ran;
  throw commandFailed(cli.host.what, words, told.code === 0 ? ran : told);
}

/** Changes something, once. Returns the JSON of the answer. */
export async function changeByCli(cli: Cli, words: readonly string[]): Promise<unknown> {
  const ran = await jsonOf(cli, words);
  if (ran.code !== 0) throw commandFailed(cli.host.what, words, ran);
  return parsed(cli, words, ran);
}

function jsonOf(cli: Cli, words: readonly string[]): Promise<Ran> {
  return cli.host.run([...configOf(cli), '--output', 'json', ...words], howOf(cli));
}

function howOf({ steady = false }: Cli): HowToRun {
  return { steady };
}

function configOf({ config }: Cli): readonly string[] {
  return config === undefined ? [] : ['--config', config];
}

function parsed({ host }: Cli, words: readonly string[], { stdout }: Ran): unknown {
  try {
    const json: unknown = JSON.parse(stdout);
    return json === null ? [] : apiShape(json);
  } catch {
    // Not quoted: a key may stand in it.
    throw unreadable(host.what, `\`${words.slice(0, 2).join(' ')}\``, 'it is no JSON');
  }
}
