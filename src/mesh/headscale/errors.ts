import { BringupError } from '../../core/error.ts';

const KEY_REMEDY =
  'make a new one on the server with `headscale apikeys create --expiration 90d` and put it into the secret';

/** Something that is no Headscale answered. `seen` is the evidence. */
export function notHeadscale(url: string, seen: string, remedy?: string): BringupError {
  return new BringupError({
    code: 'mesh-server-other',
    category: 'config',
    what: `${url} does not answer as a Headscale does: ${seen}`,
    remedy: remedy ?? 'correct mesh.server: it is the address that clients get as --login-server',
  });
}

/** The server speaks as no Headscale from 0.23 on. */
export function tooOld(url: string, version: string): BringupError {
  return new BringupError({
    code: 'mesh-server-too-old',
    category: 'unsupported',
    what: `the mesh server ${url} is Headscale ${version}, and bringup speaks with 0.23 and newer`,
    remedy: 'upgrade the server, one minor version after the other as its release notes say',
  });
}

/** The server knows no such API key, or no longer. */
export function keyRefused(url: string, secretName: string): BringupError {
  return new BringupError({
    code: 'mesh-key-refused',
    category: 'auth',
    what: `the mesh server ${url} does not accept the API key in ${secretName}: it is wrong, or it has expired`,
    remedy: KEY_REMEDY,
  });
}

/** What the secret holds cannot be an API key. */
export function keyMalformed(secretName: string): BringupError {
  return new BringupError({
    code: 'mesh-key-malformed',
    category: 'secret',
    what: `what ${secretName} holds is no API key: keys have no spaces and no line breaks inside`,
    remedy: KEY_REMEDY,
  });
}

/** The user of the fleet file is not on the server. */
export function userMissing(url: string, user: string, known: string): BringupError {
  return new BringupError({
    code: 'mesh-user-missing',
    category: 'config',
    what: `the mesh server ${url} has no user ${user}; ${known}`,
    remedy: `correct mesh.user, or make it on the server: headscale users create ${user}`,
  });
}
