import { BringupError } from '../core/error.ts';
import type { Attestation } from './ask-node.ts';
import { type FlashTarget, nameOf } from './target.ts';

/** Which machine each node of a run turned out to be. */
export interface Identities {
  /** Why a node cannot be that machine; undefined when it is one of its own. */
  claim(target: FlashTarget, found: Pick<Attestation, 'machineId' | 'bootId'>): BringupError | undefined;
}

/** Two nodes are two machines: of each machine-id and each boot there is one. */
export function identities(): Identities {
  const byMachine = new Map<string, string>();
  const byBoot = new Map<string, string>();
  return {
    claim(target, { machineId, bootId }) {
      const name = nameOf(target);
      const [sameBoot, sameMachine] = [claimed(byBoot, bootId, name), claimed(byMachine, machineId, name)];
      if (sameBoot !== undefined) return oneMachine(target, sameBoot);
      return sameMachine === undefined ? undefined : copied(target, sameMachine);
    },
  };
}

/** Who had it before, when that is somebody else. */
function claimed(by: Map<string, string>, id: string, name: string): string | undefined {
  if (id === '') return undefined;
  const owner = by.get(id) ?? name;
  by.set(id, owner);
  return owner === name ? undefined : owner;
}

/** A node that answers out of the boot that it had before its power was cut was not restarted, or is another machine. */
export function sameBoot(target: FlashTarget): BringupError {
  return new BringupError({
    code: 'flash-same-boot',
    category: 'verify',
    what: `node ${nameOf(target)} was powered on and answers out of the boot that it had before: its power was never off`,
    remedy:
      'see which module is in which slot, and whether the board switches the power of that slot; then run it again with --force',
    where: { host: target.host.name },
  });
}

function oneMachine(target: FlashTarget, other: string): BringupError {
  return new BringupError({
    code: 'flash-same-machine',
    category: 'verify',
    what: `node ${nameOf(target)} and node ${other} are one machine: both answer out of the same boot`,
    remedy: 'see the addresses of their hosts, and which module is in which slot',
    where: { host: target.host.name },
  });
}

function copied(target: FlashTarget, other: string): BringupError {
  return new BringupError({
    code: 'flash-machine-twice',
    category: 'verify',
    what: `node ${nameOf(target)} has the machine-id of node ${other}: it is in their image`,
    remedy:
      'empty /etc/machine-id in the image, so that each node makes one of its own (`printf uninitialized >/etc/machine-id` where it was taken from), and write them anew',
    where: { host: target.host.name },
  });
}
