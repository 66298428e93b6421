import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Lab } from '../../../src/lab/lab.ts';
import type { HostReport, Report } from '../../../src/report/report.ts';
import { visibleInline } from '../../../src/report/visible.ts';
import { type Attempt, CANARY, fleetFile } from './attempt.ts';
import { manifest } from './manifest.ts';
import { bringup, type CliResult } from './run-cli.ts';

/** How a bad condition has to end: docs/outcomes.md, one sentence, and what to do about it. */
export interface Told {
  readonly outcome: HostReport['outcome'];
  readonly exit: number;
  readonly code: string;
  readonly category: string;
  readonly what: RegExp;
  readonly remedy: RegExp;
}

export interface Applied extends Omit<CliResult, 'json'> {
  readonly report: Report;
  readonly host: HostReport;
  /** The fleet file. */
  readonly fleet: string;
}

/** Applies as a person does, with text on the terminal, and reads the report as well. */
export async function applyOnce(lab: Lab, place: string, wanted: Attempt): Promise<Applied> {
  const file = join(await mkdtemp(join(place, 'report-')), 'report.json');
  const fleet = await fleetFile(lab, place, wanted);
  const args = [...(wanted.command ?? ['apply']), '--fleet', fleet, '--report', file];
  const result = await bringup(place, args, { ...wanted, env: { CANARY, ...wanted.env } });
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`exit ${result.code}, and no report\n${result.stdout}\n${result.stderr}`);
  });
  const report = JSON.parse(text) as Report;
  const [host] = report.hosts;
  if (host === undefined) throw new Error('a report without a host');
  const { code, stdout, stderr, traces } = result;
  return { code, stdout, stderr, traces, report, host, fleet };
}

/** It ended as it had to: outcome, exit code, and on the terminal one sentence with one remedy, told once. */
export function expectTold({ host, code, stdout }: Applied, told: Told): void {
  expect({ ...host, steps: [] }, stdout).toMatchObject({
    outcome: told.outcome,
    problem: {
      code: told.code,
      category: told.category,
      what: expect.stringMatching(told.what),
      remedy: expect.stringMatching(told.remedy),
    },
  });
  expect(code).toBe(told.exit);
  const { what = '', remedy = '' } = host.problem ?? {};
  expect(what).toMatch(/^[^\n]{10,700}$/);
  expect(stdout).toMatch(/^[\n\P{Cc}]*$/u);
  const words = (text: string) => visibleInline(text).replaceAll(/ +/g, ' ');
  expect(words(stdout).split(words(what)).length - 1, stdout).toBe(1);
  expect(words(stdout).split(`→ ${words(remedy)}`).length - 1, stdout).toBe(1);
  expect(stdout.split('→').length - 1, stdout).toBe(1);
}

/** Nothing half-written lies about on the host, and its journal can be read line by line. */
export async function expectNothingHalf(lab: Lab, host: string): Promise<void> {
  const { stdout } = await lab.run(
    host,
    `cd /var/lib/bringup 2>/dev/null || exit 0
    find . -name '*.new' -o -name '*.tmp' -o -path './run/*'
    find /etc /srv -name '*.bringup*' -o -name '.bringup-*' 2>/dev/null | grep -v lab-filler
    grep -hv '^{.*}$' journal.jsonl owners.jsonl`,
  );
  expect(stdout).toBe('');
}

/** With the condition gone the same wish is met, by nothing but another apply; and the one after that changes and writes nothing. */
export async function expectHeals(lab: Lab, place: string, wanted: Attempt & { readonly host: string }): Promise<void> {
  const healed = await applyOnce(lab, place, wanted);
  expect(healed.code, healed.stdout + healed.stderr).toBe(0);
  await expectNothingHalf(lab, wanted.host);
  const before = await manifest(lab, wanted.host, '/etc /srv /var/lib/bringup');
  const again = await applyOnce(lab, place, wanted);
  expect(again.host).toMatchObject({ outcome: 'converged', connections: 1, commands: 1, unknownBefore: [] });
  expect(await manifest(lab, wanted.host, '/etc /srv /var/lib/bringup')).toBe(before);
}
