import { BringupError } from '../core/error.ts';
import { Secret } from '../core/secret.ts';
import { type Access, connector } from '../engine/connect-host.ts';
import type { RunEvent } from '../engine/event.ts';
import { inspectHosts } from '../engine/inspect.ts';
import { runFleet } from '../engine/run.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { EXIT, outcomeOf, worstExit } from '../report/outcome.ts';
import { toProblem } from '../report/problem.ts';
import type { HostReport, Report } from '../report/report.ts';
import { type PrepareSection, prepareCapability } from './capability.ts';

export interface PrepareOptions {
  readonly fleet: Fleet;
  readonly hosts: readonly FleetHost[];
  readonly access: Access;
  readonly secrets: readonly Secret[];
  readonly signal: AbortSignal;
  readonly parallel: number;
  /** Take the drop-in away instead. */
  readonly undo: boolean;
  readonly dryRun: boolean;
  readonly expires: Date | undefined;
  /** Asked for a user's sudo password when a host needs one and the fleet has none; undefined: there is nobody to ask. */
  askPassword?(user: string, hosts: readonly string[]): Promise<string>;
  onEvent?(event: RunEvent): void;
}

/**
 * Lets bringup start its agent on hosts without a password, or takes that back. Each host is then tried over a new connection:
 * one that would not let us in as before gets its old state back. Never throws for a host's trouble.
 */
export async function prepareFleet(options: PrepareOptions): Promise<Report> {
  const { fleet, hosts, signal, parallel, undo } = options;
  let access = options.access;
  let secrets = options.secrets;
  const plain = connector(fleet, { ...options.access, sudoPassword: undefined });
  const connectPlain = (host: FleetHost) => plain(withoutPassword(host), signal);
  const before = await inspectHosts({ hosts, parallel, signal, allFacts: false, connect: connectPlain });
  const needing = before.filter(({ problem }) => problem?.category === 'sudo');
  const asking = needing.filter(({ host }) => access.sudoPassword === undefined && host.sudo.password === undefined);
  if (asking.length > 0 && options.askPassword) {
    const users = [...new Set(asking.map(({ host }) => host.ssh.user))].join(', ');
    const password = new Secret(
      'sudo password',
      await options.askPassword(
        users,
        asking.map(({ host }) => host.name),
      ),
    );
    access = { ...access, sudoPassword: password };
    secrets = [...secrets, password];
  }
  const privileged = connector(fleet, access);
  const open = new Set(needing.map(({ host }) => host.name));
  const connect = (host: FleetHost) => (open.has(host.name) ? privileged(host, signal) : connectPlain(host));
  const sectioned = hosts.map((host) => ({
    ...host,
    sections: {
      prepare: {
        user: host.ssh.user,
        expires: options.expires,
        state: undo ? 'absent' : 'present',
      } satisfies PrepareSection,
    },
  }));
  const { report } = await runFleet({
    fleet,
    hosts: sectioned.filter((host) => host.ssh.user !== 'root' && host.connection === 'ssh'),
    capabilities: [prepareCapability],
    mode: options.dryRun ? 'plan' : 'apply',
    connect,
    secrets,
    signal,
    parallel,
    ...(options.onEvent ? { onEvent: options.onEvent } : {}),
  });
  if (options.dryRun || undo || signal.aborted) return { ...report, run: { ...report.run, command: 'prepare' } };
  const good = hosts.filter((host) =>
    report.hosts.some(({ name, outcome }) => name === host.name && (outcome === 'changed' || outcome === 'converged')),
  );
  const after = await inspectHosts({ hosts: good, parallel, signal, allFacts: false, connect: connectPlain });
  const failed = new Map(after.flatMap(({ host, problem }) => (problem ? [[host.name, problem] as const] : [])));
  const reports = report.hosts.map((host): HostReport => {
    const problem = failed.get(host.name);
    return problem === undefined
      ? host
      : { ...host, outcome: outcomeOf(problem.category), problem: toProblem(notEffective(host.name, problem)) };
  });
  return {
    ...report,
    hosts: reports,
    run: { ...report.run, command: 'prepare' },
    exitCode: report.cancelled
      ? EXIT.cancelled
      : worstExit(reports.map(({ outcome, problem }) => ({ outcome, retryable: problem?.retryable ?? false }))),
  };
}

function withoutPassword(host: FleetHost): FleetHost {
  return { ...host, sudo: {} };
}

function notEffective(host: string, problem: BringupError): BringupError {
  return new BringupError({
    code: 'prepare-not-effective',
    category: problem.category,
    what: `the drop-in is in place, but a new connection still may not start the agent: ${problem.message}`,
    remedy:
      'look whether /etc/sudoers ends with `@includedir /etc/sudoers.d`, and whether a later rule takes it back; `bringup prepare --undo` removes the drop-in',
    where: { host },
    cause: problem,
  });
}
