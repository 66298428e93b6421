import { debug } from '@actions/core';
import type { z } from 'zod';
import { CAPABILITIES } from '../capabilities.ts';
import type { Secret } from '../core/secret.ts';
import { secretsIn } from '../core/secrets-in.ts';
import type { Access } from '../engine/connect-host.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { loadFleet } from '../fleet/load-fleet.ts';
import { selectHosts } from '../fleet/select.ts';
import { withoutRunnerTokens } from '../github/environment.ts';
import { failedHosts } from '../registry/failed-hosts.ts';
import type { Log } from '../registry/log-file.ts';
import { openRunStore, type RunStore } from '../registry/run-store.ts';
import type { Step } from './action.ts';
import { logFileOf } from './run-log-file.ts';
import type { accessInputs } from './shared-inputs.ts';

/** Which hosts of which fleet, and what the workflow adds to how they are reached. */
export interface FleetWish {
  /** Path of the fleet file. */
  readonly fleet: string;
  readonly environment?: string | undefined;
  readonly select?: string | undefined;
  readonly access: z.output<z.ZodObject<typeof accessInputs>>;
  /** The capabilities whose secrets are needed. Default: all. */
  readonly secretsOf?: readonly string[];
}

/** A loaded fleet and what an action needs around it. */
export interface OpenFleet {
  readonly fleet: Fleet;
  readonly hosts: readonly FleetHost[];
  /** All secrets of the run, masked by now. */
  readonly secrets: readonly Secret[];
  readonly access: Access;
  readonly store: RunStore;
  /** Where the environment of the runner asks for one. */
  readonly log?: Log;
}

/** Loads a fleet, masks its secrets and selects hosts. Throws BringupErrors with all problems of the files. */
export async function openFleet(
  { fleet: file, environment, select, access, secretsOf }: FleetWish,
  step: Step,
): Promise<OpenFleet> {
  const fleet = await loadFleet({
    file,
    ...(environment === undefined ? {} : { environment }),
    capabilities: CAPABILITIES,
    env: withoutRunnerTokens(step.environment),
    secrets: 'require',
    ...(secretsOf === undefined ? {} : { secretsOf }),
  });
  const given = [access['ssh-private-key'], access['sudo-password']].filter((secret) => secret !== undefined);
  const secrets = [...secretsIn(fleet.hosts), ...secretsIn(fleet.sections), ...given];
  for (const secret of secrets) step.mask(secret);
  const log = logFileOf(step.environment, ({ message, remedy }) => step.warn(`${message}: ${remedy}`));
  for (const secret of secrets) log?.hide(secret);
  const store = openRunStore(fleet.name, ({ message, remedy }) => step.warn(`${message}: ${remedy}`));
  const selection = select ?? 'all';
  const failed = await failedHosts(store, selection);
  return {
    fleet,
    hosts: selectHosts(fleet, selection, failed === undefined ? {} : { failed }),
    secrets,
    access: accessOf(access),
    store,
    ...(log === undefined ? {} : { log }),
  };
}

function accessOf(inputs: FleetWish['access']): Access {
  return {
    key: inputs['ssh-private-key'],
    knownHosts: inputs['known-hosts'],
    hostKeys: inputs['host-key-policy'],
    sudoPassword: inputs['sudo-password'],
    log: (host, text) => debug(`${host}: ${text}`),
  };
}
