import { type Detected, versionNumbers } from '../detect.ts';
import { DIALECTS, type Dialect, dialectOf } from '../dialects.ts';
import { tooOld } from '../errors.ts';
import type { ControlHost } from './control-host.ts';
import { commandFailed } from './errors.ts';

/** Finds out what the command line is: by its version, and where that is not told (a build of one's own) by what it can do. Throws BringupError. */
export async function detectCli(host: ControlHost): Promise<Detected> {
  // Without any option: up to 0.26 `version` must be the first word, and knows none.
  const version = await host.run(['version']);
  if (version.code !== 0) throw commandFailed(host.what, ['version'], version);
  // `0.25.1`, or from 0.27 on `headscale version v0.27.1` and more lines.
  const [first = ''] = version.stdout.trim().split('\n');
  const told = /v?\d+\.\d+\.\S+/.exec(first)?.[0] ?? '';
  const numbers = versionNumbers(told);
  if (numbers === undefined) {
    const dialect = await byHelp(host);
    return { version: dialect.versions, dialect };
  }
  const dialect = dialectOf(numbers);
  if (dialect === undefined) throw tooOld(host.what, told);
  return { version: told.replace(/^v/, ''), dialect };
}

async function byHelp(host: ControlHost): Promise<Dialect> {
  const has = async (part: string, command: string) => {
    const { stdout } = await host.run([part, '--help']);
    return new RegExp(`^ +${command} `, 'm').test(stdout);
  };
  const [keyDelete, onNode] = await Promise.all([has('preauthkeys', 'delete'), has('nodes', 'approve-routes')]);
  const keyEnd = keyDelete ? 'delete-by-id' : 'expire-by-key';
  const routes = onNode ? 'on-node' : 'own';
  return DIALECTS.find((row) => row.keyEnd === keyEnd && row.routes === routes) ?? DIALECTS[0];
}
