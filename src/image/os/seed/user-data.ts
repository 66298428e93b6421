import { parseDocument, stringify, type Tags } from 'yaml';
import { wrongUserData } from '../errors.ts';
import type { NodeWish, UserWish } from '../node-wish.ts';

type CloudConfig = Readonly<Record<string, unknown>>;

/** What an image's own user-data says of passwords: with users of ours, it must not let anybody else in. */
const PASSWORDS = ['chpasswd', 'password', 'ssh_pwauth', 'user', 'users', 'ssh_authorized_keys'];

/** Lists that are done one after the other: ours come behind the image's. All other lists replace. */
const APPENDED = ['bootcmd', 'runcmd', 'write_files', 'packages', 'groups', 'mounts', 'ntp', 'apt'];

/**
 * The user-data of a node: the image's own, under the wish's `userData`, under the wish itself. Scripts and MIME parts are refused, as they
 * cannot be joined. The same wish gives the same text. Throws BringupError. Source: cloud-init, module reference.
 */
export function mergedUserData(image: string, wish: NodeWish): string {
  const own = parse(image, 'the image');
  const theirs = parse(wish.userData ?? '', 'the node');
  const ours = wished(wish);
  const kept = wish.users.length > 0 ? without(own, PASSWORDS) : own;
  const all = joined(joined(kept, theirs), ours);
  const users = allUsers(theirs['users'], ours['users']);
  // YAML 1.1, as PyYAML of cloud-init reads it: there `yes`, `0644` and `1:30` are no texts unless in quotes.
  return `#cloud-config\n${stringify(users ? { ...all, users } : all, {
    version: '1.1',
    customTags: asPyYaml,
    lineWidth: 0,
    aliasDuplicateObjects: false,
  })}`;
}

/** To PyYAML, `y` and `n` are texts; YAML 1.1 has them as true and false. Source: pyyaml lib/yaml/resolver.py. */
function asPyYaml(tags: Tags): Tags {
  return tags.map((tag) => {
    if (typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:bool' || !('test' in tag) || !tag.test) return tag;
    return { ...tag, test: new RegExp(tag.test.source.replace(/(Y\|y|N\|n)\|/, '')) } as typeof tag;
  });
}

function parse(text: string, whose: string): CloudConfig {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') return {};
  const first = plain.trimStart().split('\n', 1)[0]?.trim() ?? '';
  if (!/^#cloud-config\b/.test(first))
    throw wrongUserData(whose, `does not begin with #cloud-config, but with "${first.slice(0, 40)}"`);
  const document = parseDocument(plain, { version: '1.1', merge: true, customTags: asPyYaml });
  const error = document.errors[0];
  if (error) throw wrongUserData(whose, `is no YAML: ${error.message.split('\n')[0]}`);
  const value: unknown = document.toJS({ maxAliasCount: 1000 });
  if (value === null || value === undefined) return {};
  if (!isMap(value)) throw wrongUserData(whose, 'is no map of keys and values');
  return value;
}

/** What cloud-init is told by the wish. */
function wished(wish: NodeWish): CloudConfig {
  const { hostname, users, hostKeys, timezone, locale } = wish;
  const short = hostname.split('.')[0] ?? hostname;
  const expired = users.filter((user) => user.expired && user.passwordHash);
  return {
    hostname: short,
    ...(short === hostname ? {} : { fqdn: hostname }),
    preserve_hostname: false,
    ...(users.length > 0 ? { users: users.map(userEntry), ssh_pwauth: wish.sshPasswords ?? false } : {}),
    ...(expired.length > 0
      ? {
          chpasswd: {
            expire: true,
            users: expired.map(({ name, passwordHash }) => ({ name, password: passwordHash, type: 'hash' })),
          },
        }
      : {}),
    // Else its first boot takes the keys away that are there, and makes its own.
    // Those that are there already are not made; an empty list is against cloud-init's schema.
    ...(hostKeys.length > 0 ? { ssh_deletekeys: false, ssh_genkeytypes: hostKeys.map(({ type }) => type) } : {}),
    ...(timezone ? { timezone } : {}),
    ...(locale ? { locale } : {}),
  };
}

function userEntry({ name, passwordHash, authorizedKeys, sudo, groups, shell }: UserWish): CloudConfig {
  const all = [...(groups ?? []), ...(sudo && !groups?.includes('sudo') ? ['sudo'] : [])];
  return {
    name,
    shell: shell ?? '/bin/bash',
    lock_passwd: passwordHash === undefined,
    ...(passwordHash ? { hashed_passwd: passwordHash } : {}),
    ...(all.length > 0 ? { groups: all } : {}),
    ...(sudo ? { sudo: sudo === 'without-password' ? 'ALL=(ALL) NOPASSWD:ALL' : 'ALL=(ALL) ALL' } : {}),
    ...(authorizedKeys.length > 0 ? { ssh_authorized_keys: [...authorizedKeys] } : {}),
  };
}

/** Users of both; of two with one name, the wish's. */
function allUsers(theirs: unknown, ours: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(ours)) return undefined;
  const names = new Set(ours.map((user: CloudConfig) => user['name']));
  const rest = (Array.isArray(theirs) ? theirs : []).filter(
    (user: unknown) => !(isMap(user) && names.has(user['name'])),
  );
  return [...rest, ...ours];
}

function joined(low: CloudConfig, high: CloudConfig): CloudConfig {
  const out: Record<string, unknown> = { ...low };
  for (const [key, value] of Object.entries(high)) {
    const before = out[key];
    if (Array.isArray(before) && Array.isArray(value) && APPENDED.includes(key)) out[key] = [...before, ...value];
    else if (isMap(before) && isMap(value)) out[key] = joined(before, value);
    else out[key] = value;
  }
  return out;
}

function without(config: CloudConfig, keys: readonly string[]): CloudConfig {
  return Object.fromEntries(Object.entries(config).filter(([key]) => !keys.includes(key)));
}

function isMap(value: unknown): value is CloudConfig {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
