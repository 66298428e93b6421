import { redactor } from '../../core/redact.ts';
import type { Secret } from '../../core/secret.ts';
import type { Connect } from '../../engine/connect-host.ts';
import { type Inspection, inspectHosts } from '../../engine/inspect.ts';
import type { Fleet, FleetHost } from '../../fleet/fleet.ts';
import { hideKeys } from '../../fleet/hide-keys.ts';
import type { StepLog } from '../../registry/run-store.ts';
import { HOST_OUTCOMES } from '../../report/outcome.ts';
import { problemText } from '../../report/problem.ts';
import type { HostReport, Report } from '../../report/report.ts';
import { parseGateFacts } from '../gates/parse.ts';
import { gatesSpec } from '../gates/spec.ts';
import { judgeGates } from '../gates/table.ts';
import { clusterOf, headOf } from '../members.ts';
import { knownQuarantines } from '../prepare.ts';
import { evidenceSections, GATES_PIECE, wholeLines } from './sections.ts';

/** One file of the evidence, without secrets. */
export interface EvidenceFile {
  readonly name: string;
  readonly text: string;
}

export interface EvidenceOptions {
  readonly fleet: Fleet;
  readonly report: Report;
  /** What the steps of the run printed. */
  readonly logs: readonly StepLog[];
  readonly secrets: readonly Secret[];
  readonly connect: Connect;
  readonly signal: AbortSignal;
}

/** All hosts together may take so long. */
const MOST_MS = 45_000;
/** Of a fleet that failed as a whole a few tell why. */
const MOST_HOSTS = 20;
const AT_ONCE = 8;

/** Whether a report has anything that wants explaining. */
export function hasFailed({ hosts }: Pick<Report, 'hosts'>): boolean {
  return hosts.some(isBad);
}

/**
 * Why hosts of a run failed, as files: the report, what the steps printed, the problem of each host with its remedy, and what the host and
 * the head of its cluster have to say, read in one command each. Secrets are taken out. Throws nothing: what could not be read is said.
 */
export async function collectEvidence(options: EvidenceOptions): Promise<readonly EvidenceFile[]> {
  const { fleet, report, logs, secrets, signal } = options;
  const redact = redactor(secrets);
  const clean = (text: string) => hideKeys(redact.text(text));
  const failed = report.hosts.filter(isBad);
  const asked = hostsToAsk(fleet, report);
  const found = signal.aborted ? [] : await lookAt(asked, options);
  const quarantines = quarantinesOrNone();
  const names = new Set(failed.map(({ name }) => name));
  return [
    { name: 'README.txt', text: readme(report, failed, found) },
    {
      name: 'report.json',
      text: `${JSON.stringify(report, (key, value) => (isFreeText(key, value) ? clean(value) : value), 2)}\n`,
    },
    ...failed.map((host) => ({ name: `hosts/${host.name}/problem.txt`, text: problemOf(host) })),
    ...stepFiles(logs.filter(({ host }) => names.has(host))),
    ...found.flatMap((one) => filesOf(fleet, one, quarantines)),
  ].map(({ name, text }) => ({ name, text: name === 'report.json' ? redact.text(text) : clean(text) }));
}

/** Of a report, what hosts and programs said; ids and hashes beside it look like keys and are none. */
function isFreeText(key: string, value: unknown): value is string {
  return typeof value === 'string' && (key === 'output' || key === 'what');
}

function isBad({ outcome }: HostReport): boolean {
  return HOST_OUTCOMES[outcome].exit !== 0;
}

/** Failed hosts that answer, and the heads of their clusters: why a node was thrown out stands there. */
function hostsToAsk(fleet: Fleet, { hosts }: Report): readonly FleetHost[] {
  const outcomes = new Map(hosts.map(({ name, outcome }) => [name, outcome]));
  const failed = fleet.hosts.filter(({ name }) => hosts.some((host) => host.name === name && isBad(host)));
  const heads = failed.flatMap((host) => headOf(fleet, clusterOf(fleet, host)?.name ?? '') ?? []);
  const wanted = new Set([...heads, ...failed]);
  return fleet.hosts
    .filter((host) => wanted.has(host) && clusterOf(fleet, host) !== undefined)
    .filter(({ name }) => outcomes.get(name) !== 'unreachable' && outcomes.get(name) !== 'throttled')
    .slice(0, MOST_HOSTS);
}

