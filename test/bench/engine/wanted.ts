/** The twenty things every engine brings to each host: six files, a directory, three lines, three packages, two services, two sysctls, three users. */
export const WANTED = {
  directory: '/etc/bench',
  files: Array.from({ length: 6 }, (_, index) => ({
    path: `/etc/bench/file-${index + 1}.conf`,
    content: `# file ${index + 1}\nlisten = ${8000 + index}\n`,
  })),
  lines: Array.from({ length: 3 }, (_, index) => ({
    path: `/etc/bench-lines-${index + 1}`,
    line: `setting-${index + 1} = on`,
  })),
  packages: ['curl', 'sudo', 'procps'],
  services: ['ssh', 'systemd-networkd'],
  sysctls: [
    { name: 'net.ipv4.conf.all.log_martians', value: '1' },
    { name: 'net.ipv4.tcp_syncookies', value: '1' },
  ],
  users: ['bench-a', 'bench-b', 'bench-c'],
} as const;

/** Undoes all of it on a host, so that a first run can be measured again. */
export const RESET = [
  `rm -rf ${WANTED.directory} ${WANTED.lines.map(({ path }) => path).join(' ')} /etc/sysctl.d/*bench* /etc/sysctl.d/60-bringup-* /var/lib/bringup`,
  ...WANTED.users.map((user) => `userdel ${user} 2>/dev/null`),
  ...WANTED.users.map((user) => `groupdel ${user} 2>/dev/null`),
  ...WANTED.sysctls.map(({ name }) => `echo 0 >/proc/sys/${name.replaceAll('.', '/')}`),
  'true',
].join('\n');
