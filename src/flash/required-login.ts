import { BringupError } from '../core/error.ts';
import type { Connect } from '../engine/connect-host.ts';
import { fingerprint } from '../host/host-key.ts';
import { parseKeyLine } from '../resources/authorized-key-line.ts';
import { mayLetInOtherwise } from './other-ways-in.ts';
import { type FlashTarget, nameOf } from './target.ts';

/**
 * Refuses to write a node that could not be logged in to afterwards: the key that this machine would offer is not there, or its public half
 * is not put into the image. Throws BringupError (category `secret`, or `flash-login-key`).
 */
export async function requireLogin(target: FlashTarget, { offers }: Pick<Connect, 'offers'>): Promise<void> {
  const { section, host, image } = target;
  if (image.os === 'as-is' || offers === undefined) return;
  const offered = await offers(host);
  if (offered.length === 0 || mayLetInOtherwise(target)) return;
  const user = section.users?.find(({ name }) => name === host.ssh.user);
  const given = [...(section['authorized-keys'] ?? []), ...(user?.['authorized-keys'] ?? [])].map(fingerprintOf);
  if (offered.some((one) => given.includes(one))) return;
  throw new BringupError({
    code: 'flash-login-key',
    category: 'config',
    what: `node ${nameOf(target)} gets ${given.join(', ')} into its image, and this machine logs in with ${offered.join(', ')}`,
    remedy: 'add the public half of that key to authorized-keys: of the node, or correct key: under ssh: of its host',
    where: { ...target.place('authorized-keys'), host: host.name },
  });
}

function fingerprintOf(line: string): string {
  return fingerprint(Buffer.from(parseKeyLine(line)?.blob ?? '', 'base64'));
}
