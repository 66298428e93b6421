import type { Collection } from './collection.ts';
import { archives } from './collections/archives.ts';
import { authorizedKeys } from './collections/authorized-keys.ts';
import { commands } from './collections/commands.ts';
import { directories } from './collections/directories.ts';
import { downloads } from './collections/downloads.ts';
import { files } from './collections/files.ts';
import { firewall } from './collections/firewall.ts';
import { groups } from './collections/groups.ts';
import { lines } from './collections/lines.ts';
import { links } from './collections/links.ts';
import { packages } from './collections/packages.ts';
import { services } from './collections/services.ts';
import { sysctl } from './collections/sysctl.ts';
import { timers } from './collections/timers.ts';
import { units } from './collections/units.ts';
import { users } from './collections/users.ts';

/** Everything a base section may hold lists of, in the order of the reference. */
export const COLLECTIONS: readonly Collection[] = [
  packages,
  groups,
  users,
  authorizedKeys,
  files,
  directories,
  links,
  lines,
  downloads,
  archives,
  sysctl,
  units,
  timers,
  services,
  firewall,
  commands,
];
