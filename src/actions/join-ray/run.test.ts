import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Step, ToldRun } from '../action.ts';
import { joinRay } from './action.ts';

const FLEET = `version: bringup/v1
fleet: { name: lab }
defaults: { ssh: { user: nobody, port: 1, host-keys: accept-new, connect-timeout: 1s } }
ray: { clusters: { main: { version: 2.60.0, network: lan, token: { secret: RAY_TOKEN } } } }
hosts: { gpu-1: { address: 127.0.0.1, ray: { cluster: main, role: head } } }
`;

test('why a host failed is written where it is asked for, and that is told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'join-ray-'));
  const [fleet, evidence] = [join(folder, 'fleet.yaml'), join(folder, 'why')];
  vi.stubEnv('BRINGUP_STATE_DIR', join(folder, 'state'));
  vi.stubEnv('RUNNER_TEMP', folder);
  vi.stubEnv('GITHUB_OUTPUT', join(folder, 'outputs'));
  try {
    await writeFile(join(folder, 'outputs'), '');
    await writeFile(fleet, FLEET);
    const token = ['0a1b2c3d', '4e5f6a7b'].join('').repeat(3);
    const ignore = () => undefined;
    const step = {
      ...{ environment: {}, workflow: {}, signal: new AbortController().signal },
      ...{ mask: ignore, warn: ignore, onEvent: ignore },
    } as unknown as Step;
    const run = (given: object) => joinRay.run(joinRay.inputs.parse({ fleet, token, ...given }), step);
    const told = (await run({ evidence })) as ToldRun;
    expect(told.outputs).toMatchObject({ verdict: 'refused', evidence });
    expect(await readFile(join(evidence, 'hosts/gpu-1/problem.txt'), 'utf8')).toContain('127.0.0.1');
    const beside = (await run({})) as ToldRun;
    expect(beside.outputs['evidence']).toMatch(/\/state\/runs\/lab\/.*\/evidence$/);
    // Nothing is tried where it could not be written.
    await expect(run({ evidence })).rejects.toMatchObject({ code: 'evidence-place' });
    const planned = (await run({ 'dry-run': 'true' })) as ToldRun;
    expect(planned.outputs['evidence']).toBe('');
  } finally {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  }
}, 200_000);

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
