import { expect, test } from 'vitest';
import type { HostReport } from '../report/report.ts';
import { hostOutputs } from './host-outputs.ts';

const HOST = { address: '192.0.2.11', steps: [], durationMs: 1, connections: 1, commands: 1 };

test('the hosts of a run are told to later jobs as JSON', () => {
  const hosts = [
    {
      ...HOST,
      name: 'web',
      outcome: 'changed',
      published: { 'address.mesh': '100.64.0.3', 'name.mesh': 'web.mesh.test' },
    },
    { ...HOST, name: 'win', outcome: 'manual-needed' },
  ] as unknown as HostReport[];
  expect(hostOutputs({ hosts })).toEqual({
    hosts:
      '[{"name":"web","address":"192.0.2.11","outcome":"changed","mesh":{"address":"100.64.0.3","name":"web.mesh.test"}},{"name":"win","address":"192.0.2.11","outcome":"manual-needed","mesh":null}]',
    'manual-needed': '["win"]',
  });
  expect(hostOutputs({ hosts: [] })).toEqual({ hosts: '[]', 'manual-needed': '[]' });
});
