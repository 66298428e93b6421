/**
 * Where the drop-in of a user stands. sudo passes over names with a dot or a tilde, reads the others in the order of their
 * names, and the last rule that fits wins: so this one comes late. Source: sudoers(5), includedir.
 */
export function sudoersPath(user: string): string {
  return `/etc/sudoers.d/zz-bringup-${user.replaceAll(/[^A-Za-z0-9_-]/g, '_')}`;
}

/**
 * The drop-in that lets one user start the agent without a password and without a terminal. The agent is a shell as root, so
 * this is root, and the file says so. `expires`: sudo takes no notice of the line after that moment (sudoers(5), NOTAFTER).
 */
export function sudoersText(user: string, expires: Date | undefined): string {
  return [
    '# Made by `bringup prepare`, removed by `bringup prepare --undo`.',
    `# It lets ${user} start bringup's agent, a shell, as root without a password: that is root.`,
    ...sudoersLines(user, expires),
    '',
  ].join('\n');
}

/** The lines of sudoers(5) by which one user may start the agent: the first for hosts with `requiretty`. */
export function sudoersLines(user: string, expires?: Date): readonly [terminal: string, rule: string] {
  const name = escapeUser(user);
  const until = expires === undefined ? '' : `NOTAFTER=${expires.toISOString().replaceAll(/[-:T]|\.\d+/g, '')} `;
  return [`Defaults:${name} !requiretty`, `${name} ALL=(root) ${until}NOPASSWD: /bin/sh, /usr/bin/sh`];
}

/** A user name as sudoers wants it. Source: sudoers(5), "Other special characters and reserved words". */
function escapeUser(user: string): string {
  return user.replaceAll(/([@!=:,()\\ "])/g, '\\$1');
}
