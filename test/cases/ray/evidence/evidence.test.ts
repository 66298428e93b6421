import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { BringupError } from '../../../../src/core/error.ts';
import { Secret } from '../../../../src/core/secret.ts';
import { hideKeys } from '../../../../src/fleet/hide-keys.ts';
import { collectEvidence, hasFailed } from '../../../../src/ray/evidence/collect.ts';
import { wholeLines } from '../../../../src/ray/evidence/sections.ts';
import { assertEvidencePlace, writeEvidence } from '../../../../src/ray/evidence/write.ts';
import type { HostReport, Report } from '../../../../src/report/report.ts';
import { findCanaries, newCanary } from '../../../lab/support/canaries.ts';
import { rayFleet } from '../gates/fleet.ts';

const lines = parse(readFileSync(join(import.meta.dirname, 'hidden.yaml'), 'utf8')) as readonly (readonly [string, string])[];

/** Each has the form of its kind, and none is in the repository. */
const SECRETS: Readonly<Record<string, string>> = {
  '<tailscale>': `tskey-auth-k${randomBytes(8).toString('hex')}-${randomBytes(8).toString('hex')}`,
  '<password>': randomBytes(8).toString('hex'),
  '<hex>': randomBytes(10).toString('hex'),
  '<aws>': `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
  '<jwt>': ['{"alg":"HS256"}', '{"sub":"x"}', 'signature'].map((part) => Buffer.from(part).toString('base64url')).join('.'),
  '<begin>': ['-----', 'BEGIN OPENSSH PRIVATE KEY', '-----'].join(''),
  '<end>': ['-----', 'END OPENSSH PRIVATE KEY', '-----'].join(''),
};

test.each(lines)('%j', (said, told) => {
  const line = Object.entries(SECRETS).reduce((text, [name, secret]) => text.replaceAll(name, secret), said);
  expect(hideKeys(line)).toBe(told);
});

test('a piece that was cut off begins with a whole line', () => {
  const long = `half of a line\n${'x'.repeat(99)}\n`.padEnd(300_000, 'y');
  expect(wholeLines(long)).toBe(long.slice('half of a line\n'.length));
  expect(wholeLines('short\nlines\n')).toBe('short\nlines\n');
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'evidence-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const files = [
  { name: 'README.txt', text: 'why\n' },
  { name: 'hosts/gpu-1/journal.txt', text: 'é\n' },
];

test('evidence is a folder or an archive that tar reads, for the user alone', async () => {
  const place = folder();
  await writeEvidence(join(place, 'e'), files);
  expect(readFileSync(join(place, 'e/hosts/gpu-1/journal.txt'), 'utf8')).toBe('é\n');
  expect(statSync(join(place, 'e/README.txt')).mode & 0o777).toBe(0o600);
  const archive = join(place, 'e.tar.gz');
  await writeEvidence(archive, files);
  expect(statSync(archive).mode & 0o777).toBe(0o600);
  expect(execFileSync('tar', ['-xzOf', archive, 'evidence/hosts/gpu-1/journal.txt'], { encoding: 'utf8' })).toBe('é\n');
  expect(readdirSync(place).toSorted()).toEqual(['e', 'e.tar.gz']);
});

test('a place that would be spoilt is refused before anything is done', async () => {
  const place = folder();
  mkdirSync(join(place, 'full.tar.gz'));
  writeFileSync(join(place, 'file'), 'x');
  for (const [name, why] of [
    ['file', 'it is a file'],
    ['full.tar.gz', 'it is a folder'],
    ['.', 'it is not empty'],
    ['nowhere/e.tar.gz', 'its folder is not there'],
  ] as const)
    await expect(assertEvidencePlace(join(place, name))).rejects.toThrow(why);
  await assertEvidencePlace(join(place, 'new'));
  await assertEvidencePlace(join(place, 'new.tgz'));
});

test('of a host that cannot be read the rest is told, without secrets, and nothing is thrown', async () => {
  const canary = newCanary('RAY_TOKEN');
  const problem = { code: 'x', category: 'verify', what: `it said ${canary.value}`, remedy: 'do this', where: {}, retryable: false } as const;
  const host = { name: 'b', address: '', outcome: 'failed', steps: [], durationMs: 1, connections: 1, commands: 1, problem, orphans: [], notes: [], unknownBefore: [] } satisfies HostReport;
  const report = { version: 'bringup.report/1', run: { id: 'r', command: 'apply', startedAt: '', durationMs: 1, fleet: 'lab', by: 'me', bringup: '0' }, hosts: [host, { ...host, name: 'a', outcome: 'unreachable' }], problems: [], cancelled: false, exitCode: 4 } satisfies Report;
  const asked: string[] = [];
  const found = await collectEvidence({
    fleet: await rayFleet({}, { b: { ray: { cluster: 'main' } } }),
    report,
    logs: [{ host: 'b', step: 's', outcome: 'failed', output: `Bearer ${Buffer.from(canary.value).toString('base64')}` }],
    secrets: [new Secret('RAY_TOKEN', canary.value)],
    signal: new AbortController().signal,
    connect: async ({ name }) => {
      asked.push(name);
      throw new BringupError({ code: 'y', category: 'network', what: `no way with ${canary.value}`, remedy: 'wait' });
    },
  });
  expect(asked).toEqual(['b']);
  expect(found.map(({ name }) => name)).toEqual(['README.txt', 'report.json', 'hosts/b/problem.txt', 'hosts/a/problem.txt', 'hosts/b/steps.txt', 'hosts/b/not-read.txt']);
  expect(findCanaries([canary], found.map(({ name, text }) => ({ where: name, text: Buffer.from(text).toString('latin1') })))).toEqual([]);
  expect(found.find(({ name }) => name === 'hosts/b/problem.txt')?.text).toContain('do this');
  JSON.parse(found.find(({ name }) => name === 'report.json')?.text ?? '');
  expect(hasFailed(report)).toBe(true);
  expect(hasFailed({ hosts: [{ ...host, outcome: 'changed' }] })).toBe(false);
});
