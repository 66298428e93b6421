import { fatLabelled, type ImageFacts, rootOf, textOf } from '../image-facts.ts';
import type { OsRow } from '../os-row.ts';
import { rootFile } from '../root-edits.ts';
import { CLOUD_INIT_ATTESTATION, seedEdits } from '../seed/cloud-init.ts';
import { cloudInitRootEdits } from './cloud-init-root.ts';
import { firstBootEdits } from './raspios-first-boot.ts';

/** Whether it is Raspberry Pi OS, which calls itself Debian when it is of 64 bits. */
export function isRaspios(facts: ImageFacts): boolean {
  return rootOf(facts)?.files.has('/etc/rpi-issue') === true && bootOf(facts) !== undefined;
}

/** Its boot partition; until bullseye it was called boot. */
function bootOf(facts: ImageFacts) {
  return fatLabelled(facts, 'bootfs', 'boot');
}

/** Raspberry Pi OS from trixie on: cloud-init reads the boot partition. Source: pi-gen stage2/04-cloud-init. */
export const raspios: OsRow = {
  id: 'raspios',
  title: 'Raspberry Pi OS',
  recognises: (facts) => isRaspios(facts) && rootOf(facts)?.files.has('/etc/cloud/cloud.cfg') === true,
  attestation: CLOUD_INIT_ATTESTATION,
  edits(wish, facts) {
    const [boot, root] = [bootOf(facts), rootOf(facts)];
    if (!boot || !root) return [];
    // A kernel command line of one's own is kept, with what cloud-init needs behind it.
    const own = wish.files.find(({ path }) => path === '/boot/firmware/cmdline.txt');
    const text =
      own?.type === 'file' && Buffer.isBuffer(own.content) ? own.content.toString() : textOf(boot, '/cmdline.txt');
    const cmdline = withInstance(text, wish.instanceId);
    const files = wish.files.filter((file) => file !== own);
    return [
      { partition: boot.partition, edits: [...seedEdits(wish, boot), rootFile('/cmdline.txt', cmdline)] },
      { partition: root.partition, edits: [...cloudInitRootEdits(wish, root), ...firstBootEdits(wish), ...files] },
    ];
  },
};

/** The instance-id on the kernel's command line, so that cloud-init keeps what it knows over reboots. Source: rpi-imager. */
function withInstance(cmdline: string, instanceId: string): string {
  const words = cmdline
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '' && !word.startsWith('ds='));
  return `${[...words, `ds=nocloud;i=${instanceId}`].join(' ')}\n`;
}
