import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/core/json.ts';
import { rayCacheDirectory } from '../../src/ray/environment/cache.ts';
import { environmentKind } from '../../src/ray/environment/environment.ts';
import type { EnvironmentSpec } from '../../src/ray/environment/environment-spec.ts';
import { LocalEnvironment, ownPython } from '../support/ray/local-environment.ts';

const python = ownPython();
type Present = Extract<EnvironmentSpec, { readonly state: 'present' }>;

/** As constructor makes them: a script with an archive behind it, which wants -b and -p, writes its place into a file and asks no network. */
const installer = (archive: Buffer, body = '') =>
  Buffer.concat([
    Buffer.from(`#!/bin/sh
set -e
while getopts bp: o; do case $o in b) batch=1 ;; p) prefix=$OPTARG ;; esac; done
[ "$batch" = 1 ] && [ -n "$prefix" ] && [ ! -e "$prefix" ] || { echo 'ERROR: File or directory already exists' ; exit 1; }
${body}
mkdir -p "$prefix"
sed '1,/^@@END@@$/d' "$0" | tar -xzf - -C "$prefix"
echo "$prefix" >"$prefix/conda-prefix"
exit 0
@@END@@
`),
    archive,
  ]);

describe.skipIf(process.platform !== 'linux' || python === undefined)('a Python of conda', { timeout: 600_000 }, () => {
  let folder: string;
  let archive: Buffer;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ray-conda-'));
    const path = join(folder, 'python.tar.gz');
    const without = ['test', 'tests', '__pycache__', 'site-packages', '*.a', 'share'].map((one) => `--exclude=${one}`);
    execFileSync('tar', ['-czf', path, ...without, '-C', python?.prefix ?? '', './bin', './lib']);
    archive = readFileSync(path);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const here = new LocalEnvironment({ cache: rayCacheDirectory() });
  const root = () => join(folder, 'opt');
  const spec = (bytes: Buffer): Present => {
    const from = join(folder, 'installer.sh');
    writeFileSync(from, bytes);
    return {
      ...{ cluster: 'main', root: root(), hostPython: python?.path ?? '', state: 'present' },
      inputs: { ray: '2.60.0', extras: ['default'] },
      python: { version: python?.version ?? '', archive: { from, sha256: sha256(bytes), form: 'conda' } },
    };
  };

  test('that does not install is told, and leaves nothing', async () => {
    for (const body of ['echo "no room for conda"; exit 3', 'mkdir "$prefix"; exit 0']) {
      const wish = spec(installer(archive, body));
      const { ran, state, decision } = await here.step(wish);
      const action = decision.verdict === 'change' ? decision.action : { do: 'leave' as const };
      expect(
        environmentKind.diagnose?.(ran?.code ?? 0, ran?.output ?? '', { spec: wish, state, action }),
      ).toMatchObject({ code: 'ray-conda-failed' });
      expect(readdirSync(join(root(), 'python'))).toEqual([]);
    }
  });

  test('runs the environment, also where the host has that version, and goes with it', async () => {
    const wish = spec(installer(archive));
    const { ran, supplied } = await here.step(wish);
    expect([ran?.code, ran?.output, Object.keys(supplied)]).toEqual([0, '', ['bundle', 'python']]);
    const prefix = `${root()}/python/${python?.version}-conda`;
    expect(readFileSync(join(prefix, 'conda-prefix'), 'utf8').trim()).toBe(prefix);
    expect((await here.step(wish)).decision).toEqual({ verdict: 'ok' });
    const bin = join(root(), 'envs', (await here.read(wish)).current ?? '', 'bin/python');
    expect(
      execFileSync(bin, ['-c', 'import ray, sys; print(ray.__version__, sys.base_prefix)'], {
        encoding: 'utf8',
      }).trim(),
    ).toBe(`2.60.0 ${prefix}`);
    const own = await here.step({ ...wish, python: 'host' });
    expect([own.ran?.code, own.decision]).toMatchObject([0, { action: { do: 'make' } }]);
    await here.step({ cluster: 'main', root: root(), hostPython: wish.hostPython, state: 'absent' });
    expect(existsSync(root())).toBe(false);
  });
});
