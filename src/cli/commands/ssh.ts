import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { BringupError } from '../../core/error.ts';
import { fleetTargets } from '../../host/fleet-target.ts';
import type { SshTarget } from '../../host/target.ts';
import { openFleet } from '../fleet-command.ts';
import { environment, examples, type FleetOptions, fleetFile } from '../options.ts';
import type { Outcome } from '../outcome.ts';

/** `bringup ssh`: a shell on one host by the system's ssh, with the address, user, key, jump hosts and host keys of the fleet. */
export function addSsh(program: Command, outcome: Outcome): void {
  const command = program
    .command('ssh')
    .addOption(fleetFile())
    .addOption(environment())
    .option('-v, --verbose', 'tell how the host is reached')
    .description('log in to one host with the fleet’s address, user, key, jump hosts and host keys')
    .argument('<host>', 'name of a host of the fleet')
    .argument('[command...]', 'run this instead of a shell')
    .action(async (host: string, words: readonly string[], options: FleetOptions) =>
      outcome.set(await ssh(host, words, options)),
    );
  examples(command, [
    ['bringup ssh gpu-1', 'a shell'],
    ['bringup ssh gpu-1 -- journalctl -u chrony', 'one command'],
  ]);
}

async function ssh(name: string, words: readonly string[], options: FleetOptions): Promise<number> {
  const { access, fleet, hosts } = await openFleet({ ...options, select: name });
  const host = hosts.find((candidate) => candidate.name === name);
  if (host === undefined || host.connection === 'local') {
    throw new BringupError({
      code: 'not-an-ssh-host',
      category: 'config',
      what: `${name} is not a host that is reached over SSH`,
      remedy: 'give the name of one host of the fleet file',
    });
  }
  const target = await fleetTargets(fleet, { ...access, log: () => undefined })(host);
  const folder = await mkdtemp(join(tmpdir(), 'bringup-ssh-'));
  try {
    const config = join(folder, 'config');
    await writeFile(config, await sshConfig(target, folder), { mode: 0o600 });
    return await new Promise<number>((resolve, reject) => {
      const child = spawn('ssh', ['-F', config, name, ...words], { stdio: 'inherit' });
      child.on('error', (cause) =>
        reject(
          new BringupError({
            code: 'no-ssh',
            category: 'unsupported',
            what: 'this machine has no `ssh` command',
            remedy: 'install the OpenSSH client',
            cause,
          }),
        ),
      );
      child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 130)));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** An ssh_config of the way to one host, with files beside it that live as long as the command. */
async function sshConfig(target: SshTarget, folder: string): Promise<string> {
  const chain = [...target.jumps, target];
  const blocks = await Promise.all(
    chain.map(async (hop, index) => {
      const name = index === chain.length - 1 ? target.name : `bringup-jump-${index}`;
      const known = join(folder, `known_hosts-${index}`);
      await writeFile(known, `${hop.knownHosts.map(({ text }) => text).join('\n')}\n`, { mode: 0o600 });
      const lines = [
        `HostName ${hop.address}`,
        `Port ${hop.port}`,
        `User ${hop.user}`,
        `UserKnownHostsFile ${known}`,
        `StrictHostKeyChecking ${hop.hostKeys === 'strict' ? 'yes' : 'accept-new'}`,
      ];
      if (hop.identity?.kind === 'file') lines.push(`IdentityFile ${hop.identity.path}`, 'IdentitiesOnly yes');
      if (hop.identity?.kind === 'secret') {
        const key = join(folder, `key-${index}`);
        await writeFile(key, `${hop.identity.key.reveal().trim()}\n`, { mode: 0o600 });
        lines.push(`IdentityFile ${key}`, 'IdentitiesOnly yes');
      }
      if (index > 0) lines.push(`ProxyJump bringup-jump-${index - 1}`);
      return [`Host ${name}`, ...lines.map((line) => `  ${line}`)].join('\n');
    }),
  );
  return `${blocks.join('\n')}\n`;
}
