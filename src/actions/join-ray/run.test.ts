import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Step } from '../action.ts';
import { joinRay } from './action.ts';

test('nothing that was tried is a verdict, too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'join-ray-'));
  const outputs = join(folder, 'outputs');
  const fleet = join(folder, 'fleet.yaml');
  vi.stubEnv('GITHUB_OUTPUT', outputs);
  try {
    await writeFile(outputs, '');
    await writeFile(fleet, 'version: bringup/v1\nfleet: { name: lab }\nhosts: { web: { address: 192.0.2.1 } }\n');
    const step = { environment: {}, mask() {}, signal: new AbortController().signal } as unknown as Step;
    await expect(joinRay.run(joinRay.inputs.parse({ fleet }), step)).rejects.toMatchObject({ code: 'ray-nobody' });
    const told = await readFile(outputs, 'utf8');
    expect(told).toMatch(/^verdict<<(\S+)\nrefused\n\1$/m);
    expect(told).toMatch(/^failed-check<<(\S+)\nray-nobody\n\1$/m);
  } finally {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  }
}, 200_000);
