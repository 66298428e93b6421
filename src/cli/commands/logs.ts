import type { Command } from 'commander';
import { BringupError } from '../../core/error.ts';
import { openRunStore } from '../../registry/run-store.ts';
import { visibleOutput } from '../../report/visible.ts';
import { examples, fleetFile, withOutputOptions } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { printJson } from '../print-json.ts';

interface LogsOptions {
  readonly fleet: string;
  readonly run?: string;
  readonly step?: string;
  readonly json?: boolean;
}

/** `bringup logs`: what the steps of a run printed. */
export function addLogs(program: Command, outcome: Outcome): void {
  const command = withOutputOptions(program.command('logs'))
    .description('show what the steps of a run printed, by default of the last run')
    .argument('[host]', 'only this host')
    .addOption(fleetFile())
    .option('--run <id>', 'a run by its id (see `bringup status`)')
    .option('--step <id>', 'only this step, for example package:chrony or base.package.chrony')
    .action(async (host: string | undefined, options: LogsOptions) => outcome.set(await logs(host, options)));
  examples(command, [
    ['bringup logs', 'all hosts of the last run'],
    ['bringup logs gpu-2 --step package:chrony', 'one step of one host'],
  ]);
}

async function logs(host: string | undefined, options: LogsOptions): Promise<number> {
  const { fleetNameOf } = await import('../fleet-name.ts');
  const store = openRunStore(await fleetNameOf(options.fleet), () => undefined);
  const run = options.run ?? (await newestWithLogs(store));
  const entries = (await store.logs(run)).filter(
    (entry) =>
      (host === undefined || entry.host === host) && (options.step === undefined || sameStep(entry.step, options.step)),
  );
  if (entries.length === 0) {
    throw new BringupError({
      code: 'no-such-log',
      category: 'config',
      what: `run ${run} has no step output for ${[host, options.step].filter(Boolean).join(' ')}`,
      remedy: 'run `bringup logs` without a host and a step to see what there is',
    });
  }
  if (options.json) printJson({ run, steps: entries });
  else {
    for (const { host: name, step, outcome: stepOutcome, output } of entries) {
      process.stdout.write(`${name} · ${step} · ${stepOutcome} · run ${run}\n`);
      for (const line of visibleOutput(output)) process.stdout.write(`  ${line}\n`);
    }
  }
  return 0;
}

/** `package:chrony`, and the way the terminal writes it: `base.package chrony`, `base.package.chrony`. */
function sameStep(id: string, asked: string): boolean {
  const colon = id.indexOf(':');
  const [kind, key] = [id.slice(0, colon), id.slice(colon + 1)];
  return (
    asked === id ||
    asked === key ||
    [`.${kind} ${key}`, `.${kind}.${key}`].some((ending) => asked.endsWith(ending)) ||
    // `mesh.node` is how people read `mesh-node` of the capability mesh.
    [`${kind.replace('-', '.')} ${key}`, `${kind.replace('-', '.')}.${key}`].includes(asked)
  );
}

async function newestWithLogs(store: ReturnType<typeof openRunStore>): Promise<string> {
  for (const run of await store.runs()) {
    const found = await store.logs(run).catch(() => undefined);
    if (found !== undefined && found.length > 0) return run;
  }
  throw new BringupError({
    code: 'no-logs',
    category: 'config',
    what: 'no run on this machine kept any step output',
    remedy: 'run `bringup apply` first',
  });
}
