import type { Json } from '../core/json.ts';
import type { ApiPlace } from './answering.ts';
import type { Share } from './members.ts';

/** Another host as this one shall know it. */
export interface WantedDevice {
  readonly host: string;
  readonly id: string;
  readonly addresses: readonly string[];
  readonly networks: readonly string[];
}

/** A folder as this host shall have it; `with` are ids of devices. */
export interface WantedFolder extends Omit<Share, 'name'> {}

/** What the configuration of one Syncthing shall hold. What people added by hand is no part of it. */
export interface PairingSpec {
  readonly user: string;
  readonly fleet: string;
  readonly state: 'present';
  readonly api: ApiPlace;
  readonly options: Readonly<Record<string, Json>>;
  readonly devices: readonly WantedDevice[];
  readonly folders: readonly WantedFolder[];
}

/** A device of a configuration, as far as bringup looks at it. */
export interface DeviceState {
  readonly id: string;
  readonly name: string;
  readonly addresses: readonly string[];
  readonly networks: readonly string[];
  readonly paused: boolean;
  readonly introducer: boolean;
  readonly autoAcceptFolders: boolean;
}

/** A folder of a configuration, as far as bringup looks at it. */
export interface FolderState {
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly type: string;
  readonly ignorePermissions: boolean;
  readonly rescanSeconds: number;
  readonly paused: boolean;
  /** Ids, its own among them. */
  readonly devices: readonly string[];
}

/** What `GET /rest/config` told, of what bringup may change; no secret is in it. */
export interface PairingState {
  readonly options: Readonly<Record<string, Json>>;
  readonly gui: string;
  readonly devices: readonly DeviceState[];
  readonly folders: readonly FolderState[];
}

/** What is to be changed, by ids. */
export interface PairingAction {
  readonly options?: Readonly<Record<string, Json>>;
  readonly gui?: string;
  readonly addDevices: readonly DeviceState[];
  readonly setDevices: readonly (Pick<DeviceState, 'id'> & Partial<DeviceState>)[];
  readonly removeDevices: readonly string[];
  readonly addFolders: readonly FolderState[];
  readonly setFolders: readonly FolderChange[];
  readonly removeFolders: readonly string[];
}

/** What becomes of a folder that is there. */
export interface FolderChange extends Partial<Omit<FolderState, 'devices'>> {
  readonly id: string;
  /** Who gets and who loses the folder; others stay. */
  readonly share?: readonly string[];
  readonly unshare?: readonly string[];
}
