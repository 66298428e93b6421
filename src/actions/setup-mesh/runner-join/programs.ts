import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BringupError } from '../../../core/error.ts';

/** Tailscale on this runner. */
export interface Programs {
  readonly tailscale: string;
  readonly tailscaled: string;
}

/** Where packages put the daemon, which is not on everybody's PATH. */
const MORE = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** Finds both programs in `folder`, or on PATH. Throws BringupError. */
export function findPrograms(folder: string | undefined): Programs {
  const places = folder === undefined ? [...(process.env['PATH'] ?? '').split(delimiter), ...MORE] : [folder];
  const find = (name: string): string => {
    const found = places.map((place) => join(place, name)).find(isProgram);
    if (found !== undefined) return found;
    throw new BringupError({
      code: 'runner-without-tailscale',
      category: 'config',
      what: `This runner is to join the mesh and has no ${name}${folder === undefined ? '' : ` in ${folder}`}.`,
      remedy:
        'Put tailscale and tailscaled on it (their service need not run), or name their folder in runner-tailscale.',
    });
  };
  return { tailscale: find('tailscale'), tailscaled: find('tailscaled') };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
