import type { Lab } from '../../../src/lab/lab.ts';

/** Every file of a host that bringup might have touched, one a line, with what would show it. Equal before and after: nothing was written. */
export async function manifest(
  lab: Lab,
  host: string,
  directories = '/etc /tmp /var/tmp /var/lib/bringup',
): Promise<string> {
  const { stdout } = await lab.run(
    host,
    `find ${directories} -printf '%p %y %m %u:%g %s %T@ %i %l\\n' 2>/dev/null | grep -v /systemd-private- | sort`,
  );
  return stdout;
}
