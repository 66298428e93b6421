import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leaks } from '../rig/leaks.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';
import { type ActRun, act, type Runner } from './support/act.ts';
import { customerRepository } from './support/customer.ts';
import { actProgram } from './support/programs.ts';
import { publishHere } from './support/published.ts';
import { requirePrograms } from './support/require-programs.ts';

/* The caller as it is, called by act as GitHub calls it, with a virtual board. */
describe.skipIf(!requirePrograms())('nodes of a board are written by a workflow', () => {
  let bench: FlashBench;
  let place = '';
  let repository = '';
  let runner: Runner;
  const password = 'bmc-of-the-workflow';

  beforeAll(async () => {
    bench = await flashBench({ password });
    bench.lines.hosts[0]?.push('base: { files: [{ path: /var/lib/flashed, content: "by a workflow\\n" }] }');
    place = await mkdtemp(join(tmpdir(), 'workflow-'));
    const fleet = (await readFile(bench.fleetFile(), 'utf8'))
      .replace('from: stock.img.xz', `from: ${bench.image}`)
      .replaceAll('key: id', `key: ${join(bench.folder, 'id')}`);
    repository = await customerRepository(place, {
      'fleet.yaml': fleet,
      'environments/production.yaml': 'fleet: { parallel: 5 }\n',
    });
    runner = { program: await actProgram(), place, repositories: await publishHere(place) };
  }, 600_000);
  afterAll(async () => {
    await bench?.[Symbol.asyncDispose]();
    await rm(place, { recursive: true, force: true });
  });

  async function dispatch(inputs: Readonly<Record<string, string>>): Promise<ActRun> {
    const secrets = { BMC_PASSWORD: password };
    const run = await act(runner, repository, {
      name: 'workflow_dispatch',
      workflow: 'flash-dispatch.yml',
      payload: { inputs: { environment: 'production', board: 'rack', node: 'all', force: 'false', ...inputs } },
      secrets,
    });
    expect(leaks(run.told, Object.values(secrets))).toEqual([]);
    return run;
  }
  const writes = () => bench.board.requests.filter(({ url }) => url.includes('opt=set&type=flash')).length;

  test('a person looks at the plan, then writes exactly those images; once more there is nothing to do', async () => {
    const planned = await dispatch({ write: 'false' });
    expect(planned.jobs, planned.log).toEqual({ plan: 'success' });
    expect(planned.summaries[0]).toContain('2 to write');
    expect(writes()).toBe(0);

    const one = await dispatch({ node: '1', write: 'true' });
    expect(one.jobs, one.log).toEqual({ plan: 'success', flash: 'success' });
    expect(one.outputs['flash.flash']).toMatchObject({ changed: 'true', outcome: 'changed' });
    const images = JSON.parse(planned.outputs['plan.flash']?.['images'] ?? '{}');
    expect(JSON.parse(one.outputs['flash.flash']?.['images'] ?? '{}')).toEqual({ 'rack/1': images['rack/1'] });
    expect(one.summaries.at(-1)).toContain('written and proven');
    expect(readFileSync(join(bench.folder, 'computer1/lib/flashed'), 'utf8')).toBe('by a workflow\n');
    expect(writes()).toBe(1);

    const again = await dispatch({ node: '1', write: 'true' });
    expect(again.jobs, again.log).toEqual({ plan: 'success' });
    expect(again.outputs['plan.flash']).toMatchObject({ changed: 'false', outcome: 'converged' });
    expect(writes()).toBe(1);
  }, 400_000);
});
