import type { Category } from '../core/category.ts';
import { BringupError } from '../core/error.ts';
import { turnedAway } from './first-bytes.ts';
import { placeOf } from './place.ts';
import type { SshTarget } from './target.ts';

interface Row {
  readonly says: RegExp;
  readonly code: string;
  readonly category: Category;
  readonly remedy: string;
}

/** What OpenSSH's client prints when it fails, and what that means. The first that fits counts. Source: openssh-portable sshconnect.c, sshconnect2.c. */
const ROWS: readonly Row[] = [
  {
    says: /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed/,
    code: 'host-key-changed',
    category: 'host-key',
    remedy:
      'Either the machine was installed anew, or somebody sits in between. Compare the key on the host itself before replacing the line on file.',
  },
  {
    says: /REVOKED HOST KEY/,
    code: 'host-key-revoked',
    category: 'host-key',
    remedy: 'Give the host a new key or certificate, and put that on file.',
  },
  {
    says: /No .* host key is known for|Host key verification failed/,
    code: 'host-key-unknown',
    category: 'host-key',
    remedy: 'Put the host key, or the @cert-authority line of its authority, into known_hosts.',
  },
  {
    says: /Could not resolve hostname/,
    code: 'name-not-found',
    category: 'dns',
    remedy: 'Correct the address, or look at the DNS of this machine: getent hosts <name>.',
  },
  {
    says: /Connection refused/,
    code: 'connection-refused',
    category: 'network',
    remedy: 'Check that sshd runs there and on which port (ss -ltn).',
  },
  {
    says: /No route to host|Network is unreachable/,
    code: 'no-route',
    category: 'network',
    remedy: 'Check that both machines are in the same network or mesh.',
  },
  {
    says: /timed out/i,
    code: 'connection-timed-out',
    category: 'network',
    remedy: 'Check that the machine is on and that the firewall lets this machine in.',
  },
  {
    says: /Certificate invalid: expired|certificate .*expired/i,
    code: 'certificate-expired',
    category: 'auth',
    remedy: 'Get a new user certificate from your authority.',
  },
  {
    says: /Permission denied|Too many authentication failures/,
    code: 'auth-failed',
    category: 'auth',
    remedy:
      'Check that the certificate is valid now (ssh-keygen -Lf <key>-cert.pub), names this user among its principals, and is signed by an authority in TrustedUserCAKeys of the host.',
  },
  {
    says: /no matching .* found/,
    code: 'no-common-algorithm',
    category: 'unsupported',
    remedy: 'Allow one more algorithm in the sshd_config of the host.',
  },
];

/** Why `ssh` could not log in, from its log. */
export function systemSshError(target: SshTarget, log: string): BringupError {
  const lines = log
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^debug\d:/.test(line));
  const throttled = turnedAway(log);
  const row = ROWS.find((one) => one.says.test(lines.join('\n')));
  const said = (row === undefined ? lines.at(-1) : lines.find((line) => row.says.test(line))) ?? 'it said nothing';
  const offered = [...log.matchAll(/^debug1: Offering public key: (.*)$/gm)].map((match) => match[1]);
  const keys = row?.category === 'auth' && offered.length > 0 ? ` Offered: ${offered.join(', ')}.` : '';
  return new BringupError({
    code: throttled ? 'sshd-turned-us-away' : (row?.code ?? 'ssh-failed'),
    category: throttled ? 'throttled' : (row?.category ?? 'network'),
    what: `The system's ssh could not log in on ${placeOf(target)} as ${target.user}: ${said.replace(/\.$/, '')}.${keys}`,
    remedy: throttled
      ? 'Wait a minute and try again.'
      : (row?.remedy ?? 'Look at the log of sshd on the host: journalctl -u ssh.'),
    where: { host: target.name },
  });
}

/** There is no `ssh` to start. */
export function missingSsh(target: SshTarget, cause: Error): BringupError {
  return new BringupError({
    code: 'ssh-program-missing',
    category: 'unsupported',
    what: `${placeOf(target)} needs certificates, which only the ssh program can use, and it cannot be started: ${cause.message}.`,
    remedy:
      'Install the OpenSSH client on this machine (openssh-client), or use a key without certificate and the plain host key.',
    where: { host: target.name },
    cause,
  });
}
