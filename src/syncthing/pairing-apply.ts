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
    const isPaused = before['paused'] === true;
    if (folder.path !== undefined) await forget(api, id, signal);
    await api.send('PATCH', path, {
      ...(folder.path === undefined ? {} : { paused: isPaused }),
      ...folderBody(folder),
      devices,
    });
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

/**
 * At another place a folder begins anew: else Syncthing would take an empty directory for one whose disk is not mounted. What it
 * remembers of the files goes while the folder is paused, and its settings stay where they are, wherever this is cut off.
 * Syncthing restarts for that. Source: https://docs.syncthing.net/rest/system-reset-post.html
 */
async function forget(api: Api, id: string, signal: AbortSignal): Promise<void> {
  const folder = encodeURIComponent(id);
  await api.send('PATCH', `/rest/config/folders/${folder}`, { paused: true });
  const started = await startTime(api);
  await api.send('POST', `/rest/system/reset?folder=${folder}`).catch(onlyBroken);
  await again(api, signal, async () => (await startTime(api)) !== started);
}

async function startTime(api: Api): Promise<string> {
  return text(fields(await api.get('/rest/system/status'))['startTime']);
}

function onlyBroken(error: unknown): void {
  if (!isBroken(error)) throw error;
}

function isBroken(error: unknown): boolean {
  return error instanceof BringupError && (error.code === 'syncthing-broken-off' || error.code === 'dial-failed');
}

/** Waits until the API answers again. `isNew` tells that it is no longer the one that is about to end. */
async function again(api: Api, signal: AbortSignal, isNew = async () => true): Promise<void> {
  const until = Date.now() + RESTART_PATIENCE_MS;
  for (let wasGone = false; ; ) {
    await delay(250, undefined, { signal });
    try {
      await api.get('/rest/system/ping');
      if (wasGone || (await isNew())) return;
      if (Date.now() > until) throw notRestarted();
    } catch (error) {
      if (!isBroken(error) || Date.now() > until) throw error;
      wasGone = true;
    }
  }
}

function notRestarted(): BringupError {
  return new BringupError({
    code: 'syncthing-not-restarted',
    category: 'service',
    what: 'Syncthing said that it restarts, and did not within a minute',
    remedy: 'restart its service on the host, and run it again: the folder is paused until then',
  });
}
