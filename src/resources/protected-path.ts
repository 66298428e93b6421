/** Directories that no fleet file may remove with everything in them. Source: Filesystem Hierarchy Standard 3.0, and macOS. */
const PROTECTED = new Set([
  '/',
  '/bin',
  '/boot',
  '/dev',
  '/etc',
  '/home',
  '/lib',
  '/lib64',
  '/media',
  '/mnt',
  '/opt',
  '/proc',
  '/root',
  '/run',
  '/sbin',
  '/srv',
  '/sys',
  '/tmp',
  '/usr',
  '/usr/bin',
  '/usr/lib',
  '/usr/local',
  '/usr/sbin',
  '/usr/share',
  '/var',
  '/var/cache',
  '/var/lib',
  '/var/log',
  '/var/spool',
  '/var/lib/bringup',
  '/var/lib/dpkg',
  '/etc/ssh',
  '/etc/systemd',
  '/Applications',
  '/Library',
  '/System',
  '/Users',
  '/private',
]);

/** Whether removing this with all that is in it would break the host. */
export function isProtected(path: string): boolean {
  const plain = path.replaceAll(/\/+/g, '/').replace(/(?<=.)\/$/, '');
  return PROTECTED.has(plain) || plain.includes('/../') || plain.endsWith('/..');
}
