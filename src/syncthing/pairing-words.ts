import type { Json } from '../core/json.ts';
import type { FieldChange } from '../report/report.ts';
import { markOf } from './marker.ts';
import { OPTION_WORDS } from './pairing-settings.ts';
import type { PairingAction, PairingState } from './pairing-spec.ts';

/** What a change of a configuration means, device by device and folder by folder, for a plan. */
export function pairingFields(action: PairingAction, state: PairingState): readonly FieldChange[] {
  const names = new Map([...state.devices, ...action.addDevices].map(({ id, name }) => [id, shortName(name, id)]));
  const nameOf = (id: string) => names.get(id) ?? shortId(id);
  const folderName = (id: string) => {
    const label = [...state.folders, ...action.addFolders].find((folder) => folder.id === id)?.label ?? '';
    return shortName(label, id);
  };
  const device = (id: string) => state.devices.find((one) => one.id === id);
  const folder = (id: string) => state.folders.find((one) => one.id === id);
  const sharedWith = (ids: readonly string[]) => (ids.length === 0 ? 'nobody' : ids.map(nameOf).join(', '));
  return [
    ...Object.entries(action.options ?? {}).map(([name, to]) => ({
      field: OPTION_WORDS[name] ?? name,
      from: words(state.options[name]),
      to: words(to),
    })),
    ...(action.gui === undefined ? [] : [{ field: 'GUI listens at', from: state.gui, to: action.gui }]),
    ...action.addDevices.map(({ id, addresses }) => ({
      field: `device ${nameOf(id)}`,
      from: 'none',
      to: `${shortId(id)} at ${addresses.join(', ')}`,
    })),
    ...action.setDevices.flatMap(({ id, ...set }) => differences(`device ${nameOf(id)}`, { ...device(id) }, set)),
    ...action.addFolders.map(({ id, path, type, devices }) => ({
      field: `folder ${folderName(id)}`,
      from: 'none',
      to: `${path}, ${type}, with ${sharedWith(devices)}`,
    })),
    ...action.setFolders.flatMap(({ id, share = [], unshare = [], ...set }) => [
      ...differences(`folder ${folderName(id)}`, { ...folder(id) }, set),
      ...share.map((one) => ({ field: `folder ${folderName(id)} with ${nameOf(one)}`, from: 'no', to: 'yes' })),
      ...unshare.map((one) => ({ field: `folder ${folderName(id)} with ${nameOf(one)}`, from: 'yes', to: 'no' })),
    ]),
    ...action.removeFolders.map((id) => ({
      field: `folder ${folderName(id)}`,
      from: `${folder(id)?.path ?? 'shared'}`,
      to: 'none (its files stay)',
    })),
    ...action.removeDevices.map((id) => ({
      field: `device ${nameOf(id)}`,
      from: `${shortId(id)} at ${device(id)?.addresses.join(', ') ?? ''}`,
      to: 'none',
    })),
  ];
}

/** A few words on what comes, goes and changes. */
export function pairingSummary(action: PairingAction): string {
  const count = (many: number, thing: string, does: string) =>
    many === 0 ? [] : [`${many} ${thing}${many === 1 ? '' : 's'} ${does}`];
  const settings = Object.keys(action.options ?? {}).length + (action.gui === undefined ? 0 : 1);
  return [
    ...count(action.addDevices.length, 'device', 'new'),
    ...count(action.setDevices.length, 'device', 'changed'),
    ...count(action.removeDevices.length, 'device', 'unpaired'),
    ...count(action.addFolders.length, 'folder', 'new'),
    ...count(action.setFolders.length, 'folder', 'changed'),
    ...count(action.removeFolders.length, 'folder', 'no longer shared'),
    ...count(settings, 'setting', 'changed'),
  ].join(', ');
}

function differences(
  thing: string,
  there: Readonly<Record<string, unknown>>,
  set: Readonly<Record<string, unknown>>,
): readonly FieldChange[] {
  return Object.entries(set).map(([name, to]) => ({
    field: `${thing} ${FIELD_WORDS[name] ?? name}`,
    from: words(there[name] as Json | undefined),
    to: words(to as Json),
  }));
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  autoAcceptFolders: 'takes any folder',
  ignorePermissions: 'ignores permissions',
  networks: 'may come from',
  rescanSeconds: 'rescan (s)',
};

function words(value: Json | undefined): string {
  if (value === undefined || value === null) return 'not set';
  if (Array.isArray(value)) return value.length === 0 ? 'anywhere' : value.map(words).join(', ');
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (value === -1) return 'off';
  return String(value);
}

/** The first group is what people compare. */
function shortId(id: string): string {
  return id.slice(0, 7);
}

function shortName(name: string, otherwise: string): string {
  return markOf(name)?.name ?? (name === '' ? otherwise : name);
}
