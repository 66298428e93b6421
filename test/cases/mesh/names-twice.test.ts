import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CAPABILITIES } from '../../../src/capabilities.ts';
import { BringupErrors } from '../../../src/core/error.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';
import { mesh } from '../../../src/mesh/capability.ts';
import { NO_RUN } from '../../support/no-run.ts';

test.each([
  ['b: { hostname: same }', 'same: {}', 'same'],
  ['b: { hostname: x }', 'same: { hostname: x }', 'x'],
  ['b: { hostname: same }', 'same: { state: left }', undefined],
  ['b: { hostname: other }', 'same: {}', undefined],
])('two hosts with one name in the mesh are refused: %s beside %s', async (first, second, twice) => {
  const folder = await mkdtemp(join(tmpdir(), 'mesh-names-'));
  try {
    const file = join(folder, 'fleet.yaml');
    const [one, two] = [first, second].map((text, index) => text.replace(/: (.*)/, `: { address: 192.0.2.${index + 1}, mesh: $1 }`));
    await writeFile(
      file,
      `version: bringup/v1
fleet: { name: lab }
mesh: { server: 'https://mesh.example.org', user: mesh, control: { local: true } }
hosts:
  plain: { address: 192.0.2.9 }
  ${one}
  ${two}
`,
    );
    const fleet = await loadFleet({ file, capabilities: CAPABILITIES, env: { USER: 'me' }, secrets: 'require' });
    const told = await Promise.resolve(mesh.prepare?.(fleet, NO_RUN)).then(
      () => [],
      (error: unknown) => (error instanceof BringupErrors ? error.problems : [error]),
    );
    const what = expect.stringMatching(new RegExp(`^b \\(.*fleet\\.yaml:6:\\d+\\) and same are both to be ${twice} in the mesh`));
    expect(told).toMatchObject(twice === undefined ? [] : [{ code: 'mesh-name-twice', where: { line: 7 }, message: what }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
