import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { OnboardEvent } from '../../src/onboard/sdk/api.ts';
import { sdk } from '../../src/onboard/sdk/sdk.ts';
import { freePort } from './support/port.ts';

const TOKEN = 'a-token-that-nobody-may-read-'.repeat(2);

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onboard-sdk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const ssh = async () => `{ user: ops, port: ${await freePort()}, connect-timeout: 1s }`;
  const [head, worker] = [await ssh(), await ssh()];
  writeFileSync(
    join(folder, 'fleet.yaml'),
    `version: bringup/v1
fleet: { name: lab }
ray: { clusters: { main: { version: 2.60.0, network: lan, token: { secret: SDK_RAY_TOKEN } } } }
hosts:
  head-1: { address: 127.0.0.1, ssh: ${head}, ray: { cluster: main, role: head } }
  gpu-1: { address: 127.0.0.1, ssh: ${worker}, ray: { cluster: main } }
`,
  );
});

const wish = () => ({ fleet: join(folder, 'fleet.yaml'), stateDir: join(folder, 'state') });

test('a machine that is not there: the result says so, with the phase, and what happened is told and logged', {
  timeout: 120_000,
}, async () => {
  const events: OnboardEvent[] = [];
  const logFile = join(folder, 'a.log');
  const result = await sdk.onboard({
    ...wish(),
    ...{ host: 'gpu-1', owner: 'alice', secrets: { SDK_RAY_TOKEN: TOKEN }, logFile, logLevel: 'debug' },
    onEvent: (event) => void events.push(event),
  });
  expect(result).toMatchObject({
    host: 'gpu-1',
    role: 'provider',
    verdict: 'failed',
    failedPhase: 'register',
    changed: 0,
  });
  expect(result.problem?.where.host).toBe('gpu-1');
  expect(result.problem?.remedy).not.toBe('');
  expect(result.exitCode).not.toBe(0);
  expect(result).not.toHaveProperty('report');
  expect(events[0]).toEqual({ type: 'phase-began', phase: 'register' });
  expect(events.find((event) => event.type === 'phase-ended')).toMatchObject({ phase: 'register', state: 'failed' });
  const log = readFileSync(logFile, 'utf8');
  expect(log).toMatch(/"level":"error","host":"gpu-1","event":"phase-ended","code":"[a-z-]+","text":"register: failed/);
  expect(log + JSON.stringify(result)).not.toContain(TOKEN);
});

test('what is wrong before the machine is asked is thrown, each with what to do', { timeout: 120_000 }, async () => {
  const secrets = { SDK_RAY_TOKEN: TOKEN };
  await expect(sdk.onboard({ ...wish(), host: 'gpu-9', secrets })).rejects.toMatchObject({
    code: 'select-unknown-host',
    message: 'the fleet file has no host gpu-9',
    remedy: expect.stringContaining('head-1, gpu-1'),
  });
  await expect(sdk.onboard({ ...wish(), host: 'gpu-1' })).rejects.toMatchObject({
    problems: [{ code: 'secret-missing', remedy: expect.stringContaining('SDK_RAY_TOKEN') }],
  });
  await expect(sdk.onboard({ ...wish(), host: 'gpu-1', secrets, logFile: folder })).rejects.toMatchObject({
    code: 'output-not-writable',
  });
});
