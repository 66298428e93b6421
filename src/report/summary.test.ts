import { expect, test } from 'vitest';
import { manyHosts } from '../../test/cases/report/many-hosts.ts';
import { markdownFault } from '../../test/cases/report/markdown-check.ts';
import { summaryMarkdown } from './summary.ts';

const MIB = 1_048_576;
const report = manyHosts();

function swollen(lines: number) {
  const text = { before: '', after: 'a line of a file that is rather long, as such lines are\n'.repeat(lines) };
  const hosts = report.hosts.map((host) => ({
    ...host,
    steps: host.steps.map((step) => ({
      ...step,
      title: `${step.title}-${host.name}`,
      outcome: 'changed' as const,
      text,
    })),
  }));
  return { ...report, hosts };
}

test('a page that would be too large is cut, keeps the worst hosts, and says what is not there', () => {
  const page = summaryMarkdown(swollen(500));
  expect(Buffer.byteLength(page)).toBeLessThan(MIB);
  expect(Buffer.byteLength(page)).toBeGreaterThan(0.9 * MIB);
  expect(markdownFault(page)).toBeUndefined();
  expect(page).toMatch(/_\d+ more changes did not fit here; the report file has all of it\._/);
  for (const name of ['w-043', 'w-018', 'w-256']) expect(page).toContain(`**${name}**`);
  expect(page).toContain('bringup apply --env production --select failed');
  expect(page).toContain('```mermaid');
});

test('one huge change does not push out all others', () => {
  const [first, ...others] = swollen(2).hosts;
  if (first === undefined) throw new Error('no host');
  const huge = {
    ...first,
    steps: first.steps.map((step) => ({ ...step, text: { before: '', after: 'x'.repeat(3 * MIB) } })),
  };
  const page = summaryMarkdown({ ...report, hosts: [huge, ...others] });
  expect(Buffer.byteLength(page)).toBeLessThan(MIB);
  expect(page).not.toContain('did not fit');
});

test('ten thousand hosts in trouble still make a page', () => {
  const [bad] = report.hosts.filter((host) => host.outcome === 'refused');
  if (bad === undefined) throw new Error('no bad host');
  const hosts = Array.from({ length: 10_000 }, (_, index) => ({ ...bad, name: `w-${index}` }));
  const page = summaryMarkdown({ ...report, hosts });
  expect(Buffer.byteLength(page)).toBeLessThan(MIB);
  expect(markdownFault(page)).toBeUndefined();
  expect(page).toMatch(/_\d+ more problems did not fit/);
});

test('a page without hosts tells that none was touched', () => {
  const page = summaryMarkdown({ ...report, hosts: [], exitCode: 2 });
  expect(page).toContain('no host was touched');
  expect(page).not.toContain('| host |');
});
