import type { Json } from '../core/json.ts';

/** Options of Syncthing that bringup keeps, by their names there. Others are found by their addresses alone, and nothing is told to strangers. */
export function wantedOptions(port: number): Readonly<Record<string, Json>> {
  return {
    listenAddresses: [`tcp://:${port}`],
    globalAnnounceEnabled: false,
    localAnnounceEnabled: false,
    relaysEnabled: false,
    natEnabled: false,
    urAccepted: -1,
    crashReportingEnabled: false,
    autoUpgradeIntervalH: 0,
    // A minute by default: too long for who waits for a host that comes back.
    reconnectionIntervalS: 10,
  };
}

/** What a person reads instead of an option's name. */
export const OPTION_WORDS: Readonly<Record<string, string>> = {
  listenAddresses: 'listens at',
  globalAnnounceEnabled: 'global discovery',
  localAnnounceEnabled: 'local discovery',
  relaysEnabled: 'relays',
  natEnabled: 'NAT traversal',
  urAccepted: 'usage reporting',
  crashReportingEnabled: 'crash reporting',
  autoUpgradeIntervalH: 'own upgrades (h)',
  reconnectionIntervalS: 'calls again after (s)',
};

/** What bringup keeps of a device it wants, besides its addresses: nothing happens by itself. */
export const DEVICE_FLAGS = { paused: false, introducer: false, autoAcceptFolders: false } as const;
