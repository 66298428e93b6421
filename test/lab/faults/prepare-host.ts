import type { Lab } from '../../../src/lab/lab.ts';
import { aptRepository, type TestPackage } from '../../support/apt-repository.ts';
import { GROUND } from './wishes.ts';

/** Takes a moment and says that it was here, so that a fault can come in the middle of a transaction. */
const postinst = `[ "$1" != configure ] || { sleep 0.3; echo "package $DPKG_MAINTSCRIPT_PACKAGE" >>${GROUND}/counts; }`;

const PACKAGES: readonly TestPackage[] = ['even', 'odd'].flatMap((name) => [
  { name: `faults-${name}`, version: '1', depends: `faults-${name}-data`, postinst },
  { name: `faults-${name}-data`, version: '1', postinst, file: [`/usr/share/faults/${name}`, `${name}\n`] as const },
]);

/** Puts on a host what trials count with: a counter, a service that tells what it loaded, and small packages of its own. */
export async function prepareHost(lab: Lab, host: string): Promise<void> {
  const { code, stderr } = await lab.run(
    host,
    `set -e
    mkdir -p ${GROUND} /usr/local/lib/faults /etc/faults
    : >${GROUND}/counts; : >${GROUND}/starts
    printf '%s\\n' '#!/bin/sh' 'read -r line <"$2" && echo "$1 $line" >>${GROUND}/counts' >/usr/local/lib/faults/count
    printf '%s\\n' '#!/bin/sh' 'read -r line </etc/faults/app.conf && echo "$line unit $GENERATION" >>${GROUND}/starts && exec sleep infinity' >/usr/local/lib/faults/serve
    chmod 755 /usr/local/lib/faults/*
    printf '# first line\\ngeneration 0\\n' >/etc/faults/lines.conf
    (${aptRepository(PACKAGES).text}
    )
    apt-get -q update`,
  );
  if (code !== 0) throw new Error(`${host} could not be prepared: ${stderr}`);
}
