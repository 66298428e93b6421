import type { ProviderDetails, ProviderSession } from '../providers/show.ts';
import { padEnd, wrap } from '../report/columns.ts';
import { duration } from '../report/duration.ts';
import { painter, type TextOptions } from '../report/paint.ts';
import { visibleInline } from '../report/visible.ts';
import { ago } from './ago.ts';

/** How many onboardings are shown without `--verbose`. */
const SESSIONS = 3;
const COLUMN = 14;

/** All about one provider for a terminal. Ends with a newline. */
export function providerText(provider: ProviderDetails, nowMs: number, options: TextOptions): string {
  const paint = painter(options.colour);
  const { facts, problem, quarantine, points, sharesIdentityWith, sessions, compensations } = provider;
  const row = (name: string, text: string | null | undefined): readonly string[] => {
    if (text === null || text === undefined || text === '') return [];
    const lines = wrap(visibleInline(text), Math.max(40, options.width - COLUMN));
    return lines.map((line, index) => `${paint('dim', padEnd(index === 0 ? name : '', COLUMN))}${line}`);
  };
  const labels = Object.entries(facts.labels ?? {}).map(([name, value]) => `${name}=${value}`);
  const shown = options.verbose ? sessions : sessions.slice(-SESSIONS);
  return [
    paint('strong', visibleInline(facts.name ?? provider.id)),
    ...row('id', provider.id),
    ...row(
      'state',
      `${provider.state}${provider.status === null ? '' : ` (${provider.status})`}, since ${ago(provider.state === 'quarantined' ? quarantine?.at : provider.since, nowMs)}`,
    ),
    ...row('last seen', ago(provider.lastSeen, nowMs)),
    ...row('quarantine', quarantine && `${quarantine.reason}, ${ago(quarantine.at, nowMs)}`),
    ...row('error', problem && `${problem.code} (${problem.category}), ${ago(problem.at, nowMs)}: ${problem.what}`),
    ...row('score', String(provider.score)),
    ...points.flatMap((one) => row('', `-${one.points}  ${one.why}, ${ago(one.at, nowMs)}`)),
    ...row('machine-id', provider.machineId),
    ...row('host key', provider.hostKey),
    ...row('shared with', sharesIdentityWith.join(', ')),
    ...row('user', facts.user),
    ...row('role', facts.role),
    ...row('address', facts.address),
    ...row('mesh', [facts.meshIp, facts.meshNodeId].filter(Boolean).join('  ')),
    ...row('cluster', facts.cluster),
    ...row('Ray node', facts.rayNodeId),
    ...row('platform', facts.platform),
    ...row(
      'versions',
      [facts.rayVersion && `Ray ${facts.rayVersion}`, facts.pythonVersion && `Python ${facts.pythonVersion}`]
        .filter(Boolean)
        .join(', '),
    ),
    ...row('lock', facts.lockHash),
    ...row('labels', labels.join(' ')),
    ...row('registered', ago(provider.createdAt, nowMs)),
    ...row('joined', provider.joinedAt && ago(provider.joinedAt, nowMs)),
    ...shown.flatMap((session) => ['', ...sessionLines(session, nowMs, options)]),
    ...(compensations.length === 0 ? [] : ['', 'not taken back:']),
    ...compensations.map(
      ({ what, at, problem: why }) =>
        `  ${visibleInline(what)}, ${ago(at, nowMs)}${why === null ? '' : `: ${visibleInline(why.what)}`}`,
    ),
    '',
  ].join('\n');
}

function sessionLines(session: ProviderSession, nowMs: number, { width }: TextOptions): readonly string[] {
  const { run, attempt, by, role, outcome, beganAt } = session;
  const end = outcome ?? 'not ended';
  return [
    `onboarding as ${role}, ${ago(beganAt, nowMs)}: ${end}`,
    ...wrap(`run ${visibleInline(run)}, attempt ${attempt}, by ${visibleInline(by)}`, width - 2).map(
      (line) => `  ${line}`,
    ),
    ...session.phases.flatMap(({ phase, beganAt: from, endedAt, problem }) => {
      const mark = endedAt === null ? '?' : problem === null ? '✔' : '✖';
      const took = endedAt === null ? 'not ended' : duration(Date.parse(endedAt) - Date.parse(from));
      const why = problem === null ? [] : wrap(`${problem.code}: ${visibleInline(problem.what)}`, width - 6);
      return [`  ${mark} ${padEnd(phase, 14)}${took}`, ...why.map((line) => `      ${line}`)];
    }),
  ];
}
