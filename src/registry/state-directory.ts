import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this machine keeps what runs leave: `$BRINGUP_STATE_DIR`, else `$XDG_STATE_HOME/bringup`, else `~/.local/state/bringup`. An empty variable says nothing. */
export function stateDirectory(env: NodeJS.ProcessEnv = process.env): string {
  return env['BRINGUP_STATE_DIR'] || join(env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state'), 'bringup');
}
