import { BringupError } from '../core/error.ts';
import { canonical, type Json } from '../core/json.ts';
import { marked, markOf } from './marker.ts';
import { DEVICE_FLAGS } from './pairing-settings.ts';
import type {
  DeviceState,
  FolderChange,
  FolderState,
  PairingAction,
  PairingSpec,
  PairingState,
  WantedDevice,
  WantedFolder,
} from './pairing-spec.ts';

/**
 * What has to be changed in a configuration. A device or folder is bringup's by its mark: only such a one is removed or
 * renamed. What people added stays; where the fleet wants the same device or folder, its settings are kept and its name is theirs.
 * Throws BringupError for a folder of people's own that is somewhere else.
 */
export function difference(state: PairingState, spec: PairingSpec): PairingAction {
  const ids = new Set(spec.devices.map(({ id }) => id));
  const ours = (name: string) => markOf(name)?.fleet === spec.fleet;
  const goes = (device: DeviceState) => ours(device.name) && !ids.has(device.id);
  const removeDevices = state.devices.filter(goes).map(({ id }) => id);
  const marksOf = new Set(state.devices.filter(({ name }) => ours(name)).map(({ id }) => id));

  const addDevices: DeviceState[] = [];
  const setDevices: PairingAction['setDevices'][number][] = [];
  for (const wanted of spec.devices) {
    const there = state.devices.find(({ id }) => id === wanted.id);
    if (there === undefined) addDevices.push(deviceOf(wanted, spec.fleet));
    else setDevices.push(...changed(there, settingsOf(wanted, there, spec.fleet)));
  }

  const addFolders: FolderState[] = [];
  const setFolders: FolderChange[] = [];
  for (const wanted of spec.folders) {
    const there = state.folders.find(({ id }) => id === wanted.id);
    if (there === undefined) {
      addFolders.push(folderOf(wanted, spec.fleet));
      continue;
    }
    if (there.path !== wanted.path && !ours(there.label)) throw elsewhere(there, wanted);
    const share = wanted.with.filter((id) => !there.devices.includes(id));
    const unshare = there.devices.filter(
      (id) => (marksOf.has(id) || ids.has(id)) && !wanted.with.includes(id) && !removeDevices.includes(id),
    );
    const [set = { id: there.id }] = changed(there, folderSettings(wanted, there, spec.fleet));
    if (Object.keys(set).length > 1 || share.length > 0 || unshare.length > 0)
      setFolders.push({
        ...set,
        ...(share.length > 0 ? { share } : {}),
        ...(unshare.length > 0 ? { unshare } : {}),
      });
  }
  const folderIds = new Set(spec.folders.map(({ id }) => id));
  const removeFolders = state.folders.filter(({ id, label }) => ours(label) && !folderIds.has(id)).map(({ id }) => id);

  const options = Object.fromEntries(
    Object.entries(spec.options).filter(([name, value]) => !same(state.options[name], value)),
  );
  const gui = safeGui(state.gui);
  return {
    ...(Object.keys(options).length > 0 ? { options } : {}),
    ...(gui === state.gui ? {} : { gui }),
    addDevices,
    setDevices,
    removeDevices,
    addFolders,
    setFolders,
    removeFolders,
  };
}

