import { homedir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { durationMs } from './duration.ts';
import type { FleetHost, SshSettings } from './fleet.ts';
import { validate } from './issues.ts';
import type { LayeredHost } from './layers.ts';
import type { Scope } from './lookup.ts';
import { isSecretReference } from './merge.ts';
import type { Report } from './problems.ts';
import { renderTree } from './render-tree.ts';
import {
  type CapabilitySchema,
  type SshSection,
  type SudoSection,
  sshSchema,
  sudoSchema,
  varsSchema,
} from './schema.ts';
import { type SecretOf, toPlain, type Vault } from './secrets.ts';
import { child, children, type MapTree, mapAt, type Tree, textAt, toJson } from './tree.ts';

/** What all hosts of a load share. */
export interface HostContext {
  readonly capabilities: readonly CapabilitySchema[];
  readonly scope: Omit<Scope, 'host' | 'vars'>;
  readonly vault: Vault;
  /** How the secrets of a section are got. */
  secretOf(section: string): SecretOf;
  readonly env: NodeJS.ProcessEnv;
  /** Who logs in where the file names nobody. */
  readonly user: string;
  /** Absolute directory of the fleet file. */
  readonly root: string;
  readonly report: Report;
  /** What came of sections without templates, by their key. */
  readonly checked: WeakMap<Tree, Map<string, unknown>>;
}

/**
 * A host with its templates rendered, its secrets resolved and its sections checked. Problems are reported, and then the
 * result is not to be used.
 */
export function buildHost({ name, groups, tree }: LayeredHost, context: HostContext): FleetHost {
  const { report, capabilities } = context;
  const connection = textAt(tree, 'connection') === 'local' ? 'local' : 'ssh';
  const address = textAt(tree, 'address') ?? (connection === 'local' ? 'localhost' : '');
  const labels = mapAt(tree, 'labels');
  const scope: Scope = { ...context.scope, host: { name, address, labels }, vars: child(tree, 'vars') };
  const checked = <Schema extends z.ZodType>(
    key: string,
    schema: Schema,
    early = false,
  ): z.output<Schema> | undefined => {
    const section = child(tree, key);
    if (section === undefined) return undefined;
    const rendered = renderTree(section, early ? { ...scope, early } : scope, report);
    const check = () =>
      validate(schema, { value: toPlain(rendered, context.secretOf(key)), tree: rendered, name: key }, report);
    return rendered === section ? inherited(context, key, section, check) : check();
  };
  const sections = capabilities.flatMap(({ name: key, hostSchema }) => {
    const section = hostSchema === undefined ? undefined : checked(key, hostSchema);
    return section === undefined ? [] : [[key, section as object] as const];
  });
  const ssh = checked('ssh', sshSchema, true);
  const sudo: SudoSection | undefined = checked('sudo', sudoSchema, true);
  return {
    name,
    address,
    connection,
    labels: toJson(labels) as Readonly<Record<string, string>>,
    groups,
    vars: buildVars(child(tree, 'vars'), scope, report),
    ssh: sshSettings(ssh ?? {}, context),
    sudo: sudo?.password === undefined ? {} : { password: sudo.password },
    sections: Object.fromEntries(sections),
    source: { host: name, ...tree.place },
  };
}

/** A section that is the same for many hosts is checked once, and they share the result. */
function inherited<Value>({ checked }: HostContext, key: string, section: Tree, check: () => Value): Value {
  const known = checked.get(section) ?? new Map<string, unknown>();
  checked.set(section, known);
  if (!known.has(key)) known.set(key, check());
  return known.get(key) as Value;
}

/** The values of `vars`, rendered. They hold no secrets: a secret in a template would end up anywhere. */
export function buildVars(vars: Tree | undefined, scope: Scope, report: Report): FleetHost['vars'] {
  if (vars === undefined) return {};
  const rendered = renderTree(vars, scope, report);
  const value = toJson(rendered);
  validate(varsSchema, { value, tree: rendered, name: 'vars' }, report);
  refuseSecrets(rendered, report);
  return value as FleetHost['vars'];
}

function refuseSecrets(tree: Tree, report: Report): void {
  if (isSecretReference(tree)) {
    report({
      code: 'secret-in-vars',
      category: 'config',
      what: 'a secret cannot stand in vars',
      remedy: 'write { secret: NAME } where it is used: vars are put into texts, and secrets never are',
      where: tree.place,
    });
  }
  for (const value of children(tree)) refuseSecrets(value, report);
}

function sshSettings(ssh: SshSection, { env, root, user }: HostContext): SshSettings {
  const timeout = ssh['connect-timeout'];
  return {
    user: ssh.user ?? user,
    port: ssh.port ?? 22,
    hostKeys: ssh['host-keys'] ?? 'strict',
    knownHosts: ssh['known-hosts'] ?? [],
    connectTimeoutMs: timeout === undefined ? 10_000 : durationMs(timeout),
    ...(ssh.key === undefined ? {} : { key: typeof ssh.key === 'string' ? keyPath(ssh.key, env, root) : ssh.key }),
    ...(ssh.passphrase === undefined ? {} : { passphrase: ssh.passphrase }),
    ...(ssh.jump === undefined ? {} : { jump: ssh.jump }),
    ...(ssh.proxy === undefined ? {} : { proxy: ssh.proxy }),
    written: Object.keys(ssh),
  };
}

function keyPath(path: string, env: NodeJS.ProcessEnv, root: string): string {
  if (path === '~' || path.startsWith('~/')) return join(env['HOME'] ?? homedir(), path.slice(1));
  return resolve(root, path);
}

/** The user bringup runs as. */
export function currentUser(env: NodeJS.ProcessEnv): string {
  if (env['USER']) return env['USER'];
  try {
    return userInfo().username;
  } catch {
    return 'root';
  }
}

/** The layers nobody may have merged (a group without hosts): unknown keys and wrong types in them are problems too. */
export function checkLayer(layer: MapTree, context: HostContext): void {
  const schemas: readonly (readonly [string, z.ZodType | undefined])[] = [
    ['ssh', sshSchema],
    ['sudo', sudoSchema],
    ...context.capabilities.map(({ name, hostSchema }) => [name, hostSchema] as const),
  ];
  for (const [key, schema] of schemas) {
    const section = child(layer, key);
    if (section === undefined || schema === undefined) continue;
    const value = toPlain(section, context.vault.peek);
    validate(schema, { value, tree: section, name: key }, context.report, 'part');
  }
}
