import { execFileSync } from 'node:child_process';
import { copyFile, cp, mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Lab } from '../../../src/lab/lab.ts';
import { PROGRAM } from '../../support/program.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CHECKOUT = '/opt/bringup-checkout';
/** What this machine has fetched for environments of Ray, without what is packed of it for other hosts. */
const FETCHED = ['uv', 'locks-made', 'wheels', 'wheelhouses'];

/** Gives a host of a lab Node and bringup, and what this machine has fetched already. Returns the shell words that start bringup there. */
export async function bringupOn(lab: Lab, host: string): Promise<string> {
  const { rootDir } = lab.host(host);
  const checkout = join(rootDir, CHECKOUT);
  const program = relative(ROOT, PROGRAM);
  // What is built needs nothing else; the sources need each other and their libraries.
  const parts = program.endsWith('.ts')
    ? ['src', 'package.json', program, ...(await dependencies())]
    : [dirname(dirname(program))];
  for (const part of parts) await cp(join(ROOT, part), join(checkout, part), { recursive: true });
  await copyFile(process.execPath, join(checkout, 'node'));
  const kept = join(rootDir, 'root/.cache/bringup/ray');
  await mkdir(kept, { recursive: true });
  for (const folder of FETCHED)
    execFileSync('cp', ['-r', join(homedir(), '.cache/bringup/ray', folder), kept], { stdio: 'pipe' });
  return `${CHECKOUT}/node ${CHECKOUT}/${program}`;
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
