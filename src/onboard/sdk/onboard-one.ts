import { CAPABILITIES } from '../../capabilities.ts';
import { BringupError } from '../../core/error.ts';
import { Secret } from '../../core/secret.ts';
import { secretsIn } from '../../core/secrets-in.ts';
import { connector } from '../../engine/connect-host.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import { loadFleet } from '../../fleet/load-fleet.ts';
import { openDatabase } from '../../providers/database.ts';
import { keepChanged } from '../../records/keep-changed.ts';
import { type Log, openLogFile } from '../../registry/log-file.ts';
import { openRunStore } from '../../registry/run-store.ts';
import { onboard } from '../onboard.ts';
import type { OnboardResult, OnboardWish } from './api.ts';

/** One onboarding as a program asks for it: the fleet file is loaded, and the report and what steps print are kept as those of a command. Throws BringupErrors. */
export async function onboardOne(wish: OnboardWish): Promise<OnboardResult> {
  const { host, role = 'provider', cluster, account, owner, onFailure, lockTimeoutMs, stateDir } = wish;
  using log = logOf(wish);
  const env = { ...definedIn(process.env), ...wish.secrets };
  const fleet = await loadFleet({
    file: wish.fleet ?? 'fleet.yaml',
    ...(wish.environment === undefined ? {} : { environment: wish.environment }),
    capabilities: CAPABILITIES,
    env,
    secrets: 'require',
  });
  if (!fleet.hosts.some(({ name }) => name === host)) throw noHost(fleet, host);
  const sudoPassword = wish.sudoPassword === undefined ? undefined : new Secret('sudo password', wish.sudoPassword);
  const secrets = [...secretsIn(fleet.hosts), ...secretsIn(fleet.sections), ...(sudoPassword ? [sudoPassword] : [])];
  using database = openDatabase(stateDir);
  const store = openRunStore(fleet.name, ({ message }) => process.emitWarning(message), stateDir);
  const logging: Promise<void>[] = [];
  let runId = '';
  const connect = connector(fleet, sudoPassword === undefined ? {} : { sudoPassword });
  const signal = wish.signal ?? new AbortController().signal;
  const { report, ...result } = await onboard({
    ...{ fleet, host, role, secrets, database },
    ...(cluster === undefined ? {} : { cluster }),
    ...(account === undefined ? {} : { account }),
    ...(owner === undefined ? {} : { user: owner }),
    ...(onFailure === undefined ? {} : { onFailure }),
    ...(lockTimeoutMs === undefined ? {} : { lockTimeoutMs }),
    ...(log === undefined ? {} : { log }),
    // The registry that the machine is written to is also the one that knows of its quarantine.
    env: stateDir === undefined ? env : { ...env, BRINGUP_STATE_DIR: stateDir },
    connect,
    // Nodes reach each other through the mesh, which tells their addresses.
    capabilities: CAPABILITIES.filter(({ name }) => name === 'mesh' || name === 'ray'),
    signal,
    onStart(id) {
      runId = id;
    },
    onEvent: (event) => wish.onEvent?.(event),
    onStepOutput(name, step, output, outcome) {
      logging.push(store.log(runId, { host: name, step, outcome, output }));
    },
  });
  await Promise.all(logging);
  if (report === undefined) return result;
  await store.save({ ...report, run: { ...report.run, via: 'onboard' } });
  const hosts = fleet.hosts.filter(({ name }) => name === host);
  const notKept = await keepChanged(database, report, { hosts, connect, signal });
  return { ...result, notes: [...result.notes, ...notKept] };
}

function logOf({ logFile, logLevel = 'info' }: OnboardWish): (Log & Disposable) | undefined {
  if (logFile === undefined) return undefined;
  return openLogFile(logFile, logLevel, ({ message }) => process.emitWarning(message));
}

function definedIn(env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function noHost(fleet: Fleet, host: string): BringupError {
  return new BringupError({
    code: 'select-unknown-host',
    category: 'config',
    what: `the fleet file has no host ${host}`,
    remedy: `name one of ${fleet.hosts.map(({ name }) => name).join(', ')}, or write ${host} into the fleet file`,
    where: { file: fleet.file },
  });
}
