import type { Generation } from './generation.ts';

/** What the board is, for `about`, `other` and the open page. Change it at any time; undefined: it cannot be read. */
export interface Identity {
  hostname: string;
  /** `Turing Pi 2`. */
  model: string | undefined;
  /** `2.5.2`. */
  revision: string | undefined;
  /** Of the firmware; undefined: there is no /etc/os-release. */
  firmware: string | undefined;
  buildroot: string | undefined;
  mac: string;
}

const API = '1.1';
const BUILT = '2026-11-20 21:39:05-00:00';

export function about({ daemon, knowsBoard, versionKeys, paddedModel }: Generation, identity: Identity): object {
  const firmware = identity.firmware ?? 'unknown';
  const { model, revision } = identity;
  const padded = model === undefined ? '' : paddedModel ? model.padEnd(16, '\0') : model;
  const shown = revision === undefined ? '' : paddedModel ? `v${revision}` : revision;
  const inBmcd = versionKeys === 'daemon-in-bmcd-version';
  return sorted({
    api: API,
    buildroot: identity.buildroot ?? 'unknown',
    buildtime: BUILT,
    ...(inBmcd ? { bmcd_version: daemon, version: firmware } : { build_version: firmware, version: daemon }),
    ...(knowsBoard && { board_model: padded, board_revision: shown, hostname: identity.hostname }),
  });
}

/** What `other` and the open page answer. The daemons before 2.3.5 look for the device eth0, which the board does not have. */
export function systemInformation(
  { daemon, versionKeys, linkName }: Generation,
  identity: Identity,
  ip: string,
): object {
  const { firmware, buildroot } = identity;
  const known = linkName === 'br0';
  const inBmcd = versionKeys === 'daemon-in-bmcd-version';
  return [
    sorted({
      api: API,
      ...(buildroot !== undefined && { buildroot: `"${buildroot}"` }),
      buildtime: BUILT,
      ip: known ? ip : 'Unknown',
      mac: known ? identity.mac : 'Unknown',
      ...(!inBmcd && { version: daemon }),
      ...(firmware !== undefined && (inBmcd ? { version: firmware } : { build_version: firmware })),
    }),
  ];
}

/** serde_json writes the keys of an object in order. */
function sorted(object: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
