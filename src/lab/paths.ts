import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where root file systems are kept between labs: `$BRINGUP_CACHE_DIR`, else `$XDG_CACHE_HOME/bringup`, and `lab` in it. */
export function labCacheDir(env: NodeJS.ProcessEnv = process.env): string {
  return join(env['BRINGUP_CACHE_DIR'] || join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'bringup'), 'lab');
}

/** Where running labs are recorded: `$BRINGUP_STATE_DIR`, else `$XDG_STATE_HOME/bringup`, and `lab` in it. */
export function labStateDir(env: NodeJS.ProcessEnv = process.env): string {
  const state = env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state');
  return join(env['BRINGUP_STATE_DIR'] || join(state, 'bringup'), 'lab');
}
