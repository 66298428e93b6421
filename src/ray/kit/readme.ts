import { rangesText } from '../cluster/port-ranges.ts';
import { NOT_RUN } from '../systems/system.ts';
import type { KitFile } from './kit-file.ts';
import type { KitNode, KitSystem } from './kit-node.ts';

/** What is typed on the machine. */
const COMMANDS: Readonly<Record<KitSystem, Readonly<Record<'install' | 'remove', string>>>> = {
  macos: {
    install: 'sudo sh install.sh ACCOUNT PYTHON',
    remove: 'sudo sh remove.sh',
  },
  windows: {
    install: 'powershell -NoProfile -ExecutionPolicy Bypass -File install.ps1 -Python PYTHON',
    remove: 'powershell -NoProfile -ExecutionPolicy Bypass -File remove.ps1',
  },
};

const NEEDED: Readonly<Record<KitSystem, string>> = {
  macos: 'ACCOUNT is whom Ray and all work of the cluster runs as, not root: make one for it.',
  windows: 'In a PowerShell that was opened with "Run as administrator". Ray runs as LOCAL SERVICE.',
};

/** What a person reads first. */
export function readme({ host, cluster, system, target, ray, address, head, closed }: KitNode, id: KitSystem): KitFile {
  const { install, remove } = COMMANDS[id];
  const text = `${host}: a worker of the Ray cluster ${cluster} on ${system.title} (${[...system.processors.keys()].join(', ')})

bringup does not work on ${system.title} itself: these are the programs to run there. ${NOT_RUN[0]?.toUpperCase()}${NOT_RUN.slice(1)}: nobody of
bringup has seen them work on ${system.title}, and Ray calls nodes there untested.

1. The machine has to be on the network of the cluster with the address ${address}, reach its head at
   ${head.address} port ${head.port}, and be reached at ports ${rangesText(closed)}.
2. Install Python ${target.python}, for all users: python.org has it. It needs this very version.
3. Copy this folder there, and in it:

     ${install}

   PYTHON is the path of that Python. ${NEEDED[id]}
   It asks for the token of the cluster, tries it at the head, and starts nothing where that does not take it.
   No other program and no network but the cluster's is needed.
4. Where the fleet file is, \`bringup ray status\` tells whether it is a node.

Away again: ${remove}

What it makes: ${system.supervisor} that keeps Ray ${ray} running, ${system.firewall}, and folders:
  ${system.places.environment(cluster)}
  ${system.places.configuration(cluster)}
  ${system.places.temporary(cluster)}
`;
  return { name: 'README.txt', text: id === 'windows' ? text.replaceAll('\n', '\r\n') : text };
}
