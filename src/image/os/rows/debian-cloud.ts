import { fatLabelled, osRelease, rootOf } from '../image-facts.ts';
import type { OsRow } from '../os-row.ts';
import { rootFile } from '../root-edits.ts';
import { CLOUD_INIT_ATTESTATION, seedEdits } from '../seed/cloud-init.ts';
import { cloudInitRootEdits } from './cloud-init-root.ts';

const SEED = '/var/lib/cloud/seed/nocloud';

/**
 * Debian's cloud images. The seed goes into the root file system, or into a CIDATA partition, which has the last word where there is one.
 * Source: cloud-init DataSourceNoCloud.
 */
export const debianCloud: OsRow = {
  id: 'debian-cloud',
  title: 'Debian (cloud)',
  recognises: (facts) =>
    osRelease(facts)['ID'] === 'debian' && rootOf(facts)?.files.has('/etc/cloud/cloud.cfg') === true,
  attestation: CLOUD_INIT_ATTESTATION,
  edits(wish, facts) {
    const root = rootOf(facts);
    if (!root) return [];
    const own = fatLabelled(facts, 'cidata');
    const edits = [
      ...cloudInitRootEdits(wish, root),
      ...(own === undefined ? seedEdits(wish, root, SEED) : []),
      // Else it looks for the clouds that it was built for before it believes the seed.
      rootFile('/etc/cloud/cloud.cfg.d/99-bringup.cfg', 'datasource_list: [ NoCloud, None ]\n'),
      ...wish.files,
    ];
    const seed = own === undefined ? [] : [{ partition: own.partition, edits: seedEdits(wish, own) }];
    return [...seed, { partition: root.partition, edits }];
  },
};
