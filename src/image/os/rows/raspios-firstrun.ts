import { directEdits } from '../direct/no-cloud-init.ts';
import { rootOf } from '../image-facts.ts';
import { IMAGE_MARK } from '../image-mark.ts';
import type { OsRow } from '../os-row.ts';
import { isRaspios } from './raspios.ts';
import { firstBootEdits } from './raspios-first-boot.ts';

const TITLE = 'Raspberry Pi OS (bookworm and older)';

/** Raspberry Pi OS until bookworm, without cloud-init. Its imager lets a script set it up at the first boot; here that is done already. */
export const raspiosFirstrun: OsRow = {
  id: 'raspios-firstrun',
  title: TITLE,
  recognises: (facts) => isRaspios(facts) && rootOf(facts)?.files.has('/etc/cloud/cloud.cfg') !== true,
  attestation: IMAGE_MARK,
  edits(wish, facts) {
    const root = rootOf(facts);
    if (!root) return [];
    return [
      { partition: root.partition, edits: [...directEdits(wish, root, TITLE), ...firstBootEdits(wish), ...wish.files] },
    ];
  },
};
