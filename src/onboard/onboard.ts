import { hostname } from 'node:os';
import type { AnyCapability } from '../engine/capability.ts';
import type { Connect } from '../engine/connect-host.ts';
import type { RunEvent } from '../engine/event.ts';
import { type RunOptions, runFleet } from '../engine/run.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import type { Database } from '../providers/database.ts';
import type { Phase } from '../providers/states.ts';
import { withHeadsElsewhere } from '../ray/head-versions.ts';
import { raySectionOf } from '../ray/members.ts';
import { toProblem } from '../report/problem.ts';
import type { HostReport, Problem, Report } from '../report/report.ts';
import { firstConnection } from './first-connection.ts';
import { readIdentity } from './identity.ts';
import { Ledger } from './ledger.ts';
import { onboardLogEntry } from './log-entry.ts';
import { lookUp } from './look-up.ts';
import { type PhaseResult, PhaseTrack } from './phase-track.ts';
import { jobsAtOf, type OnboardResult, placesOf, problemOf, resultOf } from './result.ts';
import { clusterOfHost, type Role, withRole } from './role.ts';

/** What of a run is said by whoever onboards. */
type RunSays = Pick<
  RunOptions,
  'secrets' | 'onFailure' | 'lockTimeoutMs' | 'url' | 'env' | 'log' | 'onProgram' | 'onSecret' | 'onStepOutput'
>;

/** What is to be onboarded, and with what. */
export interface OnboardOptions extends RunSays {
  readonly fleet: Fleet;
  /** Name of the host in the fleet. */
  readonly host: string;
  readonly role: Role;
  /** Whose machine it is. */
  readonly user?: string;
  /** The account there that works with the cluster, for the roles `user` and `both`. Default: who logs in. */
  readonly account?: string;
  /** The cluster, where the fleet file does not say it of the host. */
  readonly cluster?: string;
  /** The head is no host that can be reached from here: its address is all that is known of it. */
  readonly headElsewhere?: boolean;
  readonly connect: Connect;
  readonly capabilities: readonly AnyCapability[];
  /** The registry of providers, open. */
  readonly database: Database;
  readonly signal: AbortSignal;
  /** Told the id of the run before anything is changed. */
  onStart?(runId: string): void;
  onEvent?(event: OnboardEvent): void;
  /** Everything that the run itself tells. */
  onRunEvent?(event: RunEvent): void;
}

/** What happens during an onboarding, as it happens. */
export type OnboardEvent =
  | { readonly type: 'registered'; readonly provider: string; readonly session: string; readonly attempt: number }
  | { readonly type: 'phase-began'; readonly phase: Phase }
  | ({ readonly type: 'phase-ended' } & PhaseResult);

/**
 * Brings one host from nothing to proven, as one run that may be cut off anywhere and is gone on with by the next: registers it, and
 * applies what the mesh and Ray want of it. Each phase is written to the registry as it begins and ends. Throws BringupErrors only for
 * what is wrong before the host is asked; all else is in the result.
 */
