import { fatLabelled, osRelease, rootOf } from '../image-facts.ts';
import type { OsRow } from '../os-row.ts';
import { CLOUD_INIT_ATTESTATION, seedEdits } from '../seed/cloud-init.ts';
import { cloudInitRootEdits } from './cloud-init-root.ts';

/** Ubuntu server for Raspberry Pi: cloud-init reads the boot partition, system-boot. Source: livecd-rootfs, 99-fake-cloud.cfg. */
export const ubuntuRaspi: OsRow = {
  id: 'ubuntu-raspi',
  title: 'Ubuntu for Raspberry Pi',
  recognises: (facts) => osRelease(facts)['ID'] === 'ubuntu' && fatLabelled(facts, 'system-boot') !== undefined,
  attestation: CLOUD_INIT_ATTESTATION,
  edits(wish, facts) {
    const [seed, root] = [fatLabelled(facts, 'system-boot'), rootOf(facts)];
    if (!seed || !root) return [];
    return [
      { partition: seed.partition, edits: seedEdits(wish, seed) },
      { partition: root.partition, edits: [...cloudInitRootEdits(wish, root), ...wish.files] },
    ];
  },
};
