import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/core/json.ts';
import { rayCacheDirectory } from '../../src/ray/environment/cache.ts';
import { environmentKind } from '../../src/ray/environment/environment.ts';
import { type EnvironmentSpec, environmentPath } from '../../src/ray/environment/environment-spec.ts';
import { hasSmallDisks, withSmallDisk } from '../support/images/small-disk.ts';
import { memoryFolder } from '../support/memory-folder.ts';
import { LocalEnvironment, ownPython } from '../support/ray/local-environment.ts';
import type { ScriptRan } from '../support/ray/local-kind.ts';

const RAY = '2.60.0';
type Present = Extract<EnvironmentSpec, { readonly state: 'present' }>;
const python = ownPython();

/** The whole of it without ssh: the lock and the wheels of the real index, installed by the kind's own shell in a folder. */
describe.skipIf(process.platform !== 'linux' || python === undefined)('an environment of Ray', () => {
  const here = new LocalEnvironment({ cache: rayCacheDirectory() });
  let root: string;
  let spec: Present;
  let lockHash = '';
  /** What was pushed first. */
  let bundle = '';
  const cleanup = new AsyncDisposableStack();
  beforeAll(async () => {
    root = join(await memoryFolder(cleanup), 'opt');
    spec = {
      cluster: 'main',
      root,
      hostPython: python?.path ?? '',
      state: 'present',
      inputs: { ray: RAY, extras: ['default'] },
      python: 'host',
    };
  });
  afterAll(() => cleanup.disposeAsync());
  const place = () => environmentPath(root, lockHash);
  const ofCluster = (cluster: string): Present => ({ ...spec, cluster });
  const imported = () =>
    execFileSync(join(place(), 'bin/python'), ['-I', '-c', 'import ray; print(ray.__version__)'], { encoding: 'utf8' });

  test('is made from nothing, and Ray starts in it', { timeout: 1_800_000 }, async () => {
    const started = performance.now();
    const first = await here.complete(spec);
    const lockedMs = performance.now() - started;
    expect(first.wanted?.python).toBe(python?.version);
    const { decision, ran, supplied } = await here.step(spec);
    bundle = supplied['bundle'] ?? '';
    expect(decision).toMatchObject({ verdict: 'change', verb: 'create', summary: 'not installed' });
    expect([ran?.code, ran?.output]).toEqual([0, '']);
    expect(Object.keys(supplied)).toEqual(['bundle']);
    lockHash = first.wanted?.lockHash ?? '';
    expect(imported()).toBe(`${RAY}\n`);
    expect(execFileSync(join(place(), 'bin/ray'), ['--version'], { encoding: 'utf8' })).toContain(RAY);
    expect(readdirSync(join(root, 'envs')).toSorted()).toEqual(['.clusters', lockHash].toSorted());
    const sizeMb = execFileSync('du', ['-sm', place()], { encoding: 'utf8' }).split('\t')[0];
    process.stderr.write(
      `ray environment: lock ${(lockedMs / 1000).toFixed(1)} s, all ${((performance.now() - started) / 1000).toFixed(1)} s, install ${((ran?.tookMs ?? 0) / 1000).toFixed(1)} s, ${sizeMb} MB\n`,
    );
  });

  test('is right at the second look, with nothing to push', { timeout: 300_000 }, async () => {
    const { decision, state } = await here.step(spec);
    expect(decision).toEqual({ verdict: 'ok' });
    expect(environmentKind.publish?.(state, spec)).toEqual({
      'ray.environment.main': place(),
      'ray.lock-hash.main': lockHash,
    });
  });

  test('is used by a second cluster with the same lock, and stays for who still uses it', {
    timeout: 300_000,
  }, async () => {
    const second = await here.step(ofCluster('other'));
    expect([second.decision, second.supplied, second.ran?.code]).toMatchObject([{ action: { do: 'use' } }, {}, 0]);
    expect((await second.undo?.())?.code).toBe(0);
    expect((await here.read(ofCluster('other'))).current).toBeUndefined();
    expect((await here.step(spec)).decision).toEqual({ verdict: 'ok' });
    await here.step(ofCluster('other'));
    const gone = await here.step({ cluster: 'main', root, hostPython: spec.hostPython, state: 'absent' });
    expect(gone.ran?.code).toBe(0);
    expect(existsSync(place())).toBe(true);
    expect((await here.step(spec)).ran?.code).toBe(0);
    await here.step({ cluster: 'other', root, hostPython: spec.hostPython, state: 'absent' });
    expect((await here.step(spec)).decision).toEqual({ verdict: 'ok' });
  });

  test.each([
    ['a program is gone', () => rmSync(join(place(), 'bin/ray'))],
    ['a file lost its end', () => truncateSync(largest(), 4096)],
    ['a file of another package is gone', () => rmSync(join(largest(), '../../click/core.py'))],
    ['it got a file', () => writeFileSync(join(largest(), '../../sitecustomize.py'), '')],
    ['its settings lost their end', () => truncateSync(join(place(), 'pyvenv.cfg'), 20)],
    [
      'the marker is of another',
      () => writeFileSync(join(place(), '.bringup-environment'), `lock ${'0'.repeat(64)}\n`),
    ],
    ['it was cut off before its end', () => rmSync(join(place(), '.bringup-environment'))],
  ])('is made anew when %s', { timeout: 600_000 }, async (_, damage) => {
    damage();
    const { decision, ran } = await here.step(spec);
    expect(decision).toMatchObject({ verdict: 'change', verb: 'update', action: { do: 'make', lockHash } });
    expect([ran?.code, ran?.output]).toEqual([0, '']);
    expect((await here.step(spec)).decision).toEqual({ verdict: 'ok' });
    expect(imported()).toBe(`${RAY}\n`);
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 5_000_000)],
    [
      'another at one place',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 9_000_000), Buffer.from('other'), bytes.subarray(9_000_005)]),
    ],
    ['of nothing', () => Buffer.alloc(10)],
  ])('a bundle that is %s is refused, and nothing is left of it', { timeout: 300_000 }, async (_, damage) => {
    const other = join(root, '../broken');
    writeFileSync(other, damage(readFileSync(bundle)));
    rmSync(join(place(), 'bin/ray'));
    const { ran } = await here.step(spec, { bundle: other });
    expect(ran?.code).not.toBe(0);
    expect(diagnosed(ran)).toMatchObject({ code: 'ray-environment-not-whole' });
    expect(existsSync(join(root, 'envs/.bringup-new'))).toBe(false);
    rmSync(other);
    expect((await here.step(spec)).ran?.code).toBe(0);
  });

  test('is made without zstd, too, and of the same files', { timeout: 600_000 }, async () => {
    const files = () =>
      execFileSync(
        'sh',
        [
          '-c',
          `cd '${place()}' && find . -type f ! -path '*/__pycache__/*' | LC_ALL=C sort | xargs sha256sum | sha256sum`,
        ],
        { encoding: 'utf8' },
      );
    const before = files();
    rmSync(join(place(), 'bin/ray'));
    const plain = new LocalEnvironment({ cache: rayCacheDirectory() });
    const read = plain.read.bind(plain);
    plain.read = async (one) => ({ ...(await read(one)), zstd: false });
    const { ran, supplied } = await plain.step(spec);
    expect([ran?.code, ran?.output, supplied['bundle']?.endsWith('.tar.gz')]).toEqual([0, '', true]);
    expect(files()).toBe(before);
    expect((await here.step(spec)).decision).toEqual({ verdict: 'ok' });
  });

  test('all that is installed is known to Python as pip would know it', { timeout: 300_000 }, () => {
    const program = `
import importlib.metadata as m, json, os
of = {d.metadata["Name"].lower(): d for d in m.distributions()}
missing = [str(f) for d in of.values() for f in d.files or [] if not os.path.exists(d.locate_file(f))]
print(json.dumps([len(of), of["ray"].version, missing, sorted(e.name for e in of["ray"].entry_points)]))`;
    const says = execFileSync(join(place(), 'bin/python'), ['-I', '-c', program], { encoding: 'utf8' });
    const [count, version, missing, points] = JSON.parse(says) as [number, string, string[], string[]];
    expect([count > 10, version, missing]).toEqual([true, RAY, []]);
    expect(points).toContain('ray');
    expect(execFileSync(join(place(), 'bin/py-spy'), ['--version'], { encoding: 'utf8' })).toContain('py-spy');
  });

  test('is made ahead beside the one in use, found damaged as that one is, and taken without being made', {
    timeout: 600_000,
  }, async () => {
    const next: Present = { ...spec, inputs: { ray: RAY, extras: [] } };
    const ahead: Present = { ...next, ahead: true };
    const made = await here.step(ahead);
    expect([made.ran?.code, made.ran?.output, made.decision]).toMatchObject([0, '', { action: { do: 'make' } }]);
    const read = await here.read(ahead);
    expect([read.current, Object.values(read.environments)]).toEqual([lockHash, ['whole', 'whole']]);
    expect((await here.step(ahead)).decision).toEqual({ verdict: 'ok' });
    truncateSync(join(environmentPath(root, read.next ?? ''), 'bin/ray'), 5);
    expect((await here.step(ahead)).ran?.code).toBe(0);
    const taken = await here.step(next);
    expect([taken.ran?.code, taken.supplied, taken.decision]).toMatchObject([0, {}, { action: { do: 'use' } }]);
    expect(await here.read(next)).toMatchObject({ current: read.next, previous: lockHash });
    expect((await taken.undo?.())?.code).toBe(0);
    expect((await here.step(spec)).decision).toEqual({ verdict: 'ok' });
  });

  test('leaves nothing behind when the cluster goes', { timeout: 300_000 }, async () => {
    const { ran } = await here.step({ cluster: 'main', root, hostPython: spec.hostPython, state: 'absent' });
    expect([ran?.code, existsSync(root)]).toEqual([0, false]);
    const made = await here.step(spec);
    expect(made.ran?.code).toBe(0);
    expect((await made.undo?.())?.code).toBe(0);
    expect(existsSync(root)).toBe(false);
  });

  test.skipIf(python?.prefix === '/usr')(
    'runs on a Python that was pushed, which goes with it',
    { timeout: 600_000 },
    async () => {
      const work = join(root, '..');
      const archive = packedPython(work);
      const pushed: Present = {
        ...spec,
        hostPython: join(work, 'no-python'),
        python: { version: python?.version ?? '', archive: { from: archive, sha256: sha256(readFileSync(archive)) } },
      };
      // A run that was cut off left something.
      mkdirSync(join(root, 'envs/.bringup-new/env'), { recursive: true });
      mkdirSync(join(root, 'python/.bringup-new'), { recursive: true });
      const { ran, supplied, undo } = await here.step(pushed);
      expect([ran?.code, ran?.output, Object.keys(supplied)]).toEqual([0, '', ['bundle', 'python']]);
      expect(realpathSync(join(place(), 'bin/python'))).toContain(join(root, 'python', python?.version ?? ''));
      expect(imported()).toBe(`${RAY}\n`);
      expect((await here.step(pushed)).decision).toEqual({ verdict: 'ok' });
      rmSync(join(place(), 'bin/ray'));
      const anew = await here.step(pushed);
      expect([anew.ran?.code, Object.keys(anew.supplied)]).toEqual([0, ['bundle']]);
      const module = realpathSync(join(place(), 'bin/python')).replace(/bin\/(python3\.\d+)$/, 'lib/$1/this.py');
      truncateSync(module, 5);
      const mended = await here.step(pushed);
      expect([mended.ran?.code, Object.keys(mended.supplied)]).toEqual([0, ['bundle', 'python']]);
      expect(readFileSync(module).length).toBeGreaterThan(5);
      expect((await here.step(pushed)).decision).toEqual({ verdict: 'ok' });
      expect((await undo?.())?.code).toBe(0);
      expect([readdirSync(join(root, 'envs')), readdirSync(join(root, 'python'))]).toEqual([[], []]);
    },
  );

  test('an archive of Python that is none, or another, or not to be had', { timeout: 300_000 }, async () => {
    const archive = join(root, '../none.tar.gz');
    execFileSync('tar', ['-czf', archive, '-C', import.meta.dirname, 'ray-environment.test.ts']);
    const of = (sha: string, from = archive): Present => ({
      ...spec,
      hostPython: join(root, 'no-python'),
      python: { version: python?.version ?? '', archive: { from, sha256: sha } },
    });
    const none = await here.step(of(sha256(readFileSync(archive))));
    expect(diagnosed(none.ran)).toMatchObject({ code: 'ray-python-archive-layout' });
    await expect(here.step(of('0'.repeat(64)))).rejects.toMatchObject({ code: 'ray-python-archive-wrong' });
    await expect(here.step({ ...of(''), python: 'host' })).rejects.toMatchObject({ code: 'ray-python-missing' });
    await expect(here.step({ ...of(''), python: { version: '3.10.99' } })).rejects.toMatchObject({
      code: 'ray-python-missing',
    });
  });

  test.skipIf(!hasSmallDisks())(
    'a disk without room is seen before anything is changed',
    { timeout: 300_000 },
    async () => {
      const disk = mkdtempSync(join(tmpdir(), 'ray-small-'));
      const script = `
import { readdirSync } from 'node:fs';
import { LocalEnvironment } from ${JSON.stringify(join(import.meta.dirname, '../support/ray/local-environment.ts'))};
const [spec, cache] = process.argv.slice(-2);
const { ran } = await new LocalEnvironment({ cache }).step(JSON.parse(spec));
console.log(JSON.stringify({ ...ran, left: readdirSync(JSON.parse(spec).root + '/envs') }));`;
      const small = JSON.stringify({ ...spec, root: join(disk, 'opt') });
      const ran = (await withSmallDisk(disk, 64, script, [small, rayCacheDirectory()])) as ScriptRan & {
        left: string[];
      };
      rmSync(disk, { recursive: true });
      expect(diagnosed(ran)).toMatchObject({ code: 'ray-environment-no-room', category: 'filesystem' });
      expect(ran.left).toEqual(['.clusters']);
    },
  );

  function diagnosed(ran: ScriptRan | undefined) {
    const state = { machine: '', environments: {}, pythons: {}, folders: [], zstd: false };
    return environmentKind.diagnose?.(ran?.code ?? 0, ran?.output ?? '', { spec, state, action: { do: 'leave' } });
  }

  /** An archive as python-build-standalone makes them, of this machine's Python. */
  function packedPython(folder: string): string {
    const archive = join(folder, 'python.tar.gz');
    const { prefix = '' } = python ?? {};
    const without = ['test', 'tests', '__pycache__', 'site-packages', '*.a', 'share'].map(
      (name) => `--exclude=${name}`,
    );
    execFileSync('tar', ['-czf', archive, ...without, '--transform', `s,^\\.,python,`, '-C', prefix, './bin', './lib']);
    return archive;
  }

  /** The file that Ray cannot do without. */
  function largest(): string {
    const packages = join(place(), 'lib', readdirSync(join(place(), 'lib'))[0] ?? '', 'site-packages/ray');
    return join(packages, readdirSync(packages).find((name) => /^_raylet.*\.so$/.test(name)) ?? '');
  }
});
