import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BringupError } from '../core/error.ts';
import { agentSocket } from './agent.ts';
import { placeOf } from './place.ts';
import { certificateOf } from './system-ssh-reason.ts';
import type { SshTarget } from './target.ts';

/** The name under which the generated file has the target; no user's configuration can say anything about it. */
export const TARGET_ALIAS = 'bringup-target';

/** Files that one target's `ssh` reads, all in one private directory. */
export interface SystemSshFiles {
  readonly config: string;
  readonly knownHosts: string;
  /** The text of `knownHosts` before ssh ran. */
  readonly known: string;
}

/** Writes an ssh_config for the target and its jump hosts: nothing of the user's own is read, nothing is asked. */
export async function systemSshConfig(target: SshTarget, directory: string): Promise<SystemSshFiles> {
  const config = join(directory, 'config');
  const knownHosts = join(directory, 'known_hosts');
  const sources = [...target.jumps, target].flatMap((hop) => hop.knownHosts);
  const known = [...new Set(sources.map(({ text }) => text.replace(/\r\n?/g, '\n').trimEnd()))]
    .map((text) => `${text}\n`)
    .join('');
  await writeFile(knownHosts, known, { mode: 0o600 });
  const aliases = target.jumps.map((_, index) => `bringup-jump-${index + 1}`);
  const blocks = target.jumps.map((hop, index) => hostBlock(hop, aliases[index] ?? '', []));
  await writeFile(config, [...blocks, hostBlock(target, TARGET_ALIAS, aliases), common(knownHosts)].join('\n'), {
    mode: 0o600,
  });
  return { config, knownHosts, known };
}

function hostBlock(hop: SshTarget, alias: string, jumps: readonly string[]): string {
  if (hop.proxy !== undefined) {
    throw refuse(hop, 'a proxy', 'Use a jump host instead of the proxy, or a key without certificate.');
  }
  if (hop.identity?.kind === 'secret') {
    throw refuse(hop, 'a key from a secret', 'Put key and certificate into files and name the key file.');
  }
  const files = hop.identity === undefined ? (hop.identityFiles ?? []) : [hop.identity.path];
  const certificate = certificateOf(hop.identity);
  return [
    `Host ${alias}`,
    `  HostName ${word(hop, hop.address.replace(/^\[(.*)\]$/, '$1'))}`,
    `  Port ${hop.port}`,
    `  User ${word(hop, hop.user, false)}`,
    ...files.map((path) => `  IdentityFile ${word(hop, path)}`),
    ...(certificate === undefined ? [] : [`  CertificateFile ${word(hop, certificate)}`]),
    ...(hop.identity !== undefined || hop.identitiesOnly === true ? ['  IdentitiesOnly yes'] : []),
    `  IdentityAgent ${agentSocket(hop) === undefined ? 'none' : word(hop, agentSocket(hop) ?? '')}`,
    ...(hop.hostKeyAlias === undefined ? [] : [`  HostKeyAlias ${word(hop, hop.hostKeyAlias)}`]),
    `  StrictHostKeyChecking ${hop.hostKeys === 'strict' ? 'yes' : 'accept-new'}`,
    `  ConnectTimeout ${Math.max(1, Math.ceil(hop.connectTimeoutMs / 1000))}`,
    ...(jumps.length === 0 ? [] : [`  ProxyJump ${jumps.join(',')}`]),
    // The target's log tells which key the host showed and whether 255 is the command's own exit code. The processes of
    // jump hosts have no log of their own: they share stderr with the command.
    `  LogLevel ${alias === TARGET_ALIAS ? 'DEBUG1' : 'ERROR'}`,
    '',
  ].join('\n');
}

function common(knownHosts: string): string {
  return [
    'Host *',
    '  BatchMode yes',
    '  PreferredAuthentications publickey',
    `  UserKnownHostsFile "${knownHosts}"`,
    '  GlobalKnownHostsFile /dev/null',
    '  HashKnownHosts no',
    '  UpdateHostKeys no',
    '  CanonicalizeHostname no',
    '  ControlMaster no',
    '  ControlPath none',
    '  ForwardAgent no',
    '  ForwardX11 no',
    '  RequestTTY no',
    '  ServerAliveInterval 5',
    '  ServerAliveCountMax 3',
    '  ConnectionAttempts 1',
    '',
  ].join('\n');
}

/** A value in quotes; ssh_config knows no way to write a quote or a line break. Most settings expand `%`. */
function word(hop: SshTarget, value: string, expands = true): string {
  if (/["\n\r\0]/.test(value)) {
    throw refuse(hop, `the value ${JSON.stringify(value)}`, 'Use names and paths without quotes and line breaks.');
  }
  return `"${expands ? value.replaceAll('%', '%%') : value}"`;
}

function refuse(hop: SshTarget, what: string, remedy: string): BringupError {
  return new BringupError({
    code: 'certificate-unsupported',
    category: 'unsupported',
    what: `${placeOf(hop)} needs the system's ssh (certificates), which bringup cannot use with ${what}.`,
    remedy,
    where: { host: hop.name },
  });
}
