import type { FileEdit } from '../../file-edit.ts';
import { accountsBeforeCloudInit } from '../direct/accounts.ts';
import { hostKeyEdits } from '../host-keys.ts';
import { hostNameEdits } from '../host-name.ts';
import type { VolumeFacts } from '../image-facts.ts';
import { imageMark } from '../image-mark.ts';
import type { NodeWish } from '../node-wish.ts';

/**
 * What goes into the root file system although cloud-init does the rest: a name from the first second, keys that nobody else reads, what
 * cloud-init leaves of accounts, and the image's mark: an older system on another disk reads the new seed too, and then says the new instance-id.
 */
export function cloudInitRootEdits(wish: NodeWish, root: VolumeFacts): readonly FileEdit[] {
  return [
    ...hostNameEdits(wish.hostname, root),
    ...hostKeyEdits(wish.hostKeys, root),
    ...accountsBeforeCloudInit(wish.users, root),
    imageMark(wish.instanceId),
  ];
}
