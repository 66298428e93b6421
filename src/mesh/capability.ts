import { defineCapability } from '../engine/capability.ts';
import { MeshAccess } from './access.ts';
import { strayControlHost } from './control-host.ts';
import { departedKind, logoutKind } from './departure.ts';
import { type MeshHostSection, meshHostSchema } from './host-schema.ts';
import { forgottenKind, identityKind } from './identity/kind.ts';
import { readKeyFiles } from './install/key-files.ts';
import { INSTALL_KINDS } from './install/wanted.ts';
import { leftoversKind } from './leftovers.ts';
import { noAppKind } from './macos/app.ts';
import { macClientKind } from './macos/client.ts';
import { namesTwice } from './names-twice.ts';
import { nodeKind } from './node/kind.ts';
import { registrationKind } from './registration.ts';
import { meshSchema } from './schema.ts';
import { meshSectionOf } from './status.ts';
import { type MeshPrepared, meshWanted } from './wanted.ts';
import { withoutServer } from './without-server.ts';

/** The private network between hosts: each with a `mesh:` section is a node of it. */
export const mesh = defineCapability<MeshPrepared | undefined>({
  name: 'mesh',
  fleetSchema: meshSchema,
  hostSchema: meshHostSchema,
  kinds: [
    ...INSTALL_KINDS,
    noAppKind,
    macClientKind,
    nodeKind,
    registrationKind,
    identityKind,
    forgottenKind,
    logoutKind,
    departedKind,
    leftoversKind,
  ],
  check: (fleet) => [...namesTwice(fleet), ...strayControlHost(fleet), ...withoutServer(fleet)],
  async prepare(fleet, run) {
    const section = meshSectionOf(fleet);
    if (section === undefined) return undefined;
    const mentions = fleet.hosts.flatMap(({ name, sections }) => {
      const { install } = (sections['mesh'] ?? {}) as MeshHostSection;
      if (install === undefined) return [];
      return [
        {
          section: install,
          place: (key: string) => fleet.locateInHost(name, ['mesh', 'install', key]),
        },
      ];
    });
    const keys = await readKeyFiles(fleet.root, mentions);
    const access = new MeshAccess(section, fleet, run);
    return { access, keys, [Symbol.asyncDispose]: () => access[Symbol.asyncDispose]() };
  },
  wanted: meshWanted,
});
