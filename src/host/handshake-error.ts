import { BringupError } from '../core/error.ts';
import type { Offer } from './credentials.ts';
import { type FirstBytes, turnedAway } from './first-bytes.ts';
import type { HostKeyCheck } from './host-key-check.ts';
import { placeOf } from './place.ts';
import type { SshTarget } from './target.ts';
import { tcpError } from './tcp-error.ts';

/** What was seen of a handshake up to the moment it failed. */
export interface Evidence {
  readonly target: SshTarget;
  readonly first: FirstBytes;
  readonly check: HostKeyCheck;
  /** Keys offered so far, in order. */
  readonly offered: readonly Offer[];
  /** What the host offers, by the library's words: `Key exchange method`, `Host key format`, `C->S cipher`. */
  readonly remote: ReadonlyMap<string, string>;
  /** Methods the host would go on with after the last refusal, and whether it took a key but wants more. */
  readonly methodsLeft: readonly string[];
  readonly partial: boolean;
  /** What the host said last to be shown to the user (SSH_MSG_USERAUTH_BANNER): PAM's reason, or a notice for everybody. */
  readonly said: string;
  readonly timeoutMs: number;
}

/** Why a handshake failed, from what the SSH library said and what was seen beside it. */
export function handshakeError(error: Error | undefined, seen: Evidence): BringupError {
  const found = turnedAwayError(error, seen) ?? beforeBanner(error, seen) ?? afterBanner(error, seen);
  return found.at({ host: seen.target.name });
}

/** No end of the handshake within its limit. */
export function handshakeTimeout(seen: Evidence): BringupError {
  const { target, first, timeoutMs } = seen;
  const silent = first.banner === undefined;
  return new BringupError({
    code: silent ? 'ssh-silent' : 'handshake-timed-out',
    category: 'network',
    what: silent
      ? `${placeOf(target)} accepts connections but said nothing that is SSH within ${timeoutMs / 1000} s${quoted(first.text)}.`
      : `${placeOf(target)} (${first.banner}) did not finish the SSH handshake within ${timeoutMs / 1000} s.`,
    remedy: silent
      ? 'Check that the port is that of sshd, and whether the host is starting up or overloaded.'
      : 'The host may be overloaded, or large packets get lost on the way (MTU): look at its load, or raise the connect timeout.',
    where: { host: target.name },
  });
}

function quoted(text: string): string {
  return text === '' ? '' : `, but "${text.slice(0, 120)}"`;
}

function turnedAwayError(error: Error | undefined, { target, first }: Evidence): BringupError | undefined {
  const tooMany = errorCode(error) === 12;
  if (!turnedAway(first.text) && !tooMany) return undefined;
  return new BringupError({
    code: 'sshd-turned-us-away',
    category: 'throttled',
    what: `The sshd of ${placeOf(target)} is up but turns us away for now: "${first.text || error?.message}".`,
    remedy:
      'Wait a minute and try again; fewer connections at once help, and `PerSourcePenaltyExemptList` or `MaxStartups` in sshd_config when it happens often.',
    cause: error,
  });
}

function beforeBanner(error: Error | undefined, { target, first }: Evidence): BringupError | undefined {
  if (first.banner !== undefined) return undefined;
  if (first.text !== '') {
    return new BringupError({
      code: 'not-an-ssh-server',
      category: 'network',
      what: `${placeOf(target)} is no SSH server: it said "${first.text.slice(0, 120)}".`,
      remedy: 'Correct the port: sshd usually listens on 22 (on the host: ss -ltnp | grep sshd).',
      cause: error,
    });
  }
  return new BringupError({
    code: 'closed-before-banner',
    category: 'network',
    what: `${placeOf(target)} accepted the connection and closed it without a word.`,
    remedy:
      'An sshd that is starting, overloaded or closed to this address does so (hosts.deny, fail2ban, MaxStartups), and so does a forwarded port with nothing behind it: wait half a minute, then look at the log of sshd.',
    cause: error,
  });
}

function afterBanner(error: Error | undefined, seen: Evidence): BringupError {
  const { target, first } = seen;
  const message = error?.message ?? 'the connection was closed';
  if (/no matching/.test(message)) return noCommonAlgorithm(message, seen, error);
  if (isAuthentication(error)) return authenticationFailed(message, seen, error);
  if (error !== undefined && 'syscall' in error) return tcpError(placeOf(target), error);
  if (seen.offered.length > 0) return closedDuringLogin(message, seen, error);
  return new BringupError({
    code: 'handshake-failed',
    category: 'network',
    what: `The SSH handshake with ${placeOf(target)} (${first.banner}) failed: ${message}.`,
    remedy: 'Try again; when it stays so, look at the log of sshd on the host: journalctl -u ssh.',
    cause: error,
  });
}

