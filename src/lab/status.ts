import { leaderOf } from './host-process.ts';
import type { Suite } from './image.ts';
import { isStarting, labDirectory, labNames, readState } from './state.ts';

/** One lab as another process sees it. */
export interface LabStatus {
  readonly name: string;
  /** `broken`: it was killed while it started, or its machine was rebooted; only `lab down` helps. */
  readonly state: 'starting' | 'up' | 'broken';
  readonly createdAt: string | undefined;
  readonly directory: string;
  readonly hosts: readonly {
    readonly name: string;
    readonly suite: Suite;
    readonly address: string;
    readonly running: boolean;
  }[];
}

/** All labs of this user with their hosts, by name. */
export async function labStatus(): Promise<readonly LabStatus[]> {
  return Promise.all((await labNames()).map(statusOf));
}

async function statusOf(name: string): Promise<LabStatus> {
  const record = await readState(name);
  const hosts = (record?.hosts ?? []).map((host) => ({
    name: host.name,
    suite: host.suite,
    address: host.address,
    running: leaderOf(name, host.name) !== undefined,
  }));
  const starting = record !== undefined && isStarting(record);
  const whole = record?.phase === 'up' && hosts.some((host) => host.running);
  return {
    name,
    state: starting ? 'starting' : whole ? 'up' : 'broken',
    createdAt: record?.createdAt,
    directory: labDirectory(name),
    hosts,
  };
}
