import { looksLive } from '../fleet/live-keys.ts';
import { holdsSecret } from './errors.ts';

/** Names of values that are secrets whatever they look like. */
const SECRET_NAME = /token|passw|secret|credential|private.?key|api.?key|auth.?key/i;
/** `token=3f9a…`, `Authorization: Bearer …`, a JSON web token. */
const SECRET_TEXT =
  /(?:token|passw\w*|secret|api.?key)["']?\s*[=:]\s*["']?(?=\S*\d)[^\s"']{8,}|\bBearer\s+\S{8,}|\beyJ[\w-]{8,}\.eyJ[\w-]{8,}/i;

/** Throws BringupError (`providers-secret`) when a value has a member that is named like a secret, or a text that looks like one. The value is not told. */
export function refuseSecrets(value: unknown, path = ''): void {
  if (typeof value === 'string') {
    if (looksLive(value) || SECRET_TEXT.test(value)) throw holdsSecret(path, 'a key, a token or a password');
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [name, member] of Object.entries(value)) {
    const inner = path === '' ? name : `${path}.${name}`;
    if (SECRET_NAME.test(name)) throw holdsSecret(inner, 'a secret by its name');
    refuseSecrets(member, inner);
  }
}
