import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expandHome } from '../host/ssh-config-file.ts';
import type { FileContent, FileEdit } from '../image/file-edit.ts';
import type { HostKeyPair, NodeWish, UserWish } from '../image/os/node-wish.ts';
import { sha512Crypt } from '../image/os/sha512-crypt.ts';
import { accountSalt } from './account-salt.ts';
import { networkOf } from './network.ts';
import { renderForNode } from './node-texts.ts';
import type { NodeSection } from './schema/node.ts';
import { type NamedBy, readingSource, sourceFile } from './source-file.ts';
import { type FlashTarget, nameOf } from './target.ts';

type FileSection = NodeSection['files'][number];
type UserSection = NonNullable<NodeSection['users']>[number];

/** What a node is to be from its first boot on, of the fleet file and the files it names. Throws BringupError. */
export async function wishOf(
  target: FlashTarget,
  { root, hostKey }: { readonly root: string; readonly hostKey: HostKeyPair },
): Promise<Omit<NodeWish, 'instanceId'>> {
  const { section, hostname } = target;
  const { timezone, locale } = section;
  const network = networkOf(target);
  const userData = section['user-data'];
  const files: FileEdit[] = [];
  for (const [index, file] of section.files.entries()) files.push(await editOf(file, target, index, root));
  files.push(...(target.edits ?? []));
  return {
    hostname,
    ...(network === undefined ? {} : { network }),
    users: usersOf(target, hostKey),
    ...(section['ssh-passwords'] ? { sshPasswords: true } : {}),
    hostKeys: [hostKey],
    files,
    ...(userData === undefined ? {} : { userData: await textOf(userData, target, root) }),
    ...(timezone === undefined ? {} : { timezone }),
    ...(locale === undefined ? {} : { locale }),
  };
}

function usersOf(target: FlashTarget, hostKey: HostKeyPair): readonly UserWish[] {
  const { section, host } = target;
  const shared = section['authorized-keys'] ?? [];
  if (section.users === undefined) {
    if (shared.length === 0) return [];
    const login: UserWish = { name: host.ssh.user, authorizedKeys: shared, sudo: 'without-password' };
    return [login];
  }
  return section.users.map((user): UserWish => {
    const hash = user['password-hash'] ?? hashOf(user, hostKey);
    return {
      name: user.name,
      authorizedKeys: [...user['authorized-keys'], ...shared],
      ...(hash === undefined ? {} : { passwordHash: hash }),
      ...(user['initial-password'] === undefined ? {} : { expired: true }),
      ...(user.sudo === undefined ? {} : { sudo: user.sudo }),
      ...(user.groups === undefined ? {} : { groups: user.groups }),
      ...(user.shell === undefined ? {} : { shell: user.shell }),
    };
  });
}

function hashOf(user: UserSection, hostKey: HostKeyPair): string | undefined {
  const password = user['initial-password'];
  return password === undefined ? undefined : sha512Crypt(password, accountSalt(hostKey, user.name));
}

async function editOf(file: FileSection, target: FlashTarget, index: number, root: string): Promise<FileEdit> {
  const { path, uid, gid } = file;
  const mode = (fallback: number) => (file.mode === undefined ? fallback : Number.parseInt(file.mode, 8));
  if (file.absent) return { type: 'remove', path };
  if (file.directory) return { type: 'directory', path, mode: mode(0o755), uid, gid };
  if (file.link !== undefined) return { type: 'symlink', path, target: file.link, uid, gid };
  const content = await contentOf(file, target, index, root);
  return { type: 'file', path, content, mode: mode(0o644), uid, gid };
}

async function contentOf(
  { content = '', source, template }: FileSection,
  target: FlashTarget,
  index: number,
  root: string,
): Promise<FileContent> {
  if (source !== undefined)
    return sourceFile(resolve(root, expandHome(source)), namedBy(target, 'files', index, 'source'));
  if (template === undefined) return Buffer.from(content);
  const file = resolve(root, expandHome(template));
  const by = namedBy(target, 'files', index, 'template');
  const text = await readingSource(file, by, () => readFile(file, 'utf8'));
  return Buffer.from(renderForNode(text, target.names, { ...by.where, file }));
}

/** A `#cloud-config` as it is written; else the file of that name. */
async function textOf(written: string, target: FlashTarget, root: string): Promise<string> {
  if (written.startsWith('#') || written.includes('\n')) return written;
  const path = resolve(root, expandHome(written));
  return readingSource(path, namedBy(target, 'user-data'), () => readFile(path, 'utf8'));
}

function namedBy(target: FlashTarget, ...place: readonly (string | number)[]): NamedBy {
  return { node: nameOf(target), where: target.place(...place), startsAt: 'the folder of the fleet file' };
}
