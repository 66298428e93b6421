import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failedReport } from '../../engine/run.ts';
import type { Report } from '../../report/report.ts';
import type { Step } from '../action.ts';
import { setupMesh } from './action.ts';
import { proveHosts } from './prove.ts';

const FLEET = `version: bringup/v1
fleet: { name: lab }
hosts:
  a: { address: 192.0.2.1, mesh: {} }
  b: { address: 192.0.2.2, mesh: { state: left } }
`;

type HostReport = Report['hosts'][number];
const host = (name: string, outcome: 'ok' | 'planned') => ({ name, steps: [{ outcome }] }) as unknown as HostReport;
const report = (command: 'plan' | 'apply', hosts: readonly HostReport[]): Report => ({
  ...failedReport(command, new Error('none')),
  hosts,
  problems: [],
  exitCode: 0,
});

async function prove(given: Report, isDemanded: boolean) {
  const folder = await mkdtemp(join(tmpdir(), 'prove-'));
  const warnings: string[] = [];
  const step = {
    environment: { USER: 'me' },
    mask() {},
    warn: (text: string) => warnings.push(text),
  } as unknown as Step;
  try {
    const fleet = join(folder, 'fleet.yaml');
    await writeFile(fleet, FLEET);
    return { report: await proveHosts(given, { fleet, access: {}, isDemanded }, step), warnings };
  } finally {
    await rm(folder, { recursive: true });
  }
}

test.each([
  ['one host alone', 'apply', ['ok', 'ok'], 'mesh-nothing-proved', 'nothing was proved: a is the only host here'],
  ['a plan with changes', 'plan', ['ok', 'planned'], 'mesh-not-proved-yet', 'the mesh was not proved: b is not as'],
] as const)(
  '%s is no proof: a failure where one was demanded, else a warning',
  async (_, command, outcomes, code, what) => {
    const given = report(command, [host('a', outcomes[0]), host('b', outcomes[1])]);
    const demanded = await prove(given, true);
    expect(demanded.report).toMatchObject({ exitCode: 4, problems: [{ code, what: expect.stringContaining(what) }] });
    const usual = await prove(given, false);
    expect(usual.report).toBe(given);
    expect(usual.warnings).toEqual([expect.stringContaining(what)]);
  },
);

test('a proof is demanded by who writes it, not by the default', () => {
  expect(setupMesh.inputs.parse({})).toMatchObject({ 'skip-syncthing': false });
  expect(setupMesh.inputs.parse({})).not.toHaveProperty('prove');
  expect(setupMesh.inputs.parse({ prove: 'true' })).toMatchObject({ prove: true });
});
