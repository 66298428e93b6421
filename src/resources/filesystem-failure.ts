import type { Diagnosis } from '../engine/resource.ts';

interface Row {
  readonly says: RegExp;
  readonly code: string;
  readonly what: (path: string) => string;
  readonly remedy: (path: string) => string;
}

/** What programs say when a file cannot be written, in the words of strerror(3) (GNU, busybox, BSD), and what it means for root. */
const ROWS: readonly Row[] = [
  {
    says: /No space left on device|Dis[ck] quota exceeded|(?:I\/O|write) error[\s\S]*\s100%/i,
    code: 'disk-full',
    what: (path) => `no space is left where ${path} should be written`,
    remedy: (path) => `free space (\`df -h ${path}\`, \`df -i ${path}\` for inodes) and run again`,
  },
  {
    says: /Read-only file system/i,
    code: 'read-only-filesystem',
    what: (path) => `the file system of ${path} is mounted read-only`,
    remedy: () =>
      'look at `dmesg` for disk errors and at the mount options (`findmnt`); an image-based system may keep this path read-only on purpose',
  },
  {
    says: /Device or resource busy|Resource busy/i,
    code: 'mounted',
    what: (path) => `${path} is a mount point, so nothing else can take its place`,
    remedy: () =>
      'container engines mount single files such as /etc/hosts: change it where it is mounted from, or unmount it',
  },
  {
    says: /Operation not permitted/i,
    code: 'immutable',
    what: (path) => `${path} may not be changed even by root`,
    remedy: (path) =>
      `look at \`lsattr -d ${path}\` (\`chattr -i\` frees an immutable file) and at the mount (NFS root squash)`,
  },
  {
    says: /Permission denied/i,
    code: 'permission-denied',
    what: (path) => `bringup was not allowed to write ${path}`,
    remedy: () => 'let the user of this host become root (`sudo`), or look at SELinux and AppArmor denials',
  },
  {
    says: /invalid (?:user|group)|illegal (?:user|group) name|unknown (?:user|group)/i,
    code: 'no-such-owner',
    what: (path) => `the owner or group wanted for ${path} does not exist on the host`,
    remedy: () => 'add it under `users:` or `groups:`, or correct the name',
  },
  {
    says: /No such file or directory|nonexistent directory|Directory nonexistent/i,
    code: 'no-parent-directory',
    what: (path) => `there is no directory ${path.slice(0, path.lastIndexOf('/')) || '/'} to hold ${path}`,
    remedy: (path) =>
      `add ${path.slice(0, path.lastIndexOf('/')) || '/'} under \`directories:\`, or let what creates it come first with \`needs:\``,
  },
  {
    says: /Not a directory/i,
    code: 'parent-not-a-directory',
    what: (path) => `a part of the path ${path} is a file`,
    remedy: () => 'move that file away, or correct the path',
  },
  {
    says: /Too many levels of symbolic links/i,
    code: 'symlink-loop',
    what: (path) => `the path ${path} goes through a loop of symbolic links`,
    remedy: () => 'repair the links, or name the real path',
  },
  {
    says: /File name too long/i,
    code: 'name-too-long',
    what: (path) => `the path ${path} is too long for its file system`,
    remedy: () => 'choose a shorter path',
  },
  {
    says: /Input\/output error/i,
    code: 'disk-error',
    what: (path) => `the disk under ${path} gives errors`,
    remedy: () => 'look at `dmesg` and at the disk; back up what is left',
  },
];

/** What a failed change of `path` means, from what the programs printed; undefined when nothing is recognised. */
export function filesystemFailure(output: string, path: string): Diagnosis | undefined {
  const row = ROWS.find(({ says }) => says.test(output));
  return row && { category: 'filesystem', code: row.code, what: row.what(path), remedy: row.remedy(path) };
}
