import { configurationOf, ENVIRONMENTS, tempDirOf } from '../places.ts';
import type { RaySystem } from './system.ts';

export const linux: RaySystem = {
  id: 'linux',
  title: 'Linux',
  uname: 'Linux',
  joins: { by: 'bringup', run: true },
  processors: new Map([
    ['x86_64', 'x86_64'],
    ['aarch64', 'aarch64'],
  ]),
  uvPlatform: ({ arch, platform }) => `${arch}-${platform}`,
  environment: {},
  places: {
    environment: () => ENVIRONMENTS,
    configuration: configurationOf,
    temporary: tempDirOf,
    file: (folder, name) => `${folder}/${name}`,
  },
  supervisor: 'a unit of systemd',
  firewall: 'a table of nftables',
  objects: '/dev/shm',
  missing: [],
};
