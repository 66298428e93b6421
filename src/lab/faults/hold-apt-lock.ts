import { quote } from '../../core/sh.ts';
import type { Lab } from '../lab.ts';
import { type Fault, faultWith } from './fault.ts';
import { inHost } from './in-host.ts';

/** The locks of dpkg and apt are fcntl ones, and the process that holds one is found by them. Source: apt apt-pkg/contrib/fileutl.cc GetLock. */
const HOLDER = `#!/usr/bin/python3
import fcntl, sys, time
held = []
for path in ("/var/lib/dpkg/lock-frontend", "/var/lib/dpkg/lock", "/var/lib/apt/lists/lock"):
    file = open(path, "a")
    fcntl.lockf(file, fcntl.LOCK_EX)
    held.append(file)
open(sys.argv[2], "w").close()
time.sleep(float(sys.argv[1]))
`;

/** Holds the locks of apt and dpkg on a host for some seconds, by a process with the given name. Returns when it holds them. */
export async function holdAptLock(
  lab: Lab,
  host: string,
  { seconds, process = 'unattended-upgrade' }: { seconds: number; process?: string },
): Promise<Fault> {
  const unit = 'bringup-lab-hold-apt';
  const program = quote(`/run/${unit}/${process}`);
  await inHost(
    lab,
    host,
    `mkdir -p /run/${unit}
    printf %s ${quote(HOLDER)} >${program}
    chmod 755 ${program}
    systemd-run --quiet --collect --unit=${unit} ${program} ${Number(seconds)} /run/${unit}/held
    until test -e /run/${unit}/held; do systemctl is-active --quiet ${unit}; sleep 0.05; done`,
  );
  return faultWith(`apt lock of ${host} held by ${process} for ${seconds} s`, async () => {
    await inHost(lab, host, `systemctl stop ${unit} 2>/dev/null || :; rm -rf /run/${unit}`);
  });
}
