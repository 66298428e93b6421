import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { expression } from '../../src/actions/about.ts';
import { ACTIONS } from '../../src/actions/table.ts';
import { ROLE_MEANINGS } from '../../src/onboard/role.ts';
import { callProblems } from '../../tools/check/workflow-calls.ts';
import { safeguards } from '../../tools/check/workflow-safeguards.ts';
import { ROOT } from './support/published.ts';

const read = (path: string) => (existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : undefined);
const PROVISION = '.github/workflows/provision.yml';
const FLASH = '.github/workflows/flash.yml';
const JOIN_RAY = '.github/workflows/join-ray.yml';
const provision = read(PROVISION) ?? '';
const examples = readdirSync(join(ROOT, 'workflows-examples')).map((name) => join('workflows-examples', name));

describe('what no program looks at', () => {
  test.each([PROVISION, FLASH, JOIN_RAY, ...examples])(
    '%s keeps our rules',
    async (path) => {
      expect(safeguards(read(path) ?? '', path)).toEqual([]);
      expect(await callProblems(read(path) ?? '', path, read)).toEqual([]);
    },
    300_000,
  );

  test('wrong calls are told at their lines', async () => {
    const text = `jobs:
  a:
    steps:
      - uses: $/actions/bringup@v1
      - uses: $/
      - uses: $/actions/bringup
        with: { mode: aply, dry-run: maybe, timeout: '\${{ inputs.timeout }}' }
      - uses: OWNER/bringup/actions/setup-mesh@v1
        with: { skip-syncthing: 1, sever: x }
      - uses: OWNER/bringup/actions/setup@v1
  b:
    uses: OWNER/bringup/.github/workflows/provision.yml@v1
    with: { environment: true, dry-run: 'yes', prune: '\${{ inputs.x }}', hosts: web }
`;
    expect(await callProblems(text, 'x.yml', read)).toEqual([
      'x.yml:4: $/actions/bringup@v1 is no path of this repository: $/ and a folder, without @',
      'x.yml:5: $/ is no path of this repository: $/ and a folder, without @',
      'x.yml:6: mode of bringup must be plan or apply',
      'x.yml:6: dry-run of bringup must be true or false',
      'x.yml:8: skip-syncthing of setup-mesh must be true or false',
      'x.yml:8: the action setup-mesh has no input sever',
      'x.yml:10: there is no action actions/setup',
      'x.yml:12: environment of .github/workflows/provision.yml must be a string',
      'x.yml:12: dry-run of .github/workflows/provision.yml must be a boolean',
      'x.yml:12: .github/workflows/provision.yml has no input hosts',
    ]);
  });

  test.each([
    ['queue: max', 'queue: single', 'a waiting run could be dropped, or a running one cut off'],
    [
      'cancel-in-progress: false',
      'cancel-in-progress: true',
      'a waiting run could be dropped, or a running one cut off',
    ],
    [`group: bringup-${expression('inputs.environment')}`, 'group: bringup-', 'no queue for each environment or board'],
    ['permissions: {}', 'permissions: { contents: read }', 'the workflow gives permissions to all of its jobs'],
    ['contents: read #', 'contents: write #', 'the job plan has other permissions than to check out'],
    [
      `    environment: ${expression('inputs.environment')}\n`,
      '',
      'the job apply sees secrets outside of an environment',
    ],
  ])('%s that becomes %j is told', (from, to, sentence) => {
    expect(provision).toContain(from);
    expect(safeguards(provision.replace(from, to), PROVISION)).toContain(`${PROVISION}: ${sentence}`);
  });

  test.each([PROVISION, FLASH, JOIN_RAY])(
    'each secret of %s has the name under which an environment has it, and none is required',
    (path) => {
      const { secrets } = parse(read(path) ?? '').on.workflow_call;
      for (const [name, secret] of Object.entries<{ required?: boolean }>(secrets)) {
        expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
        expect(secret.required ?? false).toBe(false);
      }
    },
  );

  test.each([PROVISION, JOIN_RAY])(
    'each step of %s that reads the fleet file has all secrets that one may name',
    (path) => {
      const { on, jobs } = parse(read(path) ?? '');
      const names = Object.keys(on.workflow_call.secrets);
      expect(names.toSorted()).toEqual(Object.keys(parse(read(JOIN_RAY) ?? '').on.workflow_call.secrets).toSorted());
      const steps = Object.values<{ steps: { uses?: string }[] }>(jobs).flatMap((job) => job.steps);
      const reading = steps.filter(({ uses }) => uses?.startsWith('$/actions/'));
      expect(reading.length).toBeGreaterThan(1);
      for (const step of reading)
        expect(names.filter((name) => !JSON.stringify(step).includes(expression(`secrets.${name}`)))).toEqual([]);
    },
  );

  test('examples pass secrets on by their names', () => {
    const passed = examples.flatMap((path) =>
      Object.values<{ uses?: string; secrets?: object }>(parse(read(path) ?? '').jobs).flatMap((job) =>
        Object.entries(job.secrets ?? {}),
      ),
    );
    expect(passed.length).toBeGreaterThan(4);
    for (const [name, value] of passed) expect(value).toBe(expression(`secrets.${name}`));
  });

  test('all runs for one board stand in one queue, whatever their environment', () => {
    const flash = read(FLASH) ?? '';
    expect(parse(flash).concurrency).toMatchObject({ queue: 'max', 'cancel-in-progress': false });
    expect(flash).toContain(`group: bringup-board-${expression('inputs.board')}`);
    expect(safeguards(flash.replace(`board-${expression('inputs.board')}`, 'board-'), FLASH)).toContain(
      `${FLASH}: no queue for each environment or board`,
    );
    // Whatever is chosen is a node of that board.
    const nodes = Object.values<{ steps: { with: { nodes?: string } }[] }>(parse(flash).jobs).flatMap(({ steps }) =>
      steps.flatMap((step) => step.with.nodes ?? []),
    );
    expect(new Set(nodes)).toEqual(
      new Set([expression("inputs.node && format('{0}/{1}', inputs.board, inputs.node) || inputs.board")]),
    );
  });

  test('what joins nodes stands in the queue of its environment, and passes on all that its action tells', async () => {
    const { concurrency, on, jobs } = parse(read(JOIN_RAY) ?? '');
    expect(concurrency).toEqual(parse(provision).concurrency);
    const told = Object.keys((await ACTIONS['join-ray']()).outputs).filter(
      (name) => !['report', 'plan', 'known-hosts'].includes(name),
    );
    expect(Object.keys(on.workflow_call.outputs).toSorted()).toEqual(told.toSorted());
    expect(Object.keys(jobs.plan.outputs).toSorted()).toEqual([...told, 'kept-as'].toSorted());
    expect(Object.keys(jobs.join.outputs).toSorted()).toEqual(told.toSorted());
  });

  test.each([
    [PROVISION, 'apply', 'bringup-plan-'],
    [JOIN_RAY, 'join', 'bringup-ray-plan-'],
  ])('what %s keeps has a name of this call alone, whatever its environment is called', (path, last, prefix) => {
    const { jobs } = parse(read(path) ?? '');
    const [own, handed] = [expression('steps.kept.outputs.as'), expression('needs.plan.outputs.kept-as')];
    const named = (job: string) =>
      jobs[job].steps
        .filter(({ uses = '' }: { uses?: string }) => /(?:up|down)load-artifact/.test(uses))
        .map((step: { with: { name: string } }) => step.with.name);
    expect(named('plan')).toEqual([`${prefix}${own}`]);
    expect(named(last)[0]).toBe(`${prefix}${handed}`);
    for (const name of named(last)) expect(name).toContain(handed);
    expect(jobs.plan.outputs['kept-as']).toBe(own);

    const [step, upload] = ['kept', undefined].map((wanted) =>
      jobs.plan.steps.findLast(({ id }: { id?: string }) => id === wanted),
    );
    expect(step.if).toBe(upload.if);
    const said = () => {
      const file = join(mkdtempSync(join(tmpdir(), 'kept-')), 'output');
      onTestFinished(() => rmSync(dirname(file), { recursive: true }));
      const env = { PATH: process.env['PATH'], ENVIRONMENT: 'eu/lab: "1"\nb', GITHUB_OUTPUT: file };
      execFileSync('sh', ['-e', '-c', step.run], { env });
      return readFileSync(file, 'utf8');
    };
    const names = [said(), said()];
    for (const name of names) expect(name).toMatch(/^as=eu-lab---1--b-[0-9a-f]{8}\n$/);
    expect(new Set(names).size).toBe(2);
  });

  test('a person is asked to approve a plan that there is', () => {
    for (const path of ['ray', 'provision', 'flash'].map((name) => `workflows-examples/${name}-dispatch.yml`)) {
      const [job] = Object.values<{ with: Record<string, string> }>(parse(read(path) ?? '').jobs);
      expect(job?.with['environment'], path).toBe(expression('inputs.environment'));
      expect(job?.with['plan-environment'], path).toBe(`${expression('inputs.environment')}-plan`);
    }
  });

  test('a fleet with three clusters and two repositories gets all of its secrets', () => {
    const joining = parse(read(JOIN_RAY) ?? '').on.workflow_call.secrets;
    const { jobs } = parse(read('workflows-examples/ray-dispatch.yml') ?? '');
    expect(Object.keys(jobs.ray.secrets).toSorted()).toEqual(Object.keys(joining).toSorted());
    const more = (name: string) => /^(?:RAY_TOKEN|DEPLOY_KEY)(?:_\d)?$/.test(name) && name !== 'RAY_TOKEN';
    const needed = Object.keys(joining).filter(more);
    expect(needed).toHaveLength(4);
    const envOf = (path: string, job: string) =>
      Object.assign({}, ...parse(read(path) ?? '').jobs[job].steps.map(({ env }: { env?: object }) => env));
    const passed = (names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, expression(`secrets.${name}`)]));
    expect(envOf('workflows-examples/onboard-dispatch.yml', 'onboard')).toMatchObject(passed(needed));
    // Who is only looked at needs no code.
    const tokens = needed.filter((name) => name.startsWith('RAY_'));
    expect(envOf('workflows-examples/providers-heartbeat-schedule.yml', 'look')).toEqual(passed(tokens));
  });

  test('an onboarding waits in the queue of its environment, and is not dropped for a newer one', () => {
    const { concurrency } = parse(read('workflows-examples/onboard-dispatch.yml') ?? '');
    expect(concurrency).toEqual({
      group: `bringup-${expression('inputs.environment')}`,
      queue: 'max',
      'cancel-in-progress': false,
    });
  });

  test('the menu of the onboarding has roles that there are', () => {
    const { on } = parse(read('workflows-examples/onboard-dispatch.yml') ?? '');
    expect(Object.keys(ROLE_MEANINGS)).toEqual(expect.arrayContaining(on.workflow_dispatch.inputs.role.options));
  });

  test('the page shows a caller as it is', () => {
    const page = read('docs/workflows.md') ?? '';
    const shown = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(read('workflows-examples/apply-on-merge.yml')).toContain(shown);
    for (const path of examples) expect(page).toContain(`(../${path})`);
  });
});
