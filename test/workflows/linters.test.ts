import { readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChild } from '../../src/lab/child.ts';
import { actionlintProgram, actProgram, zizmorProgram } from './support/programs.ts';
import { ROOT, released, releasedFiles, rewritten } from './support/published.ts';
import { requirePrograms } from './support/require-programs.ts';

const FOLDERS = ['.github', 'workflows-examples', 'actions'];

describe.skipIf(!requirePrograms())('programs that judge workflows find nothing', () => {
  let place = '';
  /** A copy of the workflows of this tree, some of them changed. */
  async function tree(changes: Readonly<Record<string, (text: string) => string>> = {}): Promise<string> {
    const copy = await mkdtemp(join(place, 'tree-'));
    await mkdir(join(copy, '.git'));
    for (const path of FOLDERS) await cp(join(ROOT, path), join(copy, path), { recursive: true });
    await cp(join(ROOT, 'action.yml'), join(copy, 'action.yml'));
    for (const [path, change] of Object.entries(changes)) {
      const before = await readFile(join(copy, path), 'utf8');
      expect(change(before), path).not.toBe(before);
      await writeFile(join(copy, path), change(before));
    }
    return copy;
  }

  const listed = (root: string, folder: string) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.yml'))
      .map((name) => join(folder, name));
  const workflows = (root: string) => [...listed(root, '.github/workflows'), ...listed(root, 'workflows-examples')];
  const run = async (root: string, argv: readonly string[]) => {
    const env = { HOME: place, PATH: '/usr/bin:/bin' };
    const { code, stdout, stderr } = await runChild(['env', '-C', root, ...argv], { env });
    return { code, output: stdout + stderr };
  };
  const actionlint = async (root: string) =>
    run(root, [await actionlintProgram(), '-no-color', '-shellcheck=', '-pyflakes=', ...workflows(root)]);
  const zizmor = async (root: string) =>
    run(root, [
      ...[await zizmorProgram(), '--offline', '--no-progress', '--strict-collection', '.'],
      ...listed(root, 'workflows-examples'),
    ]);

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'linters-'));
    await actProgram();
    await actionlintProgram();
    await zizmorProgram();
  }, 600_000);
  afterAll(() => rm(place, { recursive: true, force: true }));

  test('actionlint, with two rules for what it does not know yet', async () => {
    expect(await actionlint(ROOT)).toEqual({ code: 0, output: '' });
    const planted = await tree({
      '.github/workflows/provision.yml': (text) => text.replace('queue: max', 'queeue: max'),
      'workflows-examples/drift-schedule.yml': (text) => text.replace('if: needs.production', 'if: needs.prodction'),
      'workflows-examples/apply-on-merge.yml': (text) => text.replace('permissions: {}', 'permissions: { id: write }'),
    });
    const { code, output } = await actionlint(planted);
    expect(code).toBe(1);
    expect(output.match(/^\S+\.yml:\d+/gm)).toHaveLength(3);
  });

  test('zizmor', async () => {
    expect(await zizmor(ROOT)).toMatchObject({ code: 0, output: expect.stringContaining('No findings to report') });
    const planted = await tree({
      'workflows-examples/apply-on-merge.yml': (text) =>
        text.replace(/ {4}secrets:\n(?: {6}.*\n)+/, '    secrets: inherit\n'),
      'workflows-examples/drift-schedule.yml': (text) =>
        text.replace('exit 1', `echo '$\{{ github.event.head_commit.message }}'`),
      '.github/workflows/provision.yml': (text) => text.replace(/@[0-9a-f]{40} # v7\.0\.1/, '@v7'),
    });
    const { code, output } = await zizmor(planted);
    expect(code).not.toBe(0);
    for (const audit of ['secrets-inherit', 'template-injection', 'unpinned-uses']) expect(output).toContain(audit);
  });

  test('GitHub’s own language service, and our rules', async () => {
    const check = async (root: string) => run(ROOT, [process.execPath, 'tools/check-workflows.ts', root]);
    expect(await check(ROOT)).toEqual({ code: 0, output: expect.stringMatching(/^\d+ files\n$/) });
    const planted = await tree({
      'workflows-examples/apply-on-merge.yml': (text) => text.replace('      environment:', '      enviroment:'),
      'workflows-examples/drift-schedule.yml': (text) => text.replace('dry-run: true', "dry-run: 'yes'"),
      '.github/workflows/provision.yml': (text) =>
        text.replace('uses: $/actions/bringup', 'uses: $/actions/bringip').replace('queue: max', 'queue: single'),
    });
    const { code, output } = await check(planted);
    expect(code).toBe(1);
    for (const sentence of [
      'enviroment',
      'dry-run of .github/workflows/provision.yml must be a boolean',
      'bringip',
      'could be dropped',
    ])
      expect(output).toContain(sentence);
  });

  test('act’s own schema, of the copy that it runs', async () => {
    const copy = await tree();
    for (const path of await releasedFiles()) await writeFile(join(copy, path), await released(path));
    for (const path of listed(copy, 'workflows-examples'))
      await writeFile(join(copy, path), rewritten(await readFile(join(copy, path), 'utf8'), '.github/workflows/'));
    const act = await actProgram();
    for (const folder of ['.github/workflows', 'workflows-examples'])
      expect(await run(copy, [act, '--validate', '--strict', '-W', folder])).toMatchObject({ code: 0 });
  });
});
