import { beforeEach } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { type AnyCapability, defineCapability } from '../../../src/engine/capability.ts';
import type { Wanted } from '../../../src/engine/resource.ts';
import type { RunOptions } from '../../../src/engine/run.ts';
import type { Fleet, FleetHost } from '../../../src/fleet/fleet.ts';
import type { Lab } from '../../../src/lab/lab.ts';
import { boxKind } from '../../support/box-kind.ts';
import { fleetOfLab } from './fleet-of-lab.ts';
import { freshLab } from './fresh-lab.ts';

/** A capability that wants what the test says, from what is known. */
export function wanting(
  wanted: (host: string, value: (name: string, host?: string) => Json | undefined, facts: unknown) => readonly Wanted[],
  kinds = [boxKind()],
): AnyCapability {
  return defineCapability({ name: 'test', kinds, wanted: ({ host, value, facts }) => wanted(host.name, value, facts) });
}

/** Two hosts, `a` and `b`, that have neither boxes nor a memory when a test begins. */
export interface LabOfBoxes {
  lab(): Lab;
  /** The value of a box. */
  look(host: string, name: string): Promise<string>;
  /** What sh prints on host `a`. */
  onA(script: string): Promise<{ readonly code: number; readonly stdout: string }>;
  /** A fleet in which both hosts have the capability. */
  both(capability: AnyCapability): Promise<Fleet>;
  /** A fleet in which host `a` has it, and how to run that host alone. */
  alone<Options extends Partial<RunOptions>>(
    capability: AnyCapability,
    options?: Options,
  ): Promise<{ readonly fleet: Fleet; readonly only: Options & { readonly hosts: readonly FleetHost[] } }>;
}

/** Gives the tests of this block a lab of boxes. */
export function labOfBoxes(): LabOfBoxes {
  const lab = freshLab([
    { name: 'a', suite: 'trixie' },
    { name: 'b', suite: 'bookworm' },
  ]);
  beforeEach(async () => {
    await Promise.all(['a', 'b'].map((host) => lab().run(host, 'rm -rf /run/bringup-boxes /var/lib/bringup')));
  });
  return {
    lab,
    look: async (host, name) => (await lab().run(host, `cat /run/bringup-boxes/${name}`)).stdout.trim(),
    onA: (script) => lab().run('a', script),
    both: (capability) => fleetOfLab(lab(), [capability], { a: { test: {} }, b: { test: {} } }),
    async alone(capability, options) {
      const fleet = await fleetOfLab(lab(), [capability], { a: { test: {} } });
      const hosts = fleet.hosts.filter(({ name }) => name === 'a');
      return { fleet, only: { ...(options as NonNullable<typeof options>), hosts } };
    },
  };
}
