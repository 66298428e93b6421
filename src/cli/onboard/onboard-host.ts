import { CAPABILITIES } from '../../capabilities.ts';
import { BringupError } from '../../core/error.ts';
import { onboard } from '../../onboard/onboard.ts';
import { openDatabase } from '../../providers/database.ts';
import type { OnboardWords } from '../commands/onboard.ts';
import { openFleet, textOptions } from '../fleet-command.ts';
import { programPrinter } from '../options.ts';
import { printJson } from '../print-json.ts';
import { recordHostKeys } from '../record-host-keys.ts';
import { afterOnboarding } from './after-onboarding.ts';
import { onboardText, phaseLine } from './onboard-text.ts';

/** Onboards one host of a fleet file. Returns the exit code. Throws BringupErrors before anything was changed. */
export async function onboardHost(options: OnboardWords): Promise<number> {
  const { host, role = 'provider', cluster, owner, onFailure, lockTimeout } = options;
  if (host === undefined) throw nobody();
  const command = await openFleet({ ...options, select: host }, undefined, 'it goes on from where it was');
  using database = options.stateDir ? openDatabase(options.stateDir) : openDatabase();
  const live = textOptions(options, process.stderr);
  const logging: Promise<void>[] = [];
  let runId = '';
  const result = await onboard({
    ...command,
    ...programPrinter(options),
    host,
    role,
    database,
    capabilities: CAPABILITIES.filter(({ name }) => name === 'mesh' || name === 'ray'),
    ...(cluster === undefined ? {} : { cluster }),
    ...(owner === undefined ? {} : { user: owner }),
    ...(onFailure === undefined ? {} : { onFailure }),
    ...(lockTimeout === undefined ? {} : { lockTimeoutMs: lockTimeout }),
    onStart: (id) => {
      runId = id;
    },
    onEvent(event) {
      if (!options.json) process.stderr.write(phaseLine(event, live));
    },
    onStepOutput: (name, step, output, outcome) => {
      logging.push(command.store.log(runId, { host: name, step, outcome, output }));
    },
  });
  await Promise.all(logging);
  if (result.report !== undefined) {
    await command.store.save({ ...result.report, run: { ...result.report.run, via: 'onboard' } });
    await recordHostKeys(
      command.fleet.root,
      result.report.hosts.map(({ newHostKey }) => newHostKey),
    );
  }
  if (options.json) printJson(result);
  else process.stdout.write(onboardText(result, command.text));
  process.stderr.write(await afterOnboarding(command, result, database, options));
  return result.exitCode;
}

function nobody(): BringupError {
  return new BringupError({
    code: 'onboard-no-host',
    category: 'config',
    what: 'nothing says which machine is to be onboarded',
    remedy: 'name a host of the fleet file: --host NAME, or BRINGUP_ONBOARD_HOST',
  });
}
