import { open } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { BringupError } from '../../core/error.ts';
import { expandHome } from '../../host/ssh-config-file.ts';
import { withTilde } from './way.ts';

/** How the fleet file in `folder` names a private key. Throws BringupError for a file that is none. */
export async function privateKeyPath(given: string, folder: string): Promise<string> {
  const path = resolve(expandHome(given));
  const head = await firstBytes(path);
  if (/^(?:ssh-|ecdsa-|sk-)/.test(head)) {
    throw notAKey(`${given} is a public key`, `name the private one beside it: ${given.replace(/\.pub$/, '')}`);
  }
  if (!/PRIVATE KEY|^PuTTY-User-Key-File/.test(head))
    throw notAKey(
      `${given} is no private key`,
      'make one with `ssh-keygen -t ed25519`, or leave --key out to use the ssh-agent and ~/.ssh',
    );
  const inside = relative(folder, path);
  return inside.startsWith('..') ? withTilde(path) : inside;
}

async function firstBytes(path: string): Promise<string> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } catch (cause) {
    throw notAKey(`the private key ${path} cannot be read`, 'give the path of a file that is there', cause);
  }
}

function notAKey(what: string, remedy: string, cause?: unknown): BringupError {
  return new BringupError({
    code: 'not-a-private-key',
    category: 'config',
    what,
    remedy,
    ...(cause === undefined ? {} : { cause }),
  });
}
