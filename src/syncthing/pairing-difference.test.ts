import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEVICE_ID } from './device-id.ts';
import { marked, markOf } from './marker.ts';
import { difference, isNothing, wayBack } from './pairing-difference.ts';
import { wantedOptions } from './pairing-settings.ts';
import type { DeviceState, FolderState, PairingAction, PairingSpec, PairingState } from './pairing-spec.ts';
import { pairingFields, pairingSummary } from './pairing-words.ts';

const IDS = [...'ABCDEF'].map((letter) => Array.from({ length: 8 }, () => letter.repeat(7)).join('-'));
const OWN = IDS[0] ?? '';
const FOLDERS = ['shared', 'models', 'own'];
const FLEET = 'lab';

const subset = <One>(all: readonly One[]) => fc.subarray([...all]);
const fewOf = (...words: readonly string[]) => fc.uniqueArray(fc.constantFrom(...words), { maxLength: 2 });
const names = (own: string) =>
  fc.constantFrom(own, '', marked({ name: own, fleet: FLEET }), marked({ name: own, fleet: 'other' }), 'my laptop');

const device = (id: string): fc.Arbitrary<DeviceState> =>
  fc.record({
    id: fc.constant(id),
    name: id === OWN ? fc.constant('me') : names(`host-${id.slice(0, 1).toLowerCase()}`),
    addresses: fewOf('dynamic', 'tcp://192.0.2.1:22000'),
    networks: fewOf('192.0.2.1/32', '100.64.0.0/10'),
    paused: fc.boolean(),
    introducer: fc.boolean(),
    autoAcceptFolders: fc.boolean(),
  });

const folder = (id: string, devices: readonly string[]): fc.Arbitrary<FolderState> =>
  fc.record({
    id: fc.constant(id),
    label: names(id),
    path: fc.constant(`/srv/${id}`),
    type: fc.constantFrom('sendreceive', 'receiveonly'),
    ignorePermissions: fc.boolean(),
    rescanSeconds: fc.constantFrom(0, 3600),
    paused: fc.boolean(),
    devices: subset(devices).map((others) => [...new Set([OWN, ...others])]),
  });

const state: fc.Arbitrary<PairingState> = subset(IDS.slice(1)).chain((others) =>
  fc.record({
    options: fc.record({
      listenAddresses: fewOf('default', 'tcp://:22000'),
      relaysEnabled: fc.boolean(),
      urAccepted: fc.constantFrom(-1, 0, 3),
    }),
    gui: fc.constantFrom('127.0.0.1:8384', '0.0.0.0:8384', '[::]:9000', '/run/gui.sock', '[::1]:8384'),
    devices: fc.tuple(...[OWN, ...others].map(device)),
    folders: subset(FOLDERS).chain((ids) => fc.tuple(...ids.map((id) => folder(id, others)))),
  }),
);

const spec: fc.Arbitrary<PairingSpec> = subset(IDS.slice(1)).chain((others) =>
  fc.record({
    user: fc.constant('syncthing'),
    fleet: fc.constant(FLEET),
    state: fc.constant('present' as const),
    api: fc.constant({ port: 8384, tls: false }),
    options: fc.constant(wantedOptions(22_000)),
    devices: fc.constant(
      others.map((id) => ({
        host: `host-${id.slice(0, 1).toLowerCase()}`,
        id,
        addresses: ['tcp://192.0.2.9:22000'],
        networks: ['192.0.2.9/32'],
      })),
    ),
    folders: subset(FOLDERS).chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            label: fc.constant(id),
            path: fc.constant(`/srv/${id}`),
            type: fc.constantFrom('sendreceive' as const, 'sendonly' as const),
            ignorePermissions: fc.constant(false),
            rescanSeconds: fc.constant(3600),
            with: subset(others),
          }),
        ),
      ),
    ),
  }),
);

/** What Syncthing makes of a change, its own rules included: who is no device any more is in no folder. */
function after(now: PairingState, action: PairingAction): PairingState {
  const devices = [...now.devices, ...action.addDevices]
    .map((one) => ({ ...one, ...action.setDevices.find(({ id }) => id === one.id) }))
    .filter(({ id }) => !action.removeDevices.includes(id));
  const ids = new Set(devices.map(({ id }) => id));
  const folders = [...now.folders, ...action.addFolders]
    .filter(({ id }) => !action.removeFolders.includes(id))
    .map((one) => {
      const { share = [], unshare = [], ...set } = action.setFolders.find(({ id }) => id === one.id) ?? { id: one.id };
      const members = [...one.devices.filter((id) => !unshare.includes(id)), ...share, OWN];
      return { ...one, ...set, devices: [...new Set(members)].filter((id) => ids.has(id)) };
    });
  return { options: { ...now.options, ...action.options }, gui: action.gui ?? now.gui, devices, folders };
}

