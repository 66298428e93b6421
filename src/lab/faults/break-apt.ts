import type { Lab } from '../lab.ts';
import { type Fault, faultWith } from './fault.ts';
import { inHost } from './in-host.ts';

const SAVED = '/var/tmp/bringup-lab-apt';

/** Points apt of a host at an archive that refuses connections, and takes away the lists it has. */
export async function breakApt(lab: Lab, host: string): Promise<Fault> {
  const { suite } = lab.host(host);
  await inHost(
    lab,
    host,
    `mkdir ${SAVED}
    mv /etc/apt/sources.list /etc/apt/sources.list.d ${SAVED}/
    mv /var/lib/apt/lists ${SAVED}/lists
    mkdir -p /etc/apt/sources.list.d /var/lib/apt/lists/partial
    echo 'deb http://${lab.gateway}:9/debian ${suite} main' >/etc/apt/sources.list`,
  );
  return faultWith(`apt of ${host} broken`, async () => {
    await inHost(
      lab,
      host,
      `rm -rf /etc/apt/sources.list /etc/apt/sources.list.d /var/lib/apt/lists
      mv ${SAVED}/sources.list ${SAVED}/sources.list.d /etc/apt/
      mv ${SAVED}/lists /var/lib/apt/lists
      rmdir ${SAVED}`,
    );
  });
}
