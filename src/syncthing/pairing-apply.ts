import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../core/error.ts';
import type { PairingAction } from './pairing-spec.ts';
import { deviceBody, fields, folderBody, list, text } from './pairing-state.ts';
import type { Api } from './rest.ts';

const RESTART_PATIENCE_MS = 60_000;

/**
 * Changes a configuration through its API, in an order in which every name is known when it is used. `config` is what
 * `GET /rest/config` told just now: a folder's other devices stay as they are there, passwords included.
 */
export async function changePairing(
  api: Api,
  config: unknown,
  action: PairingAction,
  signal: AbortSignal,
): Promise<void> {
  if (action.options !== undefined) await api.send('PATCH', '/rest/config/options', action.options);
  for (const device of action.addDevices) await api.send('POST', '/rest/config/devices', deviceBody(device));
  for (const { id, ...device } of action.setDevices)
    await api.send('PATCH', `/rest/config/devices/${id}`, deviceBody(device));
  for (const { devices, ...folder } of action.addFolders)
    await api.send('POST', '/rest/config/folders', {
      ...folderBody(folder),
      devices: devices.map((deviceID) => ({ deviceID })),
    });
  const there = list(fields(config)['folders']);
  for (const { id, share = [], unshare = [], ...folder } of action.setFolders) {
    const before = there.find((one) => one['id'] === id) ?? {};
    const devices = [
      ...list(before['devices']).filter((device) => !unshare.includes(text(device['deviceID']))),
      ...share.map((deviceID) => ({ deviceID })),
    ];
    const path = `/rest/config/folders/${encodeURIComponent(id)}`;
    if (folder.path === undefined) {
      await api.send('PATCH', path, { ...folderBody(folder), devices });
      continue;
    }
    // At another place it begins anew: Syncthing would take an empty directory for one whose disk is not mounted.
    await api.send('DELETE', path);
    await api.send('POST', '/rest/config/folders', { ...before, ...folderBody(folder), id, devices });
  }
  for (const id of action.removeFolders) await api.send('DELETE', `/rest/config/folders/${encodeURIComponent(id)}`);
  for (const id of action.removeDevices) await api.send('DELETE', `/rest/config/devices/${id}`);
  if (action.gui !== undefined) {
    // The API goes and comes again at its other address, sometimes before it has answered.
    await api.send('PATCH', '/rest/config/gui', { address: action.gui }).catch(onlyBroken);
    await again(api, signal);
  }
  if (fields(await api.get('/rest/config/restart-required'))['requiresRestart'] !== true) return;
  await api.send('POST', '/rest/system/restart').catch(onlyBroken);
  await again(api, signal);
}

function onlyBroken(error: unknown): void {
  if (!isBroken(error)) throw error;
}

function isBroken(error: unknown): boolean {
  return error instanceof BringupError && (error.code === 'syncthing-broken-off' || error.code === 'dial-failed');
}

/** Waits until the API answers again. */
async function again(api: Api, signal: AbortSignal): Promise<void> {
  const until = Date.now() + RESTART_PATIENCE_MS;
  for (;;) {
    await delay(250, undefined, { signal });
    try {
      await api.get('/rest/system/ping');
      return;
    } catch (error) {
      if (!isBroken(error) || Date.now() > until) throw error;
    }
  }
}
