import { BringupError } from '../core/error.ts';
import type { Attestation } from './ask-node.ts';
import { type FlashTarget, nameOf } from './target.ts';

/** Disks that boards do not write and that may come before the eMMC: NVMe, SATA, USB. */
const OTHER = /^\/dev\/(?:nvme|sd[a-z])/;

/** A node that runs from another disk would do so again, however often its eMMC is written. Throws BringupError (`flash-second-disk`). */
export function requireOwnDisk(target: FlashTarget, found: Attestation | undefined): void {
  if (found === undefined || !OTHER.test(found.rootDevice)) return;
  throw new BringupError({
    code: 'flash-second-disk',
    category: 'unsupported',
    what: `node ${nameOf(target)} runs another system from ${found.rootDevice}, and the board writes its eMMC: it would run the same afterwards`,
    remedy:
      'wipe that disk or take it out (on an RK1, NVMe comes before eMMC), or write the eMMC all the same with --force',
    where: { host: target.host.name },
  });
}
