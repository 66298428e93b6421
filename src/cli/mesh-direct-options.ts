import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { quote } from '../core/sh.ts';
import type { ApplyWish } from './apply-fleet.ts';
import type { DirectMesh } from './mesh-direct.ts';

const HEADING = 'For a host without a fleet file:';

/** An option that only means something with a host on the command line. */
export function forHost(flags: string, description: string): Option {
  return new Option(flags, description).helpGroup(HEADING);
}

/** Adds the host that is in no fleet file, and how it and its mesh are reached. */
export function withDirectHost(command: Command): Command {
  return command
    .argument('[host]', 'without a fleet file: `user@address`, `user@address:port`, or an address')
    .addOption(forHost('--server <url>', 'address of the Headscale server').env('BRINGUP_MESH_SERVER'))
    .addOption(forHost('--user <name>', 'user of that server (default: mesh)').env('BRINGUP_MESH_USER'))
    .addOption(forHost('--port <port>', 'port of its sshd (default: 22)').argParser(port))
    .addOption(forHost('-i, --identity <file>', 'private key (default: as ssh does)'))
    .addOption(forHost('--hostname <name>', 'its name in the mesh (default: the first part of its address)'))
    .addOption(forHost('--tags <tags>', 'its tags, separated by commas: tag:web,tag:lab'));
}

/** Ends the help of a command that takes a host. */
export const DIRECT_HELP = `
A host without a fleet file needs --server. The server is asked with the API key
in HEADSCALE_API_KEY, or without one by \`headscale\` on this machine.`;

/** How an apply is told that its host came from the command line: keys of hosts are recorded where ssh finds them, too. */
export async function directWish(verb: string, host: string, given: DirectMesh): Promise<ApplyWish> {
  const hostKeysIn = join(homedir(), '.ssh');
  await mkdir(hostKeysIn, { recursive: true, mode: 0o700 });
  return { hostKeysIn, via: lineOf(verb, host, given), direct: true };
}

/** The command line again, with everything that was said of the host; the environment may be another one the next time. */
function lineOf(verb: string, host: string, given: DirectMesh): string {
  const { server, user, port: sshd, identity, hostname, tags, install, mirror, signingRoot } = given;
  const options = {
    server,
    user,
    port: sshd === undefined ? undefined : String(sshd),
    identity,
    hostname,
    tags,
    install,
    mirror,
    'signing-root': signingRoot,
  };
  const words = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
  return [verb, quote(host), ...words.map(quote), ...(given.skipSyncthing ? ['--skip-syncthing'] : [])].join(' ');
}

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) throw new InvalidArgumentError('must be 1 to 65535');
  return number;
}
