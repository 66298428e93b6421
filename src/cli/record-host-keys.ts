import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fleet } from '../fleet/fleet.ts';

/** Records accepted host keys in `known_hosts` beside the fleet file, where every later run finds them, and says so. */
export async function recordHostKeys(fleet: Fleet, lines: readonly (string | undefined)[]): Promise<void> {
  const accepted = [...new Set(lines.filter((line) => line !== undefined))];
  if (accepted.length === 0) return;
  const path = join(fleet.root, 'known_hosts');
  await appendFile(path, `${accepted.join('\n')}\n`);
  process.stderr.write(`recorded ${accepted.length} new host key${accepted.length === 1 ? '' : 's'} in ${path}\n`);
}
