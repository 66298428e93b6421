import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { SERVICE_FILES, type TailscaleVersion, tailscalePrograms } from './programs.ts';

/** This machine as the vendor's file names have it. */
export const ARCHITECTURE = process.arch === 'x64' ? 'amd64' : process.arch;

/**
 * The path of the vendor's archive of this version, `tailscale_1.102.3_amd64.tgz`, as it is laid out there, made once and
 * kept beside the programs.
 */
export async function tailscaleArchive(version: TailscaleVersion): Promise<string> {
  const programs = await tailscalePrograms(version);
  const name = `tailscale_${version}_${ARCHITECTURE}`;
  const archive = join(programs, '..', `${name}.tgz`);
  if (existsSync(archive)) return archive;
  const place = await mkdtemp(join(programs, '..', 'archive-'));
  try {
    await mkdir(join(place, name, 'systemd'), { recursive: true });
    for (const file of ['tailscale', 'tailscaled']) await copyFile(join(programs, file), join(place, name, file));
    for (const file of SERVICE_FILES) await copyFile(join(programs, file), join(place, name, 'systemd', file));
    const owner = ['--owner=root', '--group=root', '--sort=name', '--use-compress-program=gzip -1'];
    await promisify(execFile)('tar', [...owner, '-C', place, '-cf', join(place, basename(archive)), name]);
    await rename(join(place, basename(archive)), archive);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
  return archive;
}
