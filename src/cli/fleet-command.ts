import { CAPABILITIES } from '../capabilities.ts';
import { BringupError } from '../core/error.ts';
import { Secret } from '../core/secret.ts';
import { secretsIn } from '../core/secrets-in.ts';
import { type Access, type Connect, connector } from '../engine/connect-host.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { loadFleet } from '../fleet/load-fleet.ts';
import { selectHosts } from '../fleet/select.ts';
import { failedHosts } from '../registry/failed-hosts.ts';
import type { Log } from '../registry/log-file.ts';
import { openRunStore, type RunStore } from '../registry/run-store.ts';
import type { TextOptions } from '../report/paint.ts';
import { tellOnTheWay } from './failure.ts';
import type { FleetOptions } from './options.ts';
import { askHidden } from './terminal/ask.ts';
import { wantsColour } from './terminal/colour.ts';

/** A loaded fleet and everything a command needs around it. */
export interface FleetCommand {
  readonly fleet: Fleet;
  readonly hosts: readonly FleetHost[];
  readonly secrets: readonly Secret[];
  readonly store: RunStore;
  readonly access: Access;
  readonly text: TextOptions;
  /** Aborted by the first Ctrl-C; a second one ends the process at once. */
  readonly signal: AbortSignal;
  readonly connect: Connect;
  /** Hides the secrets of the fleet. */
  readonly log?: Log;
}

/**
 * Loads the fleet, selects hosts, asks what has to be asked. `secretsOf`: the capabilities whose secrets this command works
 * with, when not all. `again`: what running it again does after Ctrl-C. Throws BringupErrors.
 */
export async function openFleet(
  options: FleetOptions,
  secretsOf?: readonly string[],
  again = 'it goes on from what is there',
): Promise<FleetCommand> {
  const fleet = await loadFleet({
    file: options.fleet,
    ...(options.env === undefined ? {} : { environment: options.env }),
    capabilities: CAPABILITIES,
    env: process.env,
    secrets: 'require',
    ...(secretsOf === undefined ? {} : { secretsOf }),
  });
  const store = openRunStore(fleet.name, tellOnTheWay);
  const selection = options.failed ? 'failed' : (options.select ?? 'all');
  const failed = await failedHosts(store, selection);
  const hosts = selectHosts(fleet, selection, failed === undefined ? {} : { failed });
  const signal = interruptSignal(again);
  const sudoPassword = options.askSudoPassword
    ? new Secret('sudo password', await askHidden('sudo password: ', signal))
    : undefined;
  const secrets = [...secretsIn(fleet.hosts), ...secretsIn(fleet.sections), ...(sudoPassword ? [sudoPassword] : [])];
  const { log } = options;
  for (const secret of secrets) log?.hide(secret);
  for (const secret of secrets) if (/^[A-Z][A-Z0-9_]*$/.test(secret.name)) delete process.env[secret.name];
  const access: Access = {
    ...(sudoPassword ? { sudoPassword } : {}),
    ...(options.acceptNewHostKeys ? { hostKeys: 'accept-new' as const } : {}),
    ...(process.stdin.isTTY ? { askPassphrase: (key) => askHidden(`passphrase of ${key}: `, signal) } : {}),
    log: (host, text) => {
      log?.write({ level: 'debug', event: 'connection', ...(host === '' ? {} : { host }), text });
      if (options.verbose) process.stderr.write(`${host === '' ? '' : `${host}: `}${text}\n`);
    },
  };
  return {
    fleet,
    hosts,
    secrets,
    store,
    access,
    text: textOptions(options, process.stdout),
    signal,
    connect: connector(fleet, access),
    ...(log === undefined ? {} : { log }),
  };
}

/** Exit codes by what ended it, as a shell tells them. */
const STOPS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** How text for a stream is made: colours, width, how much. */
export function textOptions(options: Pick<FleetOptions, 'color' | 'verbose'>, stream: NodeJS.WriteStream): TextOptions {
  return {
    colour: wantsColour({
      option: options.color === true ? undefined : options.color,
      env: process.env,
      isTty: stream.isTTY === true,
    }),
    width: stream.columns || 100,
    verbose: options.verbose ?? false,
  };
}

/** A signal that the first SIGINT, SIGTERM or SIGHUP aborts: what was begun is put back, also when the terminal is closed. The second ends the process. */
function interruptSignal(again: string): AbortSignal {
  const controller = new AbortController();
  const stop = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(STOPS[name as keyof typeof STOPS]);
    // The terminal may be gone, and with it whoever reads.
    if (name === 'SIGHUP') for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
    process.stderr.write('\nstopping: the steps that run are ended, nothing new begins (again to leave at once)\n');
    controller.abort(
      new BringupError({
        code: 'cancelled',
        category: 'cancelled',
        what: 'the run was cancelled',
        remedy: `run it again: ${again}`,
      }),
    );
  };
  for (const name of Object.keys(STOPS)) process.on(name, stop);
  return controller.signal;
}
