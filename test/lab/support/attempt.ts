import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Lab } from '../../../src/lab/lab.ts';
import { bringup, type CliOptions, type CliResult } from './run-cli.ts';

/** A secret that every attempt puts into a file of the host: it must not be seen anywhere else. */
export const CANARY = 'canary <secret> & proof 5d2c0a';

/** A way to a host and what is wanted of it, as a fleet file says it. */
export interface Attempt extends CliOptions {
  /** Of the lab; with several the fleet has several. */
  readonly host: string | readonly string[];
  /** Default: ops. */
  readonly user?: string;
  /** Over the lab's own way of reaching its hosts. */
  readonly ssh?: object;
  /** What is given as the sudo password. */
  readonly sudoPassword?: string;
  /** A `base:` section. Default: a file that holds the canary. */
  readonly base?: object;
  /** The last word on the text of the fleet file. */
  readonly text?: (fleet: string) => string;
  /** Default: apply. */
  readonly command?: readonly string[];
}

/** The file that the default section makes. */
export const PROOF = '/etc/bringup-proof';

/** Carries out an attempt from a new fleet file below `place`, with `--json`. */
export async function attempt(lab: Lab, place: string, wanted: Attempt): Promise<CliResult> {
  const file = await fleetFile(lab, place, wanted);
  const { sudoPassword } = wanted;
  return bringup(place, [...(wanted.command ?? ['apply']), '--json', '--fleet', file], {
    ...wanted,
    env: { CANARY, ...(sudoPassword === undefined ? {} : { SUDO_PASSWORD: sudoPassword }), ...wanted.env },
  });
}

/** The fleet file of an attempt, in a new folder below `place`. */
export async function fleetFile(lab: Lab, place: string, wanted: Attempt): Promise<string> {
  const { user = 'ops', sudoPassword, base = { files: [{ path: PROOF, content: { secret: 'CANARY' } }] } } = wanted;
  const names = typeof wanted.host === 'string' ? [wanted.host] : wanted.host;
  const document = parse(lab.fleetYaml()) as { defaults: { ssh: object }; hosts: Record<string, object> };
  const sudo = sudoPassword === undefined ? {} : { sudo: { password: { secret: 'SUDO_PASSWORD' } } };
  const fleet = {
    ...document,
    defaults: { ssh: { ...document.defaults.ssh, user, ...wanted.ssh }, ...sudo, base },
    hosts: Object.fromEntries(names.map((name) => [name, { address: lab.host(name).address }])),
  };
  const file = join(await mkdtemp(join(place, 'fleet-')), 'fleet.yaml');
  await writeFile(file, (wanted.text ?? ((text) => text))(stringify(fleet, { lineWidth: 0 })));
  return file;
}
