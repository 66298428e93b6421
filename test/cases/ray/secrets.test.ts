import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CAPABILITIES } from '../../../src/capabilities.ts';
import { BringupErrors } from '../../../src/core/error.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';

const repository = (key: string) =>
  `{ url: 'git@git.example.org:me/code.git', commit: ${'ab'.repeat(20)}, deploy-key: { secret: ${key} } }`;
const FLEET = `version: bringup/v1
fleet: { name: lab }
ray:
  clusters: { main: { version: 2.60.0, network: lan, token: { secret: RAY_TOKEN }, repository: ${repository('DEPLOY_KEY')} } }
hosts:
  a: { address: 192.0.2.1, ray: { cluster: main, role: head, repository: ${repository('OTHER_KEY')} } }
`;
const RAY_TOKEN = '0123456789abcdef'.repeat(4);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ray-secrets-'));
  await writeFile(join(folder, 'fleet.yaml'), FLEET);
});
afterEach(() => rm(folder, { recursive: true }));

/** Names of the secrets that are missed. */
async function missed(env: NodeJS.ProcessEnv, secretsOf?: readonly string[]): Promise<readonly string[]> {
  const more = secretsOf === undefined ? {} : { secretsOf };
  try {
    await loadFleet({ file: join(folder, 'fleet.yaml'), capabilities: CAPABILITIES, env, secrets: 'require', ...more });
    return [];
  } catch (error) {
    if (!(error instanceof BringupErrors)) throw error;
    return error.problems.map(({ message }) => /^the secret (\S+) is not set/.exec(message)?.[1] ?? message).toSorted();
  }
}

test('who does not fetch a repository needs no key for it, and who may does', async () => {
  expect(await missed({ RAY_TOKEN }, ['ray'])).toEqual([]);
  expect(await missed({}, ['ray'])).toEqual(['RAY_TOKEN']);
  expect(await missed({ RAY_TOKEN }, ['ray', 'ray.repository'])).toEqual(['DEPLOY_KEY', 'OTHER_KEY']);
  expect(await missed({ RAY_TOKEN })).toEqual(['DEPLOY_KEY', 'OTHER_KEY']);
  expect(await missed({ RAY_TOKEN, DEPLOY_KEY: 'x', OTHER_KEY: 'y' })).toEqual([]);
});
