import { CAPABILITIES } from '../capabilities.ts';
import { sh } from '../core/sh.ts';
import type { AnyCapability } from '../engine/capability.ts';
import { inspectHosts } from '../engine/inspect.ts';
import { runFleet } from '../engine/run.ts';
import { undoFleet } from '../engine/undo-fleet.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import type { NamedCluster } from '../ray/members.ts';
import { askCluster } from '../ray/status.ts';
import type { UpgradePlace } from '../ray/upgrade/upgrade.ts';
import { applyEndText } from '../report/apply-text.ts';
import { planText } from '../report/plan-text.ts';
import type { Report } from '../report/report.ts';
import type { FleetCommand } from './fleet-command.ts';
import { type FleetOptions, programPrinter } from './options.ts';
import { recordHostKeys } from './record-host-keys.ts';
import { watchRun } from './watch-run.ts';

/** Where an upgrade is asked for on the command line: its runs are shown, logged and kept as those of an apply are. */
export function upgradePlace(
  command: FleetCommand,
  named: NamedCluster,
  capabilities: readonly AnyCapability[],
  options: FleetOptions & { readonly deadline: number; readonly yes?: boolean; readonly lockTimeout?: number },
): UpgradePlace {
  const { fleet, signal, connect, secrets, store } = command;
  const log = command.log === undefined ? {} : { log: command.log };
  const parallel = options.parallel ?? fleet.parallel;
  const lock = options.lockTimeout === undefined ? {} : { lockTimeoutMs: options.lockTimeout };
  const keep = async (report: Report) => {
    await store.save({ ...report, run: { ...report.run, via: 'ray upgrade' } });
    await recordHostKeys(
      fleet.root,
      report.hosts.map(({ newHostKey }) => newHostKey),
    );
  };
  const say = (text: string) => {
    if (!options.json) process.stdout.write(text);
  };
  return {
    signal,
    capabilities,
    deadlineSeconds: Math.ceil(options.deadline / 1000),
    async run({ mode, hosts, onEvent, ...part }) {
      using watch = await watchRun({ ...command, hosts }, options, mode === 'plan' ? 'plan' : 'change');
      const logging: Promise<void>[] = [];
      let runId = '';
      const { report } = await runFleet({
        ...part,
        ...{ mode, hosts, parallel, secrets, signal, connect },
        ...log,
        ...lock,
        ...programPrinter(options),
        partial: true,
        onStart: (id) => {
          runId = id;
        },
        onEvent: (event) => {
          onEvent?.(event);
          watch.onEvent(event);
        },
        onStepOutput: (host, step, output, outcome) => {
          logging.push(store.log(runId, { host, step, outcome, output }));
        },
      });
      watch.stop();
      await Promise.all(logging);
      if (mode === 'apply') {
        // What other parts ask for is no orphan of this one.
        const shown = { ...report, hosts: report.hosts.map((host) => ({ ...host, orphans: [] })) };
        await keep(shown);
        say(applyEndText(shown, command.text));
      }
      return report;
    },
    async undo(run, hosts) {
      using watch = await watchRun({ ...command, hosts }, options);
      const { report } = await undoFleet({
        ...{ fleet, hosts, run, secrets, signal, connect, parallel },
        ...log,
        capabilities: CAPABILITIES,
        lockTimeoutMs: options.lockTimeout ?? 40_000,
        onEvent: watch.onEvent,
      });
      watch.stop();
      await keep(report);
      return report;
    },
    async status() {
      const found = await askCluster(fleet, named, { connect, signal });
      if (found === undefined) throw new TypeError('a cluster that was checked has a head');
      return found;
    },
    pythonOf: (host) => pythonOf(host, { parallel, signal, connect }),
    tell: (text) => say(`\n${text}\n`),
    async agree(text, look) {
      say(`${planText(look, { ...command.text, hints: false })}\n${text}\n`);
      if (options.yes || options.json || !process.stdin.isTTY || !process.stdout.isTTY) return true;
      const { askYes } = await import('./terminal/ask.ts');
      return askYes('Do this?', signal);
    },
  };
}

async function pythonOf(
  host: FleetHost,
  options: Pick<FleetCommand, 'signal' | 'connect'> & { readonly parallel: number },
): Promise<string> {
  const sections = [{ name: 'python', body: sh`/usr/bin/python3 -V 2>&1` }];
  const [found] = await inspectHosts({ ...options, hosts: [host], allFacts: false, sections });
  if (found?.problem !== undefined) throw found.problem;
  return /^Python (\S+)/m.exec(found?.sections.get('python') ?? '')?.[1] ?? '';
}
