import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { Secret } from '../core/secret.ts';
import type { Fleet, FleetHost, SshSettings } from '../fleet/fleet.ts';
import { type JumpSpec, parseJumps, type SshConfigHost, sshConfigFor } from './ssh-config.ts';
import { expandHome, readSshConfig } from './ssh-config-file.ts';
import type { HostKeyPolicy, Identity, KnownHostsSource, SshTarget } from './target.ts';

/** What inputs and flags say of how to reach hosts; they go before the fleet file. */
export interface SshAccess {
  readonly key?: Secret | undefined;
  readonly passphrase?: Secret | undefined;
  /** known_hosts lines. */
  readonly knownHosts?: string | undefined;
  readonly hostKeys?: HostKeyPolicy | undefined;
  /** The user's ssh_config; ~/.ssh/config when not given. */
  readonly sshConfigPath?: string | undefined;
  readonly log?: ((text: string) => void) | undefined;
}

const SYSTEM_KNOWN_HOSTS = ['/etc/ssh/ssh_known_hosts', '/etc/ssh/ssh_known_hosts2'] as const;
const JUMPS_AT_MOST = 8;

/**
 * How to reach the hosts of a fleet: access, then what is written in the fleet file, then ~/.ssh/config, then defaults.
 * Files are read once. The result throws BringupError (`config`) for an ssh_config that does not parse.
 */
export function fleetTargets(
  fleet: Pick<Fleet, 'hosts' | 'root' | 'file'>,
  access: SshAccess = {},
): (host: FleetHost) => Promise<SshTarget> {
  const config = once(() => readSshConfig(access.sshConfigPath));
  const files = new Map<string, Promise<KnownHostsSource | undefined>>();
  const texts = new Map<string, KnownHostsSource>();
  const told = new Set<string>();
  const tell = (notes: readonly string[]) => {
    for (const note of notes) {
      if (!told.has(note)) access.log?.(note);
      told.add(note);
    }
  };

  async function targetOf(host: Endpoint, ssh: SshSettings, depth: number): Promise<SshTarget> {
    const file = await config();
    const written = (name: string) => ssh.written.includes(name);
    const known = sshConfigFor(file, host.address, host.user ?? (written('user') ? ssh.user : undefined));
    tell([...file.notes, ...known.notes]);
    const port = host.port ?? (written('port') ? ssh.port : (known.port ?? ssh.port));
    const identity = identityOf(ssh, access, fleet.root);
    return {
      name: host.name,
      address: known.hostName,
      port,
      user: host.user ?? (written('user') ? ssh.user : (known.user ?? ssh.user)),
      identity,
      hostKeys: access.hostKeys ?? ssh.hostKeys,
      knownHosts: await knownHostsOf(ssh, known),
      jumps: depth < JUMPS_AT_MOST ? await jumpsOf(ssh, known, depth + 1) : [],
      connectTimeoutMs: ssh.connectTimeoutMs,
      ...(ssh.proxy === undefined ? {} : { proxy: ssh.proxy }),
      ...(known.identityFiles.length === 0 ? {} : { identityFiles: known.identityFiles }),
      ...(known.identitiesOnly ? { identitiesOnly: true } : {}),
      ...(known.identityAgent === undefined ? {} : { agent: known.identityAgent }),
      ...(known.hostKeyAlias === undefined ? {} : { hostKeyAlias: known.hostKeyAlias }),
    };
  }

  /** The hops before a host, the outermost first. A jump host's own way there comes before it. */
  async function jumpsOf(ssh: SshSettings, known: SshConfigHost, depth: number): Promise<readonly SshTarget[]> {
    if (ssh.jump !== undefined) {
      const host = fleet.hosts.find((one) => one.name === ssh.jump);
      const [spec] = host === undefined ? parseJumps(ssh.jump) : [];
      if (host !== undefined) return flat([await targetOf(host, host.ssh, depth)]);
      return spec === undefined ? [] : flat([await targetOf(endpointOf(spec), outside(ssh), depth)]);
    }
    // `jump: null` in the fleet file says: directly.
    if (ssh.written.includes('jump')) return [];
    return flat(await Promise.all(known.proxyJump.map((spec) => targetOf(endpointOf(spec), outside(ssh), depth))));
  }

  async function knownHostsOf(ssh: SshSettings, known: SshConfigHost): Promise<readonly KnownHostsSource[]> {
    const sources: KnownHostsSource[] = [];
    if (access.knownHosts !== undefined) sources.push(sourceOf('input known-hosts', access.knownHosts));
    if (ssh.knownHosts.length > 0) sources.push(sourceOf(`${fleet.file} ssh.known-hosts`, ssh.knownHosts.join('\n')));
    const own =
      known.userKnownHostsFiles ?? ['known_hosts', 'known_hosts2'].map((name) => join(homedir(), '.ssh', name));
    for (const path of [join(fleet.root, 'known_hosts'), ...own, ...SYSTEM_KNOWN_HOSTS]) {
      const reading = files.get(path) ?? readSource(path);
      files.set(path, reading);
      const source = await reading;
      if (source !== undefined) sources.push(source);
    }
    return sources;
  }

  /** The same text is one source for all hosts, so that it is read, and complained about, once. */
  function sourceOf(origin: string, text: string): KnownHostsSource {
    const source = texts.get(text) ?? { origin, text };
    texts.set(text, source);
    return source;
  }

  return (host) => targetOf(host, host.ssh, 0);
}

interface Endpoint {
  readonly name: string;
  readonly address: string;
  readonly user?: string | undefined;
  readonly port?: number | undefined;
}

function endpointOf({ host, user, port }: JumpSpec): Endpoint {
  return { name: host, address: host, user, port };
}

/** Settings for a jump host that is not in the fleet: the host's own key, but neither its user nor its port. */
function outside({ jump: _, ...ssh }: SshSettings): SshSettings {
  return { ...ssh, port: 22, written: ssh.written.filter((name) => name !== 'port' && name !== 'jump') };
}

/** Each hop's own jumps before it, each endpoint once. */
function flat(hops: readonly SshTarget[]): readonly SshTarget[] {
  return hops.flatMap((hop, index) => (index === 0 ? [...hop.jumps, { ...hop, jumps: [] }] : [{ ...hop, jumps: [] }]));
}

function identityOf(ssh: SshSettings, access: SshAccess, root: string): Identity | undefined {
  const passphrase = access.passphrase ?? ssh.passphrase;
  const protectedBy = passphrase === undefined ? {} : { passphrase };
  const key = access.key ?? ssh.key;
  if (key === undefined) return undefined;
  if (key instanceof Secret) return { kind: 'secret', key, ...protectedBy };
  return { kind: 'file', path: resolve(root, expandHome(key)), ...protectedBy };
}

async function readSource(path: string): Promise<KnownHostsSource | undefined> {
  try {
    return { origin: path, text: await readFile(path, 'utf8') };
  } catch {
    return undefined;
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
