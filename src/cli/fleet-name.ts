import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { BringupError } from '../core/error.ts';

/** The name of a fleet, from its file alone: no secrets are needed to look at what was. Throws BringupError. */
export async function fleetNameOf(file: string): Promise<string> {
  let name: unknown;
  try {
    name = (parse(await readFile(file, 'utf8')) as { fleet?: { name?: unknown } } | null)?.fleet?.name;
  } catch (cause) {
    throw new BringupError({
      code: 'fleet-file-unreadable',
      category: 'config',
      what: `the fleet file ${file} cannot be read`,
      remedy: 'give its path with --fleet, or write one with `bringup init`',
      where: { file },
      cause,
    });
  }
  if (typeof name === 'string') return name;
  throw new BringupError({
    code: 'fleet-without-name',
    category: 'config',
    what: `${file} has no fleet.name`,
    remedy: 'add `fleet: { name: ... }`',
    where: { file },
  });
}
