import type { FileEdit } from '../../file-edit.ts';
import { directEdits } from '../direct/no-cloud-init.ts';
import { rootOf, textOf, type VolumeFacts } from '../image-facts.ts';
import { IMAGE_MARK } from '../image-mark.ts';
import type { NodeWish } from '../node-wish.ts';
import type { OsRow } from '../os-row.ts';
import { rootFile } from '../root-edits.ts';

/** Armbian: set up by hand at its first login, which is not asked for here. Source: armbian/build packages/bsp/common. */
export const armbian: OsRow = {
  id: 'armbian',
  title: 'Armbian',
  recognises: (facts) => rootOf(facts)?.files.has('/etc/armbian-release') === true,
  attestation: IMAGE_MARK,
  edits(wish, facts) {
    const root = rootOf(facts);
    if (!root) return [];
    const edits = [
      ...directEdits(wish, root, 'Armbian'),
      ...firstLoginEdits(wish),
      ...firstRunEdits(wish, root),
      ...wish.files,
    ];
    return [{ partition: root.partition, edits }];
  },
};

/** The file makes the first login of root, at every console by itself, ask for passwords and a user. */
function firstLoginEdits({ users }: NodeWish): readonly FileEdit[] {
  if (users.length === 0) return [];
  return [
    { type: 'remove', path: '/root/.not_logged_in_yet' },
    { type: 'remove', path: '/etc/systemd/system/getty@.service.d/override.conf' },
    { type: 'remove', path: '/etc/systemd/system/serial-getty@.service.d/override.conf' },
  ];
}

/** Else its first boot makes new host keys. */
function firstRunEdits({ hostKeys }: NodeWish, root: VolumeFacts): readonly FileEdit[] {
  if (hostKeys.length === 0) return [];
  const path = '/etc/default/armbian-firstrun';
  const kept = textOf(root, path)
    .split('\n')
    .filter((line) => line !== '' && !/^\s*OPENSSHD_REGENERATE_HOST_KEYS=/.test(line));
  return [rootFile(path, `${[...kept, 'OPENSSHD_REGENERATE_HOST_KEYS=false'].join('\n')}\n`)];
}
