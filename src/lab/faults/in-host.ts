import { BringupError } from '../../core/error.ts';
import type { Lab } from '../lab.ts';

/** Runs a fault's own script in a host. Returns its output; throws BringupError when it fails, because then the fault is not what it says. */
export async function inHost(lab: Lab, host: string, script: string): Promise<string> {
  const { code, stdout, stderr } = await lab.run(host, `set -eu\n${script}`);
  if (code === 0) return stdout.trim();
  throw new BringupError({
    code: 'lab-fault-failed',
    category: 'command',
    what: `The fault could not be made on ${host}: ${stderr.trim() || `code ${code}`}`,
    remedy: 'Look at the host: bringup lab ssh.',
    where: { host },
  });
}
