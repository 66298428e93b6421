import type { HostOutcome } from '../../../src/report/outcome.ts';
import type { HostReport, Problem, Report, StepReport } from '../../../src/report/report.ts';

/** A report of a run over 300 hosts with every kind of outcome: most right, 40 changed alike, a dozen in trouble. */
export function manyHosts(): Report {
  const hosts = Array.from({ length: 300 }, (_, index) => hostReport(index));
  return {
    version: 'bringup.report/1',
    run: {
      id: '2026-11-20T23-00-00Z-77aa',
      command: 'apply',
      startedAt: '2026-11-20T23:00:00Z',
      durationMs: 83_400,
      fleet: 'hall',
      environment: 'production',
      by: 'ops@runner-1',
      url: 'https://github.com/example/fleet/actions/runs/4711',
      bringup: '0.1.0',
    },
    plan: 'ab'.repeat(32),
    hosts,
    problems: [],
    cancelled: false,
    exitCode: 10,
  };
}

const BAD: Readonly<Record<number, readonly [HostOutcome, Problem['category'], string, boolean]>> = {
  17: ['unreachable', 'network', 'did not answer on port 22 within 10 s.', true],
  18: ['unreachable', 'network', 'did not answer on port 22 within 10 s.', true],
  42: ['refused', 'host-key', 'shows another host key than known_hosts has: SHA256:n3w instead of SHA256:0ld.', false],
  77: ['locked', 'lock', 'is held by run 2026-11-20T22-58-10Z-1b2c since 2 min.', true],
  101: ['throttled', 'throttled', 'said `Not allowed at this time`.', true],
  150: ['unknown', 'unknown', 'was lost while package:chrony ran; nobody knows how it ended.', true],
  200: ['rolled-back', 'service', 'chrony did not start: exit 1; what this run changed was taken back.', false],
  255: ['manual-needed', 'package', 'dpkg asks about /etc/chrony/chrony.conf, which was edited by hand.', false],
};

function hostReport(index: number): HostReport {
  const name = `w-${String(index + 1).padStart(3, '0')}`;
  const bad = BAD[index];
  const changed = index % 7 === 0 && bad === undefined;
  const problem: Problem | undefined = bad && {
    code: `${bad[1]}-example`,
    category: bad[1],
    what: `${name} ${bad[2]}`,
    remedy: bad[3] ? 'Try again in a minute.' : 'See the page of this error.',
    where: { host: name, file: 'fleet.yaml', line: 30 + index, column: 3 },
    retryable: bad[3],
  };
  return {
    name,
    address: `198.51.100.${index % 250}`,
    outcome: bad?.[0] ?? (changed ? 'changed' : 'converged'),
    steps: bad?.[0] === 'unreachable' ? [] : [step('/etc/motd', changed, index), step('/etc/issue', false, index)],
    durationMs: 300 + ((index * 37) % 900),
    connections: bad?.[0] === 'unreachable' ? 0 : 1,
    commands: bad?.[0] === 'unreachable' ? 0 : changed ? 2 : 1,
    orphans: [],
    notes: [],
    unknownBefore: [],
    source: { file: 'fleet.yaml', line: 30 + index, column: 3 },
    ...(problem === undefined ? {} : { problem }),
  };
}

function step(path: string, changed: boolean, index: number): StepReport {
  return {
    id: `file:${path}`,
    capability: 'base',
    kind: 'file',
    title: path,
    outcome: changed ? 'changed' : 'ok',
    source: { file: 'fleet.yaml', line: 11, column: 9 },
    ...(changed
      ? {
          verb: 'update' as const,
          summary: 'drift: edited by hand',
          text: { before: 'welcome, have fun\n', after: 'managed by bringup, fleet hall\n' },
          durationMs: 80 + (index % 50),
        }
      : {}),
  };
}
