import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { BringupError } from '../../core/error.ts';
import { stateDirectory } from '../../registry/state-directory.ts';

/** A copy of what makes a host the node that it is: private keys are in it. */
export interface Identity {
  /** Checksum of the machine's key, to tell whether it is another one now. */
  readonly machine: string;
  /** Of the node, as the server knows it. */
  readonly nodeKey: string;
  /** The state file, in base64. */
  readonly state: string;
}

const schema = z.object({ machine: z.string(), nodeKey: z.string(), state: z.string() });

function pathOf(fleet: string, host: string): string {
  return join(stateDirectory(), 'mesh', encodeURIComponent(fleet), `${encodeURIComponent(host)}.json`);
}

/** The copy that this machine keeps of a host's identity; undefined when there is none, or it is damaged. Throws BringupError. */
export async function readIdentity(fleet: string, host: string): Promise<Identity | undefined> {
  const path = pathOf(fleet, host);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw notKept(path, error);
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Keeps a host's identity, readable for nobody else. Throws BringupError. */
export async function writeIdentity(fleet: string, host: string, identity: Identity): Promise<void> {
  const path = pathOf(fleet, host);
  const next = `${path}.${randomBytes(4).toString('hex')}.new`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(next, `${JSON.stringify(identity)}\n`, { mode: 0o600, flush: true });
    await rename(next, path);
  } catch (error) {
    await rm(next, { force: true });
    throw notKept(path, error);
  }
}

/** Forgets a host's identity. */
export async function forgetIdentity(fleet: string, host: string): Promise<void> {
  await rm(pathOf(fleet, host), { force: true });
}

function notKept(path: string, cause: unknown): BringupError {
  return new BringupError({
    code: 'mesh-identity-not-kept',
    category: 'filesystem',
    what: `${path}, where this machine keeps the identity of a host, cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`,
    remedy: 'look at the space and the permissions there; BRINGUP_STATE_DIR names another folder',
    cause,
  });
}
