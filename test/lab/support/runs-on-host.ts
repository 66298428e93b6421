import { execFileSync } from 'node:child_process';
import { copyFile, cp, mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Lab } from '../../../src/lab/lab.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CHECKOUT = '/opt/bringup-checkout';
const COMMAND_LINE = 'test/lab/support/command-line.ts';
/** What this machine has fetched for environments of Ray, without what is packed of it for other hosts. */
const FETCHED = ['uv', 'locks-made', 'wheels', 'wheelhouses'];

/** Gives a host of a lab Node and bringup, and what this machine has fetched already. Returns the shell words that start bringup there. */
export async function bringupOn(lab: Lab, host: string): Promise<string> {
  const { rootDir } = lab.host(host);
  const checkout = join(rootDir, CHECKOUT);
  await mkdir(join(checkout, dirname(COMMAND_LINE)), { recursive: true });
  for (const part of ['src', 'package.json', COMMAND_LINE, ...(await dependencies())])
    await cp(join(ROOT, part), join(checkout, part), { recursive: true });
  await copyFile(process.execPath, join(checkout, 'node'));
  const kept = join(rootDir, 'root/.cache/bringup/ray');
  await mkdir(kept, { recursive: true });
  for (const folder of FETCHED)
    execFileSync('cp', ['-r', join(homedir(), '.cache/bringup/ray', folder), kept], { stdio: 'pipe' });
  return `${CHECKOUT}/node ${CHECKOUT}/${COMMAND_LINE}`;
}

/** Folders of the packages that bringup runs with, as npm wrote them down. */
async function dependencies(): Promise<readonly string[]> {
  const text = await readFile(join(ROOT, 'node_modules/.package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; optional?: boolean }>;
  };
  return Object.entries(packages).flatMap(([path, { dev, devOptional, optional }]) =>
    dev || devOptional || optional ? [] : [path],
  );
}