/** What brings a configuration back to an earlier state, as far as bringup changed it: whose mark it has, and who was wanted. */
export function wayBack(now: PairingState, before: PairingState, spec: PairingSpec): PairingAction {
  const wanted = new Set(spec.devices.map(({ id }) => id));
  const isOurs = ({ id, name }: DeviceState) => wanted.has(id) || markOf(name)?.fleet === spec.fleet;
  const folderIds = new Set(spec.folders.map(({ id }) => id));
  const isOurFolder = ({ id, label }: FolderState) => folderIds.has(id) || markOf(label)?.fleet === spec.fleet;
  const find = <One extends { readonly id: string }>(all: readonly One[], { id }: One) =>
    all.find((one) => one.id === id);
  const gone = <One extends { readonly id: string }>(from: readonly One[], to: readonly One[]) =>
    from.filter((one) => find(to, one) === undefined);
  const devices = before.devices.filter(isOurs);
  const folders = before.folders.filter(isOurFolder);
  const touched = new Set([...wanted, ...devices.map(({ id }) => id)]);
  const options = Object.fromEntries(
    Object.entries(before.options).filter(([name, value]) => value !== null && !same(now.options[name], value)),
  );
  return {
    ...(Object.keys(options).length > 0 ? { options } : {}),
    ...(before.gui === now.gui ? {} : { gui: before.gui }),
    addDevices: gone(devices, now.devices),
    setDevices: devices.flatMap((device) => {
      const there = find(now.devices, device);
      return there === undefined ? [] : changed(there, device);
    }),
    removeDevices: gone(now.devices.filter(isOurs), before.devices).map(({ id }) => id),
    addFolders: gone(folders, now.folders),
    setFolders: before.folders.flatMap((folder): readonly FolderChange[] => {
      const there = find(now.folders, folder);
      if (there === undefined) return [];
      const { devices: had, ...settings } = folder;
      // Who was no device any more was in nobody's folder any more, either.
      const share = had.filter((id) => touched.has(id) && !there.devices.includes(id));
      const unshare = there.devices.filter((id) => touched.has(id) && !had.includes(id));
      const [set = { id: folder.id }] = isOurFolder(folder) ? changed(there, settings) : [];
      return Object.keys(set).length > 1 || share.length > 0 || unshare.length > 0 ? [{ ...set, share, unshare }] : [];
    }),
    removeFolders: gone(now.folders.filter(isOurFolder), before.folders).map(({ id }) => id),
  };
}

/** Whether there is nothing in it to do. */
export function isNothing({ options, gui, ...lists }: PairingAction): boolean {
  return options === undefined && gui === undefined && Object.values(lists).every((list) => list.length === 0);
}

function deviceOf({ host, id, addresses, networks }: WantedDevice, fleet: string): DeviceState {
  return { id, name: marked({ name: host, fleet }), addresses, networks, ...DEVICE_FLAGS };
}

function settingsOf(wanted: WantedDevice, { name }: DeviceState, fleet: string): DeviceState {
  const device = deviceOf(wanted, fleet);
  // A name that people gave stays, and so does that of another fleet which wants the same device.
  return markOf(name)?.fleet === fleet ? device : { ...device, name };
}

function folderOf({ with: others, label, ...rest }: WantedFolder, fleet: string): FolderState {
  return { ...rest, label: marked({ name: label, fleet }), paused: false, devices: others };
}

function folderSettings(wanted: WantedFolder, { label }: FolderState, fleet: string): Omit<FolderState, 'devices'> {
  const { devices: _, ...folder } = folderOf(wanted, fleet);
  return markOf(label)?.fleet === fleet ? folder : { ...folder, label };
}

/** The fields in which a thing is not as it should be, with its id; none when all are right. */
function changed<There extends { readonly id: string }, Settings extends { readonly id: string }>(
  there: There,
  wanted: Settings,
): readonly (Pick<Settings, 'id'> & Partial<Settings>)[] {
  const is: Readonly<Record<string, unknown>> = { ...there };
  const different = Object.entries(wanted).filter(([name, value]) => !same(is[name], value));
  return different.length === 0 ? [] : [{ id: wanted.id, ...Object.fromEntries(different) } as Settings];
}

/** The GUI listens on the loopback alone, at the port it has. */
function safeGui(address: string): string {
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(address) ?? [];
  return port === '' || /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(host) ? address : `127.0.0.1:${port}`;
}

function same(one: unknown, other: unknown): boolean {
  return canonical((one ?? null) as Json) === canonical((other ?? null) as Json);
}

function elsewhere(there: FolderState, wanted: WantedFolder): BringupError {
  return new BringupError({
    code: 'syncthing-folder-elsewhere',
    category: 'config',
    what: `a folder with the id ${wanted.id} is shared from ${there.path} already, which bringup did not make, and is wanted at ${wanted.path}`,
    remedy: `write that path for this host (syncthing.folders.NAME.hosts), give the folder another id, or remove it in Syncthing's GUI; its files stay`,
  });
}