export async function onboard(options: OnboardOptions): Promise<OnboardResult> {
  const { role, database, signal } = options;
  let run: string | undefined;
  const onEvent = (event: OnboardEvent) => {
    options.log?.write({ ...(run === undefined ? {} : { run }), ...onboardLogEntry(event, options.host) });
    options.onEvent?.(event);
  };
  const started = performance.now();
  const fleet = withRole(options);
  const host = fleet.hosts.find(({ name }) => name === options.host);
  if (host === undefined) throw new TypeError(`there is no host ${options.host}`);
  const cluster = clusterOfHost(fleet, host);
  const ledger = new Ledger(database, host.name, fleet.name);
  const notes: string[] = [];
  let attempt: number | undefined;
  const track = new PhaseTrack({
    began(phase) {
      ledger.phaseBegan(phase);
      onEvent({ type: 'phase-began', phase });
    },
    ended(result) {
      ledger.phaseEnded(result);
      onEvent({ type: 'phase-ended', ...result });
    },
  });

  let report: Report | undefined;
  let problem: Problem | undefined;
  const first = firstConnection(options.connect, host.name);
  try {
    track.begin('register');
    const { platform, ...who } = await readIdentity(await first.open(host, signal), host.name);
    const before = lookUp(database, who, addressOf(host));
    attempt = before.attempt;
    notes.push(...before.notes);
    ({ report } = await runFleet({
      ...options,
      fleet,
      capabilities: options.headElsewhere ? withHeadsElsewhere(options.capabilities) : options.capabilities,
      // A worker joins a head that is there: what the head is, it says itself.
      hosts: fleet.hosts.filter(({ name }) => name === host.name || (name === cluster?.head && !options.headElsewhere)),
      partial: true,
      mode: 'apply',
      connect: first.connect,
      onStart(runId) {
        run = runId;
        options.onStart?.(runId);
        const { name } = host;
        const address = addressOf(host);
        const owner = options.user === undefined ? {} : { user: options.user };
        const session = ledger.begin(
          who,
          { name, role, address, platform, ...owner },
          { role, run: runId, attempt: before.attempt },
        );
        onEvent({ type: 'registered', ...session, attempt: before.attempt });
        track.end('register');
      },
      onEvent(event) {
        options.onRunEvent?.(event);
        if (!('host' in event) || event.host !== host.name) return;
        if (event.type === 'step-started') track.stepBegan(event);
        if (event.type === 'step-finished') {
          ledger.stepEnded(event);
          track.stepEnded(event);
        }
      },
      // Nobody is asked here: the plan says what the phases have to do.
      async confirm(plan) {
        const steps = plan.hosts.find(({ name }) => name === host.name)?.steps ?? [];
        track.planned(steps);
        ledger.planned(steps);
        return true;
      },
    }));
    problem = problemOf(report, host.name);
  } catch (error) {
    problem = toProblem(signal.aborted ? (signal.reason ?? error) : error, { host: host.name });
  } finally {
    await first[Symbol.asyncDispose]();
  }

  const mine = report?.hosts.find(({ name }) => name === host.name);
  const phases = track.finish(mine?.steps ?? [], problem);
  const places = placesOf(mine, { isRight: problem === undefined, labels: raySectionOf(host)?.labels });
  const cancelled = problem !== undefined && (signal.aborted || problem.category === 'cancelled');
  const place = problem === undefined && cluster !== undefined ? { cluster: `${fleet.name}/${cluster.name}` } : {};
  ledger.end({ ...places, ...place }, problem, cancelled);
  const lost = ledger.broken === undefined ? undefined : toProblem(ledger.broken);
  return resultOf({
    host: { name: host.name, address: addressOf(host) },
    role,
    cluster,
    session: ledger.session,
    attempt,
    phases,
    report,
    problem,
    lost,
    places,
    jobsAt: role === 'provider' ? undefined : jobsAtOf(mine),
    accounts: role === 'provider' ? [] : (raySectionOf(host)?.clients ?? []),
    notes: [
      ...notes,
      ...(mine?.notes ?? []),
      ...stillANode(mine, role, options.headElsewhere ? fleet.file : undefined),
      ...besides(report, host.name, problem),
    ],
    cancelled,
    seconds: (performance.now() - started) / 1000,
  });
}

/** Where others find the machine: of one that is its own, "localhost" would tell nobody. */
function addressOf(host: FleetHost): string {
  if (host.connection === 'ssh') return host.address;
  return raySectionOf(host)?.address ?? hostname();
}

/** Whoever only gives work is no worker; one that was made before stays until somebody takes it out. */
function stillANode(mine: HostReport | undefined, role: Role, file: string | undefined): readonly string[] {
  if (role !== 'user' || !mine?.orphans.some((id) => /^unit:bringup-ray-/.test(id))) return [];
  return [
    `it is a node of the cluster from before, and stays one: bringup ray leave --select ${mine.name}${file === undefined ? '' : ` --fleet ${file}`}`,
  ];
}

/** What stopped the head, where that is not what stopped the machine already. */
function besides(report: Report | undefined, host: string, told: Problem | undefined): readonly string[] {
  return (report?.hosts ?? []).flatMap(({ name, problem }) =>
    name === host || problem === undefined || problem === told ? [] : [`${name}: ${problem.what}`],
  );
}
