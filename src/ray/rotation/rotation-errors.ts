import { BringupError } from '../../core/error.ts';
import type { HasToken } from './token-files.ts';

/** A host cannot take part; nothing was changed anywhere. */
export function notReady(cluster: string, host: string, has: Exclude<HasToken, 'old' | 'next'>): BringupError {
  const why =
    has === 'none'
      ? 'has no token yet: it never joined'
      : 'has a token that is neither the one of the fleet file nor the new one';
  return new BringupError({
    code: 'ray-rotation-not-ready',
    category: 'secret',
    what: `the token of the Ray cluster ${cluster} was not changed: ${host} ${why}`,
    remedy: `\`bringup ray up --select ${host}\` first; or --leave-out ${host}, which gets the new token with a later \`bringup ray up\``,
    where: { host },
  });
}

/** The files could not be written on a host; nothing was changed anywhere. */
export function notPut(cluster: string, host: string, said: string): BringupError {
  return new BringupError({
    code: 'ray-rotation-not-put',
    category: 'filesystem',
    what: `the token of the Ray cluster ${cluster} was not changed: the new one could not be written on ${host}${said === '' ? '' : `: ${said}`}`,
    remedy: 'see that the disk of the host is neither full nor read-only, and run it again',
    where: { host },
  });
}

/** The head did not come back with the new token. `awaySeconds`: until it was there again with the old one; undefined: it is not. */
export function notTaken(
  cluster: string,
  head: string,
  { seconds, awaySeconds, said }: { readonly seconds: number; readonly awaySeconds?: number; readonly said: string },
): BringupError {
  const what = `the head ${head} of the Ray cluster ${cluster} did not come back with the new token within ${seconds} s${said === '' ? '' : ` (${said})`}`;
  const log = 'journalctl -u';
  const isBack = awaySeconds !== undefined;
  return new BringupError({
    code: isBack ? 'ray-rotation-taken-back' : 'ray-rotation-stuck',
    category: 'service',
    what: isBack
      ? `${what}; all hosts have the old one again, and the head answers after ${awaySeconds} s`
      : `${what}, nor with the old one, which all hosts were given again`,
    remedy: isBack
      ? `look there at what Ray said (\`${log} bringup-ray-${cluster}\`), or give it longer with --max-outage`
      : `look there at what Ray says (\`${log} bringup-ray-${cluster}\`); \`bringup ray up\` with the old or the new token goes on from what is there`,
    where: { host: head },
  });
}

/** The cluster has the new token, and some hosts do not. */
export function someLeft(cluster: string, hosts: readonly string[], why: string): BringupError {
  return new BringupError({
    code: 'ray-rotation-incomplete',
    category: 'service',
    what: `the Ray cluster ${cluster} has its new token, but ${hosts.join(', ')} did not come back with it${why === '' ? '' : `: ${why}`}`,
    remedy: 'run it again: what is through stays as it is',
    retryable: true,
  });
}

/** Somebody with the old token is still let in. */
export function oldAccepted(cluster: string, head: string): BringupError {
  return new BringupError({
    code: 'ray-rotation-old-accepted',
    category: 'verify',
    what: `the head ${head} of the Ray cluster ${cluster} still takes the old token`,
    remedy: 'look there with `ss -ltnp` for another Ray at its port',
    where: { host: head },
  });
}
