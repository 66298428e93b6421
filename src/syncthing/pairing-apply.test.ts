import { expect, test } from 'vitest';
import { changePairing } from './pairing-apply.ts';
import { difference, isNothing } from './pairing-difference.ts';
import type { PairingSpec } from './pairing-spec.ts';
import { pairingState } from './pairing-state.ts';
import type { Api } from './rest.ts';

type Folder = Readonly<Record<string, unknown>>;

const SPEC: PairingSpec = {
  user: 'syncthing',
  fleet: 'lab',
  state: 'present',
  api: { port: 8384, tls: false },
  options: {},
  devices: [],
  folders: [
    {
      ...{ id: 'shared', label: 'shared', path: '/srv/new', type: 'sendreceive' },
      ...{ ignorePermissions: false, rescanSeconds: 3600, with: [] },
    },
  ],
};

/** A Syncthing with one folder at /srv/old, with settings of people, that says no word after so many changes. */
class Syncthing implements Api {
  folders: readonly Folder[] = [
    {
      ...{ id: 'shared', label: 'shared (bringup lab)', path: '/srv/old', type: 'sendreceive', paused: false },
      ...{ ignorePerms: false, rescanIntervalS: 3600, versioning: { type: 'simple' } },
      devices: [{ deviceID: 'PHONE', encryptionPassword: 'made for the test' }],
    },
  ];
  /** The place of the files that it remembers. */
  remembers: unknown = '/srv/old';
  changesLeft = Number.POSITIVE_INFINITY;
  #starts = 0;

  async get(path: string): Promise<unknown> {
    if (path === '/rest/config')
      return { options: {}, gui: { address: '127.0.0.1:8384' }, devices: [], folders: this.folders };
    return path === '/rest/system/status' ? { startTime: String(this.#starts) } : {};
  }

  async send(method: string, path: string, body: Folder = {}): Promise<void> {
    if (this.changesLeft === 0) throw new Error('cut off');
    this.changesLeft -= 1;
    const [folder] = this.folders;
    if (path === '/rest/system/reset?folder=shared') {
      if (folder?.['paused'] !== true) throw new Error('folder must be paused when resetting');
      this.remembers = undefined;
      this.#starts += 1;
    } else if (method === 'PATCH') this.folders = [{ ...folder, ...body }];
    else if (method === 'DELETE') this.folders = [];
    else throw new Error(`${method} ${path} was not expected`);
    const [now] = this.folders;
    if (now?.['paused'] === false && this.remembers !== undefined && this.remembers !== now['path'])
      throw new Error('folder marker missing');
  }

  async run(): Promise<void> {
    const config = await this.get('/rest/config');
    await changePairing(this, config, difference(pairingState(config, []), SPEC), new AbortController().signal);
  }
}

const WELL = { path: '/srv/new', paused: false, versioning: { type: 'simple' } };
const PHONE = [{ deviceID: 'PHONE', encryptionPassword: 'made for the test' }];

test.each([0, 1, 2, 3])(
  'a folder that moves loses no setting when it is cut off after %i changes, and the next run ends it',
  async (changes) => {
    const syncthing = new Syncthing();
    syncthing.changesLeft = changes;
    await syncthing.run().catch((error: Error) => expect(error.message).toBe('cut off'));
    expect(syncthing.folders).toMatchObject([{ versioning: WELL.versioning, devices: PHONE }]);
    syncthing.changesLeft = Number.POSITIVE_INFINITY;
    await syncthing.run();
    expect(syncthing.folders).toMatchObject([{ ...WELL, devices: PHONE }]);
    expect(isNothing(difference(pairingState(await syncthing.get('/rest/config'), []), SPEC))).toBe(true);
  },
);
