import { BringupError, BringupErrors } from '../core/error.ts';
import type { Secret } from '../core/secret.ts';
import { missingSecret } from '../fleet/secrets.ts';
import type { FlashTarget } from './target.ts';

/** `board`: what one logs in to a BMC with. `image`: what goes into images. */
export type SecretUse = 'board' | 'image';

/**
 * Makes sure that the secrets are there that a command works with, of these nodes and their boards alone: a fleet is loaded without them,
 * so that other commands need none. `environment`: where they were looked for; whoever loaded the fleet may have taken them out of that of the process. Throws BringupErrors (`secret-missing`) with the lines of all that are missing.
 */
export function requireSecrets(
  targets: readonly FlashTarget[],
  uses: readonly SecretUse[],
  environment: NodeJS.ProcessEnv,
): void {
  const missing = new Map<string, BringupError>();
  const need = (secret: Secret | undefined, where: ReturnType<FlashTarget['place']>) => {
    if (secret === undefined || secret.reveal() !== '' || missing.has(secret.name)) return;
    const asked = where.file === undefined ? [] : [`${where.file}:${where.line}`];
    missing.set(secret.name, new BringupError(missingSecret(secret.name, asked, where, environment)));
  };
  for (const target of targets) {
    if (uses.includes('board')) need(target.boardSection.password, target.boardPlace('password'));
    if (!uses.includes('image')) continue;
    need(target.section['host-key'], target.place('host-key'));
    for (const [index, user] of (target.section.users ?? []).entries())
      need(user['initial-password'], target.place('users', index, 'initial-password'));
  }
  if (missing.size > 0) throw new BringupErrors([...missing.values()]);
}
