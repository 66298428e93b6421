import type { FlashTarget } from './target.ts';

/**
 * Files of a node that may let somebody in without a key of its section: they define accounts, say whom sshd takes, or are run or obeyed by
 * the system itself when it boots. What only a person or another program would start is not among them, nor what a user may do later (sudo).
 */
const WAYS_IN: readonly RegExp[] = [
  // Accounts, also those of a directory service.
  /^\/etc\/(?:passwd|shadow|group|gshadow|nsswitch\.conf|nslcd\.conf|krb5\.conf|krb5\.keytab|pam\.conf)$/,
  /^\/etc\/(?:sssd|ldap|openldap|userdb|sysusers\.d|pam\.d|security)(?:\/|$)/,
  // Who is let in by which key: with a certificate authority, with AuthorizedKeysFile, of any user.
  /^\/etc\/(?:ssh|dropbear)(?:\/|$)/,
  /\/\.ssh(?:\/|$)/,
  // The first boot of cloud-init, Raspberry Pi OS and Armbian.
  /^\/(?:etc|var\/lib)\/cloud(?:\/|$)/,
  /^\/boot\/(?:firmware\/)?(?:user-data|meta-data|cmdline\.txt|userconf(?:\.txt)?|firstrun\.sh|custom\.toml)$/,
  /^\/root\/(?:\.not_logged_in_yet|provisioning\.sh)$/,
  // What runs by itself, with what makes files.
  /^(?:\/etc|(?:\/usr(?:\/local)?)?\/lib)\/(?:systemd|tmpfiles\.d|sysusers\.d|udev)(?:\/|$)/,
  /^\/etc\/(?:rc\.local|inittab|crontab|anacrontab)$/,
  /^\/etc\/(?:cron\.[a-z]+|init\.d|rc\w\.d|network\/if-[a-z-]+\.d|networkd-dispatcher|NetworkManager\/dispatcher\.d)(?:\/|$)/,
  /^\/var\/spool\/cron(?:\/|$)/,
];

/** Whether something else than the keys of its section may let somebody in: a file as above, of the fleet file or of a callback, or users of cloud-init. */
export function mayLetInOtherwise({ section, edits = [] }: FlashTarget): boolean {
  return (
    section['user-data'] !== undefined ||
    [...section.files, ...edits].some(({ path }) => WAYS_IN.some((way) => way.test(path)))
  );
}
