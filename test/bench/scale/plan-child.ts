import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CAPABILITIES } from '../../../src/capabilities.ts';
import { AgentView } from '../../../src/engine/agent-view.ts';
import { planDigest } from '../../../src/engine/plan.ts';
import { sealPlan } from '../../../src/engine/seal-plan.ts';
import { stepReport } from '../../../src/engine/step-report.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';
import { planText } from '../../../src/report/plan-text.ts';
import { type HostReport, REPORT_VERSION } from '../../../src/report/report.ts';
import { FOUR_SECTION } from './four-steps.ts';
import { planningContext, type Recording, replay } from './recorded.ts';

/** A fleet of so many hosts, each with the same four things. */
function bigFleet(count: number): string {
  const hosts = Array.from(
    { length: count },
    (_, index) => `  h${index}: { address: 10.${index >> 16}.${(index >> 8) & 255}.${index & 255} }\n`,
  );
  const head = {
    version: 'bringup/v1',
    fleet: { name: 'big' },
    defaults: { ssh: { user: 'ops' }, base: FOUR_SECTION },
  };
  return `${stringify(head)}hosts:\n${hosts.join('')}`;
}

/** Loads, plans, seals and tells a fleet of `count` hosts that answer as recorded ones did. Prints how long each part took, in ms. */
async function main(count: number, recordings: readonly Recording[]): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'bringup-bench-'));
  try {
    const file = join(directory, 'fleet.yaml');
    await writeFile(file, bigFleet(count));
    const marks = [performance.now()];
    const before = process.threadCpuUsage();
    const fleet = await loadFleet({ file, capabilities: CAPABILITIES, env: {}, secrets: 'require' });
    marks.push(performance.now());
    const context = await planningContext(fleet, CAPABILITIES);
    const runs = [];
    for (const [index, host] of fleet.hosts.entries()) {
      const recording = recordings[index % recordings.length];
      if (recording === undefined) throw new Error('nothing was recorded');
      const view = new AgentView(context, host);
      await view.begin(replay(recording));
      await view.explain();
      runs.push({ host, view, problem: undefined, digest: planDigest(view.steps) });
    }
    marks.push(performance.now());
    const sealed = sealPlan(fleet, new Date(), runs);
    const hosts = runs.map(
      ({ host, view }): HostReport => ({
        name: host.name,
        address: host.address,
        outcome: view.openSteps.length > 0 ? 'changed' : 'converged',
        steps: view.steps.map((step) => stepReport(step, undefined, view.explanation(step.id), context.redactor)),
        durationMs: 0,
        connections: 1,
        commands: 1,
        orphans: [],
        notes: [],
        unknownBefore: [],
        source: host.source,
      }),
    );
    marks.push(performance.now());
    const startedAt = new Date().toISOString();
    const text = planText(
      {
        version: REPORT_VERSION,
        run: { id: 'bench', command: 'plan', startedAt, durationMs: 0, fleet: fleet.name, by: 'bench', bringup: '0' },
        plan: sealed.hash,
        hosts,
        problems: [],
        cancelled: false,
        exitCode: 2,
      },
      { colour: false, width: 80, verbose: false },
    );
    marks.push(performance.now());
    const { user, system } = process.threadCpuUsage(before);
    const [load, plan, seal, tell] = marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0));
    const changes = runs.reduce((sum, { view }) => sum + view.openSteps.length, 0);
    const total = (marks.at(-1) ?? 0) - (marks[0] ?? 0);
    process.stdout.write(
      `${JSON.stringify({ load, plan, seal, tell, total, cpu: (user + system) / 1_000, changes, characters: text.length })}\n`,
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const [count = '', recordings = ''] = process.argv.slice(2);
await main(Number(count), JSON.parse(await readFile(recordings, 'utf8')) as readonly Recording[]);
