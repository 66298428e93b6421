import type { FileEdit } from '../../file-edit.ts';
import { textOf, type VolumeFacts } from '../image-facts.ts';
import type { UserWish } from '../node-wish.ts';
import { rootFile } from '../root-edits.ts';

interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

/**
 * Users, written into the account files of an image, with homes and keys, where no cloud-init makes them. Those of the image stay; the
 * password of root and of all that may log in is locked, so that no published one opens the node. Source: passwd(5), shadow(5), gshadow(5).
 */
export function accountEdits(users: readonly UserWish[], root: VolumeFacts): readonly FileEdit[] {
  if (users.length === 0) return [];
  const files = accountFiles(root);
  const edits: FileEdit[] = [];
  for (const user of users) {
    const account = addUser(user, files);
    setPassword(user, files.shadow);
    addToGroups(user, files);
    edits.push(...homeEdits(user, account, root), ...sudoEdits(user));
  }
  return [...changedFiles(files, root), ...edits];
}

/**
 * What cloud-init does not do: of a user that the image has already it sets password, keys and sudo, but neither groups nor shell; and
 * passwords of users that nobody asked for stay. Source: cloud-init, distros create_user.
 */
export function accountsBeforeCloudInit(users: readonly UserWish[], root: VolumeFacts): readonly FileEdit[] {
  if (users.length === 0) return [];
  const files = accountFiles(root);
  for (const user of users) {
    if (!files.passwd.some(([name]) => name === user.name)) continue;
    addUser(user, files);
    addToGroups(user, files);
  }
  return changedFiles(files, root);
}

interface AccountFiles {
  readonly passwd: string[][];
  readonly shadow: string[][];
  readonly group: string[][];
  readonly gshadow: string[][];
}

/** Those of an image, with nobody's password left. */
function accountFiles(root: VolumeFacts): AccountFiles {
  return {
    passwd: table(textOf(root, '/etc/passwd')),
    shadow: table(textOf(root, '/etc/shadow')).map((row) => (mayLogIn(row[1]) ? row.with(1, '!') : row)),
    group: table(textOf(root, '/etc/group')),
    gshadow: table(textOf(root, '/etc/gshadow')),
  };
}

function changedFiles(files: AccountFiles, root: VolumeFacts): readonly FileEdit[] {
  const secret = { mode: 0o640, gid: idOf('shadow', files.group) ?? 0 };
  const all = [
    rootFile('/etc/passwd', text(files.passwd)),
    { ...rootFile('/etc/shadow', text(files.shadow)), ...secret },
    rootFile('/etc/group', text(files.group)),
    { ...rootFile('/etc/gshadow', text(files.gshadow)), ...secret },
  ];
  return all.filter(({ path, content }) => String(content) !== textOf(root, path));
}

function table(from: string): string[][] {
  return from
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(':'));
}

function text(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join(':')}\n`).join('');
}

/** An empty password, too, lets everybody in. */
function mayLogIn(hash: string | undefined): boolean {
  return hash !== undefined && !hash.startsWith('!') && !hash.startsWith('*');
}

function addUser({ name, shell = '/bin/bash' }: UserWish, { passwd, group, gshadow }: AccountFiles): Account {
  const at = passwd.findIndex((row) => row[0] === name);
  const there = passwd[at];
  if (there) {
    passwd[at] = there.with(6, shell);
    return { uid: Number(there[2]), gid: Number(there[3]), home: there[5] ?? `/home/${name}` };
  }
  const id = freeId(passwd, group);
  const gid = idOf(name, group) ?? addGroup(name, id, group, gshadow);
  passwd.push([name, 'x', String(id), String(gid), '', `/home/${name}`, shell]);
  return { uid: id, gid, home: `/home/${name}` };
}

/** Of a user or a group, and free as both. */
function freeId(passwd: readonly (readonly string[])[], group: readonly (readonly string[])[]): number {
  const used = new Set([...passwd, ...group].map((row) => Number(row[2])));
  let id = 1000;
  while (used.has(id)) id += 1;
  return id;
}

function addGroup(name: string, id: number, group: string[][], gshadow: string[][]): number {
  group.push([name, 'x', String(id), '']);
  if (gshadow.length > 0) gshadow.push([name, '!', '', '']);
  return id;
}

/** The third field is the day of the last change; 0 asks for a new password at the first login. */
function setPassword({ name, passwordHash, expired }: UserWish, shadow: string[][]): void {
  const row = [name, passwordHash ?? '!', expired && passwordHash ? '0' : '', '0', '99999', '7', '', '', ''];
  const at = shadow.findIndex((one) => one[0] === name);
  if (at === -1) shadow.push(row);
  else shadow[at] = row;
}

/** As cloud-init does it: a group that is wished and not there is made. */
function addToGroups({ name: user, groups = [], sudo }: UserWish, { passwd, group, gshadow }: AccountFiles): void {
  for (const name of [...groups, ...(sudo ? ['sudo'] : [])]) {
    if (idOf(name, group) === undefined) addGroup(name, freeId(passwd, group), group, gshadow);
    addMember(name, user, group, gshadow);
  }
}

function addMember(name: string, user: string, group: string[][], gshadow: string[][]): void {
  for (const rows of [group, gshadow]) {
    const at = rows.findIndex((row) => row[0] === name);
    const row = rows[at];
    if (row === undefined) continue;
    const members = (row[3] ?? '').split(',').filter((member) => member !== '');
    if (!members.includes(user)) rows[at] = row.with(3, [...members, user].join(','));
  }
}

function idOf(name: string, rows: readonly (readonly string[])[]): number | undefined {
  const row = rows.find((one) => one[0] === name);
  return row === undefined ? undefined : Number(row[2]);
}

function homeEdits({ authorizedKeys }: UserWish, { uid, gid, home }: Account, root: VolumeFacts): readonly FileEdit[] {
  const owner = { uid, gid };
  const skeleton = ['.bashrc', '.profile', '.bash_logout'].filter((name) => root.files.has(`/etc/skel/${name}`));
  return [
    { type: 'directory', path: home, mode: home === '/root' ? 0o700 : 0o750, ...owner },
    ...skeleton.map(
      (name): FileEdit => ({ ...rootFile(`${home}/${name}`, textOf(root, `/etc/skel/${name}`)), ...owner }),
    ),
    ...(authorizedKeys.length === 0
      ? []
      : [
          { type: 'directory', path: `${home}/.ssh`, mode: 0o700, ...owner } satisfies FileEdit,
          { ...rootFile(`${home}/.ssh/authorized_keys`, `${authorizedKeys.join('\n')}\n`, 0o600), ...owner },
        ]),
  ];
}

function sudoEdits({ name, sudo }: UserWish): readonly FileEdit[] {
  if (sudo !== 'without-password') return [];
  // sudo leaves out files with a dot in their names.
  const file = `/etc/sudoers.d/90-${name.replaceAll('.', '_')}`;
  return [rootFile(file, `${name} ALL=(ALL) NOPASSWD:ALL\n`, 0o440)];
}