function lookAt(hosts: readonly FleetHost[], { fleet, connect, signal }: EvidenceOptions) {
  const bounded = AbortSignal.any([signal, AbortSignal.timeout(MOST_MS)]);
  const byCluster = Map.groupBy(hosts, (host) => clusterOf(fleet, host)?.name ?? '');
  const look = ([cluster, some]: [string, readonly FleetHost[]]) =>
    inspectHosts({
      hosts: some,
      parallel: AT_ONCE,
      signal: bounded,
      allFacts: true,
      sections: evidenceSections(cluster),
      connect,
    });
  return Promise.all([...byCluster].map(look)).then((all) => all.flat());
}

/** Who is in quarantine says a gate; a registry that cannot be read is a problem of its own. */
function quarantinesOrNone(): ReturnType<typeof knownQuarantines> {
  try {
    return knownQuarantines();
  } catch {
    return new Map();
  }
}

function filesOf(
  fleet: Fleet,
  { host, facts, sections, problem }: Inspection,
  quarantines: ReturnType<typeof knownQuarantines>,
): readonly EvidenceFile[] {
  const place = `hosts/${host.name}`;
  if (problem !== undefined)
    return [{ name: `${place}/not-read.txt`, text: `${problem.message}\n→ ${problem.remedy}\n` }];
  const own = parseGateFacts(sections.get(GATES_PIECE) ?? '');
  const spec = gatesSpec(fleet, host, { facts, quarantines, pythonOf: () => undefined });
  const gates = spec === undefined || !own.complete ? [] : judgeGates(own, spec);
  const pieces = [...sections].filter(([name, text]) => name !== 'facts' && name !== GATES_PIECE && text.trim() !== '');
  return [
    { name: `${place}/facts.json`, text: `${JSON.stringify(facts, null, 2)}\n` },
    { name: `${place}/gates.json`, text: `${JSON.stringify(gates, null, 2)}\n` },
    ...pieces.map(([name, text]) => ({ name: `${place}/${name}`, text: wholeLines(text) })),
  ];
}

function stepFiles(logs: readonly StepLog[]): readonly EvidenceFile[] {
  return [...Map.groupBy(logs, ({ host }) => host)].map(([host, steps]) => ({
    name: `hosts/${host}/steps.txt`,
    text: steps.map(({ step, outcome, output }) => `== ${step}: ${outcome}\n${output.trimEnd()}\n`).join('\n'),
  }));
}

function problemOf({ problem, outcome, steps }: HostReport): string {
  const all = [problem, ...steps.map((step) => step.problem)].filter((one) => one !== undefined);
  const told = all.filter((one, index) => all.findIndex(({ what }) => what === one.what) === index);
  const texts = told.map((one) => `${one.code} (${one.category})\n${problemText(one, { colour: false, width: 100 })}`);
  return `${[outcome, ...texts].join('\n\n')}\n`;
}

function readme({ run, exitCode }: Report, failed: readonly HostReport[], found: readonly Inspection[]): string {
  const { id, via, command, fleet, startedAt, by, bringup } = run;
  return `Why hosts failed: bringup ${via ?? command}, run ${id}

fleet      ${fleet}
began      ${startedAt}, by ${by}
bringup    ${bringup}
exit code  ${exitCode}
failed     ${failed.map(({ name, outcome }) => `${name} (${outcome})`).join(', ')}
looked at  ${found.map(({ host }) => host.name).join(', ') || 'none: they could not be reached, or the run was cancelled'}

hosts/NAME/problem.txt is what stopped a host, and what to do. The other files are what the host itself has to say; logs are their ends.
Secrets that the run knows were taken out, and what looks like one. Addresses and names of hosts are in here: read it before others do.
`;
}
