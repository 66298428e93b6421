import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { z } from 'zod';
import { type AnyCapability, defineCapability } from '../../../src/engine/capability.ts';
import type { RunOptions } from '../../../src/engine/run.ts';
import type { Lab } from '../../../src/lab/lab.ts';
import { type KeyFiles, readKeyFiles } from '../../../src/mesh/install/key-files.ts';
import { type InstallSection, installSchema } from '../../../src/mesh/install/schema.ts';
import { INSTALL_KINDS, installWanted, uninstallWanted } from '../../../src/mesh/install/wanted.ts';
import { fleetOfLab, runOnLab } from './fleet-of-lab.ts';
import { temporary } from './temporary.ts';

/** Installs as a host's `mesh:` section does, without joining anything; `left` takes it away. */
const installing: AnyCapability = defineCapability<KeyFiles>({
  name: 'mesh',
  hostSchema: z.strictObject({
    install: installSchema.optional(),
    left: z.boolean().optional(),
    'vendor-key': z.string().optional(),
  }),
  kinds: INSTALL_KINDS,
  prepare: (fleet) =>
    readKeyFiles(
      '/',
      fleet.hosts.flatMap(({ sections }) => {
        const { install } = (sections['mesh'] ?? {}) as { readonly install?: InstallSection };
        return install === undefined ? [] : [{ section: install, place: () => ({}) }];
      }),
    ),
  wanted({ section, facts, prepared }) {
    const { install, left, 'vendor-key': vendorKey } = section as Section;
    if (left || install === undefined) return uninstallWanted({}, []);
    const wanted = installWanted({
      section: install,
      facts,
      keys: prepared,
      timeoutMs: 120_000,
      overMesh: false,
      acceptRoutes: false,
      source: {},
    });
    if (vendorKey === undefined) return wanted;
    return wanted.map((wish) =>
      wish.kind.kind === 'mesh-keyring' ? { ...wish, spec: { ...wish.spec, fingerprint: vendorKey } } : wish,
    );
  },
});

interface Section {
  readonly install?: InstallSection;
  readonly left?: boolean;
  /** In the place of the key that the vendor signs with, which nobody has here. */
  readonly 'vendor-key'?: string;
}

export type Ran = Awaited<ReturnType<typeof runOnLab>>;

/** Hosts of a lab that get the client, by a machine whose store of archives is empty when a test begins. */
export interface InstallLab {
  /** Runs hosts with these `mesh:` sections. */
  run(sections: Readonly<Record<string, object>>, options?: Partial<RunOptions>): Promise<Ran>;
  /** Writes a file that sections can name. */
  file(name: string, content: string | Uint8Array): Promise<string>;
}

/** To be called in a block that has a lab. */
export function installLab(lab: () => Lab): InstallLab {
  const place = temporary();
  beforeEach(async () => {
    vi.stubEnv('BRINGUP_CACHE_DIR', await mkdtemp(join(place(), 'store-')));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  return {
    async run(sections, options = {}) {
      const hosts = Object.fromEntries(Object.entries(sections).map(([name, mesh]) => [name, { mesh }]));
      const fleet = await fleetOfLab(lab(), [installing], hosts);
      const chosen = fleet.hosts.filter(({ name }) => name in sections);
      return runOnLab(fleet, [installing], { ...options, hosts: chosen });
    },
    async file(name, content) {
      const path = join(await mkdtemp(join(place(), 'file-')), name);
      await writeFile(path, content);
      return path;
    },
  };
}

/** How the hosts of a run ended, with the code of what stopped them. */
export function endsOf({ report }: Ran): readonly (readonly [outcome: string, code: string | undefined])[] {
  return report.hosts.map(({ outcome, problem }) => [outcome, problem?.code]);
}
