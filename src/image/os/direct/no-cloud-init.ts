import type { FileEdit } from '../../file-edit.ts';
import { notWithThisOs } from '../errors.ts';
import { hostKeyEdits } from '../host-keys.ts';
import { hostNameEdits } from '../host-name.ts';
import type { VolumeFacts } from '../image-facts.ts';
import { imageMark } from '../image-mark.ts';
import type { NodeWish } from '../node-wish.ts';
import { rootFile, rootLink } from '../root-edits.ts';
import { accountEdits } from './accounts.ts';
import { networkEdits } from './network.ts';

/** All of a wish, but for its files, written straight into a root file system. Throws BringupError when it has user-data. */
export function directEdits(wish: NodeWish, root: VolumeFacts, title: string): readonly FileEdit[] {
  const { hostname, users, hostKeys, network, timezone, locale, instanceId } = wish;
  if (wish.userData !== undefined)
    throw notWithThisOs(
      title,
      'has no cloud-init, and nothing that reads user-data',
      'Use `files`, `users` and `post-install` instead.',
    );
  return [
    ...hostNameEdits(hostname, root),
    ...hostKeyEdits(hostKeys, root),
    ...accountEdits(users, root),
    ...(users.length > 0 ? [sshPasswords(wish.sshPasswords ?? false)] : []),
    ...networkEdits(network, root),
    ...(timezone
      ? [rootFile('/etc/timezone', `${timezone}\n`), rootLink('/etc/localtime', `/usr/share/zoneinfo/${timezone}`)]
      : []),
    ...(locale ? [rootFile('/etc/default/locale', `LANG=${locale}\n`)] : []),
    imageMark(instanceId),
  ];
}

/** sshd takes the first that it reads. */
function sshPasswords(allowed: boolean): FileEdit {
  return rootFile('/etc/ssh/sshd_config.d/10-bringup.conf', `PasswordAuthentication ${allowed ? 'yes' : 'no'}\n`);
}
