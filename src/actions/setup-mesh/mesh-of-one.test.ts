import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { meshOfOne } from './mesh-of-one.ts';

test('one host and its mesh become a fleet, without the key itself', () => {
  const host = { user: 'ops', address: '192.0.2.11', port: 2222 };
  const given = {
    host,
    server: 'https://mesh.example.org',
    user: 'mesh',
    hostname: 'gpu-1',
    tags: ['tag:worker'],
    'skip-syncthing': true,
  };
  expect(parse(meshOfOne(given) ?? '')).toEqual({
    version: 'bringup/v1',
    fleet: { name: 'direct' },
    mesh: { server: 'https://mesh.example.org', user: 'mesh', 'api-key': { secret: 'HEADSCALE_API_KEY' } },
    hosts: {
      '192-0-2-11': {
        address: '192.0.2.11',
        ssh: { user: 'ops', port: 2222 },
        mesh: { hostname: 'gpu-1', tags: ['tag:worker'] },
      },
    },
  });
  const more = parse(meshOfOne({ ...given, install: 'distro', 'skip-syncthing': false }) ?? '');
  expect(more.hosts['192-0-2-11']).toMatchObject({ mesh: { install: { from: 'distro' } }, syncthing: {} });
  expect(meshOfOne({ 'skip-syncthing': false })).toBeUndefined();
});
