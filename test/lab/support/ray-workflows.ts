import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { parse, stringify } from 'yaml';
import { leaks } from '../../rig/leaks.ts';
import { type ActRun, act, type Event, type Runner } from '../../workflows/support/act.ts';
import { customerRepository } from '../../workflows/support/customer.ts';
import { actProgram } from '../../workflows/support/programs.ts';
import { publishHere } from '../../workflows/support/published.ts';
import { ownIndex, type RayLab } from './ray-fleet.ts';
import { bringup } from './run-cli.ts';

/** Somebody's repository with all callers of ours, for the hosts of a lab, and a runner that keeps its registry. */
interface RayWorkflows {
  /** Lets an event happen, and looks for secrets in everything that came of it. */
  begin(name: Event['name'], workflow: string, inputs?: object): Promise<ActRun>;
  /** The scheduled look who is there. */
  look(): Promise<ActRun>;
  /** What `bringup providers ... --json` says on the runner. */
  registry<T>(...words: readonly string[]): Promise<T>;
  /** The key that the hosts accept. */
  key(): string;
}

/** Gives the tests of this block a repository whose workflows reach the hosts of the lab. */
export function rayWorkflows(ray: RayLab): RayWorkflows {
  let runner: Runner;
  let repository = '';
  let key = '';

  beforeAll(async () => {
    const fleet = parse(await readFile(await ray.fleetFile(), 'utf8'));
    repository = await customerRepository(ray.place(), {
      'fleet.yaml': stringify({ ...fleet, defaults: { ...fleet.defaults, ssh: { user: 'ops' } } }),
      known_hosts: ray.lab().knownHosts,
      'environments/production.yaml': 'fleet: { parallel: 5 }\n',
    });
    key = await readFile(ray.lab().keyPath, 'utf8');
    const repositories = await publishHere(ray.place());
    runner = { program: await actProgram(), place: ray.place(), repositories, env: ownIndex(), timeoutMs: 600_000 };
  }, 600_000);

  const begin: RayWorkflows['begin'] = async (name, workflow, inputs = {}) => {
    const secrets = { SSH_PRIVATE_KEY: key, RAY_TOKEN: ray.token };
    const payload = { inputs: { environment: 'production', ...inputs } };
    const run = await act(runner, repository, { name, workflow, payload, secrets });
    expect(leaks(run.told, Object.values(secrets))).toEqual([]);
    return run;
  };
  return {
    begin,
    look: () => begin('schedule', 'providers-heartbeat-schedule.yml'),
    async registry<T>(...words: readonly string[]) {
      const { stdout } = await bringup(ray.place(), ['providers', ...words, '--json'], {
        env: { BRINGUP_STATE_DIR: join(ray.place(), 'home/.local/state/bringup') },
      });
      return JSON.parse(stdout) as T;
    },
    key: () => key,
  };
}
