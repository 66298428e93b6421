import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import type { SyncthingHostSection, SyncthingSection } from './schema.ts';

/** One folder as one host has it. */
export interface Share {
  /** Its name in the fleet file. */
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly type: 'sendreceive' | 'sendonly' | 'receiveonly';
  readonly ignorePermissions: boolean;
  readonly rescanSeconds: number;
  /** Names of the hosts it is shared with. */
  readonly with: readonly string[];
}

/** The account Syncthing runs as when nothing is said. */
const DEFAULT_USER = 'syncthing';
const DEFAULT_RESCAN_SECONDS = 3600;

/** The fleet's own section; empty when there is none. */
export function topOf(fleet: Fleet): SyncthingSection {
  return (fleet.sections['syncthing'] as SyncthingSection | undefined) ?? { folders: {} };
}

/** A host's section; undefined when it has none. */
export function sectionOf(host: FleetHost): SyncthingHostSection | undefined {
  return host.sections['syncthing'];
}

/** The account that Syncthing runs as. */
export function userOf(section: SyncthingHostSection): string {
  return section.user ?? DEFAULT_USER;
}

/** Hosts that take part in a folder, in the order of the fleet file. */
export function membersOf(fleet: Fleet, folder: string): readonly FleetHost[] {
  return fleet.hosts.filter((host) => {
    const section = sectionOf(host);
    return section !== undefined && section.state !== 'absent' && (section.folders ?? []).includes(folder);
  });
}

/** What a host shares, and with whom. Folders that are not at the top are left out: `problemsOf` tells them. */
export function sharesOf(fleet: Fleet, host: FleetHost): readonly Share[] {
  const { folders } = topOf(fleet);
  return [...new Set(sectionOf(host)?.folders ?? [])].flatMap((name): readonly Share[] => {
    const folder = folders[name];
    if (folder === undefined) return [];
    const own = folder.hosts?.[host.name] ?? {};
    const others = membersOf(fleet, name).filter((other) => other.name !== host.name);
    const { hub } = folder;
    return [
      {
        name,
        id: folder.id ?? name,
        label: folder.label ?? name,
        path: own.path ?? folder.path,
        type: own.type ?? folder.type ?? 'sendreceive',
        ignorePermissions: own['ignore-permissions'] ?? folder['ignore-permissions'] ?? false,
        rescanSeconds: own['rescan-seconds'] ?? folder['rescan-seconds'] ?? DEFAULT_RESCAN_SECONDS,
        with: others
          .map((other) => other.name)
          .filter((other) => hub === undefined || hub === host.name || hub === other),
      },
    ];
  });
}
