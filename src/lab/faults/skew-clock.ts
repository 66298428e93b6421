import { quote } from '../../core/sh.ts';
import type { Lab } from '../lab.ts';
import { type Fault, faultWith } from './fault.ts';
import { inHost } from './in-host.ts';

const REAL = '/var/tmp/bringup-lab-date';

/** Makes `date` on a host tell a time that is some seconds off. The kernel's clock is the machine's, so other programs see the true time. */
export async function skewClock(lab: Lab, host: string, seconds: number): Promise<Fault> {
  const offset = Math.trunc(seconds);
  const wrapper = `#!/bin/sh
for word; do case $word in -d*|--date*|-f*|--file*|-r*|--reference*|-s*|--set*) exec ${REAL} "$@";; esac; done
exec ${REAL} --date='${offset} seconds' "$@"
`;
  await inHost(
    lab,
    host,
    `cp /usr/bin/date ${REAL}
    printf %s ${quote(wrapper)} >${REAL}.wrapper
    chmod 755 ${REAL}.wrapper
    mount --bind ${REAL}.wrapper /usr/bin/date`,
  );
  return faultWith(`clock of ${host} off by ${offset} s`, async () => {
    await inHost(lab, host, `umount --lazy /usr/bin/date; rm -f ${REAL} ${REAL}.wrapper`);
  });
}
