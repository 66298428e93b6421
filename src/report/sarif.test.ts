import { expect, test } from 'vitest';
import type { Problem } from './report.ts';
import { sarif } from './sarif.ts';

const problem: Problem = {
  code: 'unknown-key',
  category: 'config',
  what: '`packges` is no key of base.',
  remedy: 'Write `packages`.',
  where: { file: '/srv/my fleet/fleet.yaml', line: 12, column: 7 },
  retryable: false,
};

/** SARIF 2.1.0 (OASIS, March 2020): 3.13.2 version, 3.18.1 tool, 3.19.2 name, 3.49.3 rule id, 3.27.11 message. */
test('has what SARIF 2.1.0 asks for', () => {
  const log = sarif([problem, { ...problem, code: 'unknown-host' }, problem], {
    rootDir: '/srv/my fleet',
    version: '0.1.0',
  });
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  expect(run.tool.driver.name).toBe('bringup');
  expect(run.tool.driver.rules.map((rule) => rule.id)).toEqual(['unknown-key', 'unknown-host']);
  for (const result of run.results) {
    expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(result.message.text).not.toBe('');
    expect(['none', 'note', 'warning', 'error']).toContain(result.level);
  }
  expect(run.originalUriBaseIds.ROOT.uri).toBe('file:///srv/my%20fleet/');
});

test('places are relative to the root, with regions that count from 1', () => {
  const [result] = sarif([problem], { rootDir: '/srv/my fleet' }).runs[0].results;
  expect(result?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'fleet.yaml', uriBaseId: 'ROOT' },
        region: { startLine: 12, startColumn: 7 },
      },
    },
  ]);
});

test.each([
  ['/srv/my fleet/environments/a b#1.yaml', 'environments/a%20b%231.yaml'],
  ['environments/production.yaml', 'environments/production.yaml'],
  ['/etc/fleet.yaml', 'file:///etc/fleet.yaml'],
  ['/srv/my fleet-2/fleet.yaml', 'file:///srv/my%20fleet-2/fleet.yaml'],
])('%s is told as %s', (file, uri) => {
  const [result] = sarif([{ ...problem, where: { file } }], { rootDir: '/srv/my fleet' }).runs[0].results;
  expect(result?.locations[0]).toMatchObject({ physicalLocation: { artifactLocation: { uri } } });
});

test('a problem without a file is a result without a physical place', () => {
  const [result] = sarif([{ ...problem, where: { host: 'gpu-1' } }], { rootDir: '/' }).runs[0].results;
  expect(result?.locations).toEqual([{ logicalLocations: [{ fullyQualifiedName: 'gpu-1' }] }]);
});
