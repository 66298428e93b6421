import { createHmac } from 'node:crypto';
import ssh2 from 'ssh2';
import type { HostKeyPair } from '../image/os/node-wish.ts';

/**
 * A salt for the password of an account, 16 of `./0-9A-Za-z`. It is the same each time, so that a wish gives one image, and follows from the
 * private host key of the node: the content hash of the image is published, and with a salt that anybody can know it would tell
 * whether a guess of the password is right.
 */
export function accountSalt(hostKey: HostKeyPair, account: string): string {
  const parsed = ssh2.utils.parseKey(hostKey.private.reveal());
  if (parsed instanceof Error) throw new TypeError('the host key of a node is no key');
  // The form without a comment: one key, one salt.
  const mac = createHmac('sha256', parsed.getPrivatePEM()).update(`bringup salt of account ${account}`);
  return mac.digest('base64').replaceAll('+', '.').slice(0, 16);
}
