import { unknownOs } from './errors.ts';
import { type ImageFacts, osRelease } from './image-facts.ts';
import type { OsRow } from './os-row.ts';
import { armbian } from './rows/armbian.ts';
import { debianCloud } from './rows/debian-cloud.ts';
import { raspios } from './rows/raspios.ts';
import { raspiosFirstrun } from './rows/raspios-firstrun.ts';
import { ubuntuRaspi } from './rows/ubuntu-raspi.ts';
import { ubuntuRk1 } from './rows/ubuntu-rk1.ts';

/** The particular ones first: Armbian and Raspberry Pi OS call themselves Debian, too. */
export const OPERATING_SYSTEMS: readonly OsRow[] = [
  armbian,
  raspios,
  raspiosFirstrun,
  ubuntuRk1,
  ubuntuRaspi,
  debianCloud,
];

/** The row of an image. Throws BringupError when none knows it, or what it needs is damaged. */
export function operatingSystemOf(facts: ImageFacts): OsRow {
  const row = OPERATING_SYSTEMS.find((one) => one.recognises(facts));
  if (row) return row;
  // The root may have been on it.
  const damage = facts.volumes.find((volume) => volume.damage !== undefined)?.damage;
  if (damage !== undefined) throw damage;
  const { PRETTY_NAME: name } = osRelease(facts);
  const volumes = facts.volumes.map(({ fileSystem, label }) => `${fileSystem}${label ? ` ${label}` : ''}`).join(', ');
  throw unknownOs(`${name ?? 'no /etc/os-release'}, file systems: ${volumes || 'none'}`);
}
