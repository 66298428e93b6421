import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotations } from '../../../src/report/annotations.ts';
import { applyEndText, applyText } from '../../../src/report/apply-text.ts';
import { columnsOf } from '../../../src/report/columns.ts';
import { junitXml } from '../../../src/report/junit.ts';
import { planText } from '../../../src/report/plan-text.ts';
import { parseReport } from '../../../src/report/read.ts';
import type { Report } from '../../../src/report/report.ts';
import { summaryMarkdown } from '../../../src/report/summary.ts';
import { manyHosts } from './many-hosts.ts';
import { markdownFault } from './markdown-check.ts';
import { xmlFault } from './xml-check.ts';

const here = import.meta.dirname;
const written = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => readdirSync(join(here, name)).includes('report.json'));
const reports: readonly (readonly [string, Report])[] = [
  ...written.map((name) => [name, parseReport(readFileSync(join(here, name, 'report.json'), 'utf8'))] as const),
  ['many-hosts', manyHosts()],
];

/** To take over what is printed now: `npx vitest run --project unit test/cases/report -u`, then read the difference. */
describe.each(reports)('%s', (name, report) => {
  const file = (path: string) => join(here, name, path);
  const text = report.run.command === 'plan' ? planText : applyText;

  test.each([80, 120])('reads like this at %i columns', async (width) => {
    const printed = text(report, { colour: false, width, verbose: false });
    await expect(printed).toMatchFileSnapshot(file(`text.${width}.txt`));
    const long = printed.split('\n').filter((line) => columnsOf(line) > width && !/[│/]/.test(line));
    expect(long).toEqual([]);
  });

  test('verbose, it reads like this', async () => {
    const small = { ...report, hosts: report.hosts.slice(0, 12) };
    await expect(text(small, { colour: false, width: 100, verbose: true })).toMatchFileSnapshot(file('verbose.txt'));
  });

  test('colours change nothing but colours', () => {
    const bare = text(report, { colour: false, width: 80, verbose: false });
    const painted = text(report, { colour: true, width: 80, verbose: false });
    expect(painted.replace(/\x1b\[[0-9;]*m/g, '').replace(/ +$/gm, '')).toBe(bare);
    if (report.hosts.some((host) => host.steps.some((step) => step.outcome !== 'ok'))) expect(painted).not.toBe(bare);
  });

  test('its summary is this page', async () => {
    const page = summaryMarkdown(report);
    expect(markdownFault(page)).toBeUndefined();
    await expect(page).toMatchFileSnapshot(file('summary.md'));
  });

  test('its JUnit file is this', async () => {
    const xml = junitXml(report);
    expect(xmlFault(xml)).toBeUndefined();
    await expect(xml).toMatchFileSnapshot(file('junit.xml'));
  });

  test('its annotations are these', async () => {
    const notes = annotations(report, { rootDir: '/home/ops/fleet' });
    await expect(`${JSON.stringify(notes, null, 2)}\n`).toMatchFileSnapshot(file('annotations.json'));
  });
});

test('after a run that was told live, only failures and totals are told again', async () => {
  const report = reports.find(([name]) => name === 'apply-failure')?.[1];
  if (report === undefined) throw new Error('the case apply-failure is gone');
  await expect(applyEndText(report, { colour: false, width: 80, verbose: false })).toMatchFileSnapshot(
    join(here, 'apply-failure', 'end.txt'),
  );
});
