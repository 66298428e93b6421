import { fatLabelled, osRelease, rootOf } from '../image-facts.ts';
import type { OsRow } from '../os-row.ts';
import { CLOUD_INIT_ATTESTATION, seedEdits } from '../seed/cloud-init.ts';
import { cloudInitRootEdits } from './cloud-init-root.ts';

/**
 * Ubuntu server for the RK1. Its first partition, CIDATA, has the last word over seeds in the root file system.
 * Source: ubuntu-rockchip scripts/build-image.sh; cloud-init DataSourceNoCloud.
 */
export const ubuntuRk1: OsRow = {
  id: 'ubuntu-rk1',
  title: 'Ubuntu for RK1',
  recognises: (facts) => osRelease(facts)['ID'] === 'ubuntu' && fatLabelled(facts, 'cidata') !== undefined,
  attestation: CLOUD_INIT_ATTESTATION,
  edits(wish, facts) {
    const [seed, root] = [fatLabelled(facts, 'cidata'), rootOf(facts)];
    if (!seed || !root) return [];
    return [
      { partition: seed.partition, edits: seedEdits(wish, seed) },
      { partition: root.partition, edits: [...cloudInitRootEdits(wish, root), ...wish.files] },
    ];
  },
};
