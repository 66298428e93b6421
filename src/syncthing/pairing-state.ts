import type { Json } from '../core/json.ts';
import type { DeviceState, FolderState, PairingState } from './pairing-spec.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What `GET /rest/config` answered, without all that bringup does not look at: keys, passwords, and settings that are people's own. */
export function pairingState(answer: unknown, optionNames: readonly string[]): PairingState {
  const config = fields(answer);
  const options = fields(config['options']);
  return {
    options: Object.fromEntries(optionNames.map((name) => [name, (options[name] ?? null) as Json])),
    gui: text(fields(config['gui'])['address']),
    devices: list(config['devices']).map(deviceState),
    folders: list(config['folders']).map(folderState),
  };
}

function deviceState(device: Fields): DeviceState {
  return {
    id: text(device['deviceID']),
    name: text(device['name']),
    addresses: texts(device['addresses']),
    networks: texts(device['allowedNetworks']),
    paused: device['paused'] === true,
    introducer: device['introducer'] === true,
    autoAcceptFolders: device['autoAcceptFolders'] === true,
  };
}

function folderState(folder: Fields): FolderState {
  return {
    id: text(folder['id']),
    label: text(folder['label']),
    path: text(folder['path']),
    type: text(folder['type']),
    ignorePermissions: folder['ignorePerms'] === true,
    rescanSeconds: Number(folder['rescanIntervalS'] ?? 0),
    paused: folder['paused'] === true,
    devices: list(folder['devices']).map((device) => text(device['deviceID'])),
  };
}

/** A device as the API takes it. */
export function deviceBody({ id, networks, ...rest }: Partial<DeviceState>): object {
  return {
    ...(id === undefined ? {} : { deviceID: id }),
    ...rest,
    ...(networks === undefined ? {} : { allowedNetworks: networks }),
  };
}

/** A folder as the API takes it, without its devices. */
export function folderBody(folder: Partial<Omit<FolderState, 'devices'>>): object {
  const { ignorePermissions, rescanSeconds, ...rest } = folder;
  return {
    ...rest,
    ...(ignorePermissions === undefined ? {} : { ignorePerms: ignorePermissions }),
    ...(rescanSeconds === undefined ? {} : { rescanIntervalS: rescanSeconds }),
  };
}

/** The fields of a JSON object; none for anything else. */
export function fields(value: unknown): Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
}

/** The objects of a JSON list; none for anything else. */
export function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

/** A JSON text; empty for anything else. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
