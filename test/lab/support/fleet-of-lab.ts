import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { secretsIn } from '../../../src/core/secrets-in.ts';
import type { AnyCapability } from '../../../src/engine/capability.ts';
import { type Access, connector } from '../../../src/engine/connect-host.ts';
import type { RunEvent } from '../../../src/engine/event.ts';
import { type RunOptions, type RunResult, runFleet } from '../../../src/engine/run.ts';
import type { Fleet } from '../../../src/fleet/fleet.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';
import type { Lab } from '../../../src/lab/lab.ts';
import { temporary } from './temporary.ts';

/** Fleet files are read again while they are used: they stay until the test file ends. */
const place = temporary();

/** A fleet of a lab's hosts, as its fleet.yaml with `sections` for each host would load. */
export async function fleetOfLab(
  lab: Lab,
  capabilities: readonly AnyCapability[],
  sections: Record<string, object>,
  env: NodeJS.ProcessEnv = {},
): Promise<Fleet> {
  const document = parse(lab.fleetYaml()) as { hosts: Record<string, object> };
  for (const [name, section] of Object.entries(sections))
    document.hosts[name] = { ...document.hosts[name], ...section };
  const file = join(await mkdtemp(join(place(), 'fleet-')), 'fleet.yaml');
  await writeFile(file, stringify(document));
  const schemas = capabilities.map(({ name, hostSchema }) => ({
    name,
    hostSchema: hostSchema ?? z.record(z.string(), z.unknown()),
  }));
  return loadFleet({ file, capabilities: schemas, env, secrets: 'require' });
}

/** Runs a fleet of a lab and keeps what happened. */
export async function runOnLab(
  fleet: Fleet,
  capabilities: readonly AnyCapability[],
  options: Partial<RunOptions> & { readonly access?: Access } = {},
): Promise<RunResult & { readonly events: readonly RunEvent[] }> {
  const events: RunEvent[] = [];
  const { access = {}, ...rest } = options;
  const result = await runFleet({
    fleet,
    hosts: fleet.hosts,
    capabilities,
    mode: 'apply',
    connect: connector(fleet, access),
    secrets: secretsIn(fleet.hosts),
    onEvent: (event) => events.push(event),
    ...rest,
  });
  return { ...result, events };
}