function noCommonAlgorithm(
  message: string,
  { target, check, remote, first }: Evidence,
  cause: Error | undefined,
): BringupError {
  const hosts = (name: string) => remote.get(name) ?? 'unknown';
  if (message.includes('host key format') && check.onFile.length > 0) {
    return new BringupError({
      code: 'host-key-type-missing',
      category: 'host-key',
      what: `${placeOf(target)} has no host key of a type that is on file (${check.onFile.join(', ')}); it has: ${hosts('Host key format')}.`,
      remedy:
        'The machine may have been installed anew. Compare its keys on the host itself (ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub), then put one that it has on file.',
      cause,
    });
  }
  const missing = message.replace(/^.*no matching /, '');
  // The library calls two things otherwise in its trace than in its errors.
  const traced = { 'key exchange algorithm': 'KEX method', 'host key format': 'Host key format' }[missing] ?? missing;
  return new BringupError({
    code: 'no-common-algorithm',
    category: 'unsupported',
    what: `${placeOf(target)} (${first.banner}) and bringup have no ${missing} in common; the host offers: ${hosts(traced)}.`,
    remedy:
      'Allow one more in the sshd_config of the host, for example KexAlgorithms +curve25519-sha256, Ciphers +aes128-gcm@openssh.com, HostKeyAlgorithms +ssh-ed25519.',
    cause,
  });
}

function isAuthentication(error: Error | undefined): boolean {
  const level = error !== undefined && 'level' in error ? error.level : undefined;
  return level === 'client-authentication' || /Too many authentication failures/i.test(error?.message ?? '');
}

function authenticationFailed(
  message: string,
  { target, offered, methodsLeft, partial }: Evidence,
  cause: Error | undefined,
): BringupError {
  const keys = offered.map((offer) => `${offer.type} ${offer.fingerprint} (${offer.origin})`).join(', ');
  if (partial) {
    return new BringupError({
      code: 'auth-needs-more',
      category: 'auth',
      what: `${placeOf(target)} took a key of user ${target.user} (${keys}) but also wants: ${methodsLeft.join(', ')}.`,
      remedy: `Let this user in by key alone: AuthenticationMethods publickey, in a Match User ${target.user} block of sshd_config.`,
      cause,
    });
  }
  const noKeys = methodsLeft.length > 0 && !methodsLeft.includes('publickey');
  const many = /Too many/i.test(message);
  return new BringupError({
    code: noKeys ? 'auth-no-public-key' : many ? 'auth-too-many-keys' : 'auth-failed',
    category: 'auth',
    what: noKeys
      ? `${placeOf(target)} does not let user ${target.user} in by key, only by: ${methodsLeft.join(', ')}.`
      : `${placeOf(target)} does not let user ${target.user} in with ${offered.length === 1 ? 'the key' : 'any of the keys'} offered: ${keys}${many ? ' (it hung up: too many attempts)' : ''}.`,
    remedy: noKeys
      ? 'Set PubkeyAuthentication yes in sshd_config.'
      : `Check the user, and that the key stands in ~${target.user}/.ssh/authorized_keys on the host (ssh-keygen -lf it; home and file writable by that user alone); the log of sshd says why: journalctl -u ssh.`,
    cause,
  });
}

/** sshd hangs up after the right key when PAM says no, and has PAM's words shown first. Source: openssh-portable auth2.c, pam_unix(8), pam_nologin(8). */
function closedDuringLogin(
  message: string,
  { target, offered, said }: Evidence,
  cause: Error | undefined,
): BringupError {
  const words = said === '' ? message : `it said "${said}"`;
  if (/\bexpired\b/i.test(said)) {
    return new BringupError({
      code: 'account-expired',
      category: 'auth',
      what: `${placeOf(target)} took the key, but the account ${target.user} or its password has expired: ${words}.`,
      remedy: `On the host, as an administrator: chage -l ${target.user}; then usermod --expiredate '' ${target.user}, or passwd ${target.user}.`,
      cause,
    });
  }
  return new BringupError({
    code: 'closed-during-login',
    category: 'network',
    what: `${placeOf(target)} closed the connection while user ${target.user} logged in with ${offered.at(-1)?.fingerprint}: ${words}.`,
    remedy:
      'A host that is starting or shutting down does so, and so do PAM and a locked account: the log of sshd on the host says why: journalctl -u ssh.',
    cause,
  });
}

function errorCode(error: Error | undefined): unknown {
  return error !== undefined && 'code' in error ? error.code : undefined;
}
