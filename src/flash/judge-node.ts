import { BringupError } from '../core/error.ts';
import type { Attestation } from './ask-node.ts';
import { aModule, MODULES } from './modules.ts';
import { type FlashTarget, nameOf } from './target.ts';

/** What is expected of a node that was written: its own hash, and those of the others, to tell a mix-up from an old system. */
export interface Expected {
  readonly contentHash: string;
  /** Name of a node by the content hash of its image. */
  readonly others: ReadonlyMap<string, string>;
}

const OTHER_DISK =
  'it booted from another disk (on an RK1, NVMe comes before eMMC): wipe the old system there or take that disk out, and run it again';

/** Why a node is not what was written to it; undefined when it is. */
export function judgeNode(
  target: FlashTarget,
  found: Attestation,
  { contentHash, others }: Expected,
): BringupError | undefined {
  const wrong = (code: string, what: string, remedy: string) =>
    new BringupError({ code, category: 'verify', what, remedy, where: { host: target.host.name } });
  const name = nameOf(target);
  const { compatible } = MODULES[target.section.module];
  if (found.instanceId !== contentHash) {
    const other = others.get(found.instanceId);
    if (other !== undefined)
      return wrong(
        'flash-wrong-node',
        `node ${name} runs the image of node ${other}: the board wrote to the wrong one, or modules were swapped`,
        'set other-nodes: power-off for this board, see which module is in which slot, and run it again with --force',
      );
    const runs = found.instanceId === '' ? 'no image of bringup' : `another image (${short(found.instanceId)})`;
    return wrong(
      'flash-other-system',
      `node ${name} runs ${runs} and not ${short(contentHash)}; its root is ${found.rootDevice || 'unknown'}`,
      found.rootDevice.includes('nvme')
        ? OTHER_DISK
        : 'the board may have written another node: set other-nodes: power-off for it, see that it does not boot from another disk, and run it again with --force',
    );
  }
  if (found.image !== contentHash)
    return wrong(
      'flash-other-system',
      `node ${name} took the settings of its new image and runs the root file system of ${found.image === '' ? 'another system' : `another image (${short(found.image)})`}, on ${found.rootDevice || 'an unknown disk'}`,
      OTHER_DISK,
    );
  if (found.compatible !== '' && !compatible.test(found.compatible))
    return wrong(
      'flash-wrong-module',
      `node ${name} is to be ${aModule(target.section.module)} and is ${found.compatible.trim()}`,
      'correct module: in the fleet file, or put the right module into that slot',
    );
  if (found.hostname.split('.')[0] !== target.hostname.split('.')[0])
    return wrong(
      'flash-hostname',
      `node ${name} is to be called ${target.hostname} and is called ${found.hostname}`,
      'see what sets its name: user-data of the fleet file, or DHCP',
    );
  return undefined;
}

/** Enough of a content hash to tell two apart. */
export function short(hash: string): string {
  return hash.slice(0, 12);
}
