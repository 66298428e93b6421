import type { Connection } from './connection.ts';
import { connectLocal } from './local.ts';
import { retrying } from './retry.ts';
import { connectSsh, type SshOptions } from './ssh.ts';
import { connectSystemSsh } from './system-ssh.ts';
import { reasonForSystemSsh } from './system-ssh-reason.ts';
import type { SshTarget } from './target.ts';

/**
 * A connection to a target by the transport it needs: this machine without any, hosts by our own SSH, and by the system's
 * `ssh` what ours cannot do (user and host certificates). What passes is tried again as far as `retries` goes. Throws BringupError.
 */
export async function connect(target: SshTarget | 'local', options: SshOptions = {}): Promise<Connection> {
  if (target === 'local') return connectLocal();
  const reason = await reasonForSystemSsh(target);
  if (reason === undefined) return connectSsh(target, options);
  options.log?.(`${target.name}: connecting with the system's ssh, because ${reason}.`);
  return retrying(() => connectSystemSsh(target, options), { ...options, target });
}
