import type { RunEvent } from '../engine/event.ts';
import type { Report } from '../report/report.ts';
import { type FleetCommand, textOptions } from './fleet-command.ts';
import type { FleetOptions } from './options.ts';
import { type LiveView, loadLiveView } from './terminal/live.ts';

/** Shows a run on standard error while it goes on. */
export interface Watch extends Disposable {
  onEvent(event: RunEvent): void;
  /** Whether steps were told one by one while they ran. */
  readonly told: boolean;
  pause(): void;
  resume(): void;
  stop(): void;
  /** The report with what the command line said, so that it can print the command to go on with. */
  named(report: Report, planFile?: string): Report;
}

/** Watches a run of these hosts. With `--json` nothing is shown; of a plan only that it goes on, because its text tells the rest. */
export async function watchRun(
  command: FleetCommand,
  options: FleetOptions,
  mode: 'plan' | 'change' = 'change',
): Promise<Watch> {
  const { colour, verbose } = textOptions(options, process.stderr);
  const liveView = await loadLiveView(process.stderr.isTTY === true);
  let view: LiveView | undefined;
  let told = false;
  const open = () =>
    options.json
      ? undefined
      : liveView({
          stream: process.stderr,
          colour,
          verbose,
          ends: mode === 'change',
          hosts: command.hosts.map(({ name }) => name),
        });
  view = open();
  const stop = () => {
    view?.stop();
    view = undefined;
  };
  return {
    onEvent(event) {
      if (event.type === 'step-finished' && view !== undefined) told = true;
      view?.onEvent(event);
    },
    get told() {
      return told;
    },
    pause: stop,
    resume() {
      view ??= open();
    },
    stop,
    named: (report, planFile) => ({
      ...report,
      run: {
        ...report.run,
        ...(options.failed ? { select: 'failed' } : {}),
        ...(options.select === undefined ? {} : { select: options.select }),
        ...(options.fleet === 'fleet.yaml' ? {} : { fleetFile: options.fleet }),
        ...(planFile === undefined ? {} : { planFile }),
      },
    }),
    [Symbol.dispose]: stop,
  };
}
