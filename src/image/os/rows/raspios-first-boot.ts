import type { FileEdit } from '../../file-edit.ts';
import type { NodeWish } from '../node-wish.ts';
import { rootLink } from '../root-edits.ts';

const WANTS = ['multi-user', 'sysinit'].map((target) => `/etc/systemd/system/${target}.target.wants`);

/**
 * What every Raspberry Pi OS needs for a first boot that asks nobody: sshd on, our host keys not made anew, no dialogue for the first
 * user. Source: pi-gen stage2/01-sys-tweaks, raspberrypi-sys-mods, userconf-pi cancel-rename.
 */
export function firstBootEdits(wish: NodeWish): readonly FileEdit[] {
  const off = (unit: string) => WANTS.map((directory): FileEdit => ({ type: 'remove', path: `${directory}/${unit}` }));
  return [
    rootLink(`${WANTS[0]}/ssh.service`, '/lib/systemd/system/ssh.service'),
    ...(wish.hostKeys.length > 0 ? off('regenerate_ssh_host_keys.service') : []),
    ...(wish.users.length > 0
      ? [
          ...off('userconfig.service'),
          { type: 'remove', path: '/etc/ssh/sshd_config.d/rename_user.conf' } satisfies FileEdit,
          rootLink('/etc/systemd/system/getty.target.wants/getty@tty1.service', '/lib/systemd/system/getty@.service'),
        ]
      : []),
  ];
}