/** The same, whatever the order of lists of ids. */
function inOrder({ devices, folders, ...rest }: PairingState): PairingState {
  const by = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);
  return {
    ...rest,
    devices: devices.toSorted(by),
    folders: folders.map((one) => ({ ...one, devices: one.devices.toSorted() })).toSorted(by),
  };
}

test('what is changed is right, and nothing is left to change', () => {
  fc.assert(
    fc.property(state, spec, (now, wanted) => {
      const then = after(now, difference(now, wanted));
      expect(difference(then, wanted)).toSatisfy(isNothing);
      for (const { id, addresses, networks } of wanted.devices)
        expect(then.devices.find((one) => one.id === id)).toMatchObject({ addresses, networks, paused: false });
      for (const { id, type, with: others } of wanted.folders) {
        const there = then.folders.find((one) => one.id === id);
        expect(there).toMatchObject({ type, paused: false });
        expect(there?.devices).toEqual(expect.arrayContaining([OWN, ...others]));
      }
      expect(then.gui).toMatch(/^(127\.0\.0\.1:\d+|\[::1\]:\d+|\/.*)$/);
    }),
  );
});

test('what people or other fleets added stays as it is, and keeps its name', () => {
  fc.assert(
    fc.property(state, spec, (now, wanted) => {
      const then = after(now, difference(now, wanted));
      const isOurs = (name: string) => markOf(name)?.fleet === FLEET;
      const wantedIds = [...wanted.devices, ...wanted.folders].map(({ id }) => id);
      for (const one of now.devices.filter(({ name }) => !isOurs(name))) {
        const there = then.devices.find(({ id }) => id === one.id);
        expect(there?.name).toBe(one.name);
        if (!wantedIds.includes(one.id)) expect(there).toEqual(one);
      }
      for (const one of now.folders.filter(({ label }) => !isOurs(label))) {
        const there = then.folders.find(({ id }) => id === one.id);
        expect(there?.label).toBe(one.label);
        if (!wantedIds.includes(one.id)) expect({ ...there, devices: [] }).toEqual({ ...one, devices: [] });
        const strangers = one.devices.filter((id) => {
          const name = now.devices.find((other) => other.id === id)?.name ?? '';
          return !isOurs(name) && !wantedIds.includes(id);
        });
        expect(there?.devices).toEqual(expect.arrayContaining(strangers));
      }
    }),
  );
});

test('what bringup made and nobody wants any more is gone from devices and folders', () => {
  fc.assert(
    fc.property(state, spec, (now, wanted) => {
      const then = after(now, difference(now, wanted));
      const gone = now.devices.filter(
        ({ id, name }) => markOf(name)?.fleet === FLEET && !wanted.devices.some((one) => one.id === id),
      );
      for (const { id } of gone) {
        expect(then.devices.map((one) => one.id)).not.toContain(id);
        expect(then.folders.flatMap(({ devices }) => devices)).not.toContain(id);
      }
    }),
  );
});

test('a change is taken back to where it began, and then nothing is left to take back', () => {
  fc.assert(
    fc.property(state, spec, (now, wanted) => {
      const then = after(now, difference(now, wanted));
      const back = after(then, wayBack(then, now, wanted));
      const { options, ...rest } = inOrder(now);
      expect(inOrder(back)).toMatchObject(rest);
      expect(back.options).toMatchObject(options);
      expect(wayBack(back, now, wanted)).toSatisfy(isNothing);
    }),
  );
});

test('every change has words, and what is right has none', () => {
  fc.assert(
    fc.property(state, spec, (now, wanted) => {
      const action = difference(now, wanted);
      const fields = pairingFields(action, now);
      expect(fields.length === 0).toBe(isNothing(action));
      expect(pairingSummary(action) === '').toBe(isNothing(action));
      for (const { field, from, to } of fields) {
        expect(from).not.toBe(to);
        expect(`${field} ${from} ${to}`).not.toMatch(/undefined|\[object|\(bringup lab\).*\(bringup lab\)/);
      }
      for (const id of IDS) expect(id).toMatch(DEVICE_ID);
    }),
  );
});

test('a folder of people that is somewhere else is not moved', () => {
  const [one] = fc.sample(folder('shared', []), 1);
  const [wanted] = fc.sample(spec, 1);
  if (one === undefined || wanted === undefined) throw new Error('nothing was made');
  const folders = [{ ...one, label: 'our files', path: '/home/me/files' }];
  const now: PairingState = { options: {}, gui: '127.0.0.1:8384', devices: [], folders };
  const share = {
    id: 'shared',
    label: 'shared',
    path: '/srv/shared',
    type: 'sendreceive' as const,
    ignorePermissions: false,
    rescanSeconds: 60,
    with: [],
  };
  const asked = { ...wanted, devices: [], folders: [share] };
  expect(() => difference(now, asked)).toThrow('is shared from /home/me/files already, which bringup did not make');
  const ours = { ...now, folders: [{ ...one, label: 'shared (bringup lab)', path: '/srv/old' }] };
  expect(difference(ours, asked).setFolders).toMatchObject([{ id: 'shared', path: '/srv/shared' }]);
});
