import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/core/json.ts';
import { rayCacheDirectory } from '../../src/ray/environment/cache.ts';
import type { EnvironmentSpec } from '../../src/ray/environment/environment-spec.ts';
import { indexesFrom } from '../../src/ray/environment/index-settings.ts';
import type { Making } from '../../src/ray/environment/making.ts';
import { pythonAddress, pythonOfMirror } from '../../src/ray/environment/python-mirror.ts';
import { uvProgram } from '../../src/ray/environment/uv-program.ts';
import { type FileServer, fileServer } from '../support/ray/file-server.ts';
import { LocalEnvironment, ownPython } from '../support/ray/local-environment.ts';

const VERSION = '3.13.7';
const NAME = `cpython-${VERSION}+20250918-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz`;
const python = ownPython();
/** What this machine is told to use. */
const indexSettings = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(?:PIP|UV)_|^HOME$/.test(name))) as Record<
    string,
    string
  >;

/** uv's own table and layout, a mirror on this machine, and archives that were made of this machine's Python. */
describe.skipIf(process.platform !== 'linux' || python === undefined)(
  'exact Pythons from a mirror',
  { timeout: 600_000 },
  () => {
    const shared = rayCacheDirectory();
    let folder: string;
    let mirror: FileServer;
    let uv: string;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'ray-python-'));
      mkdirSync(join(folder, 'mirror/20250918'), { recursive: true });
      mirror = await fileServer(join(folder, 'mirror'));
      const making = {
        cache: shared,
        indexes: indexesFrom(process.env, []),
        signal: new AbortController().signal,
        tell: () => undefined,
      };
      uv = (await uvProgram(making)).path;
    });
    afterAll(async () => {
      await mirror[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    });
    const told: string[] = [];
    const making = (): Making => ({
      cache: join(folder, 'cache'),
      indexes: indexesFrom({ UV_DEFAULT_INDEX: 'http://127.0.0.1:9/simple' }, []),
      signal: new AbortController().signal,
      tell: (text) => told.push(text),
    });
    const source = (arch: 'x86_64' | 'aarch64' = 'x86_64', version = VERSION) => ({
      version,
      arch,
      mirror: mirror.url,
      uv,
    });

    /** A table like uv's own, that knows one archive. */
    const table = (version: string, name: string, archive: Buffer) => {
      const [major, minor, patch] = version.split('.').map(Number);
      const path = join(folder, 'table.json');
      const url = `https://github.com/astral-sh/python-build-standalone/releases/download/20250918/${encodeURIComponent(name)}`;
      const row = {
        ...{
          name: 'cpython',
          arch: { family: 'x86_64', variant: null },
          os: 'linux',
          libc: 'gnu',
          major,
          minor,
          patch,
        },
        ...{ prerelease: '', url, sha256: sha256(archive), variant: null, build: '20250918' },
      };
      writeFileSync(path, JSON.stringify({ [`cpython-${version}-linux-x86_64-gnu`]: row }));
      return path;
    };
    const packed = () => {
      const path = join(folder, 'python.tar.gz');
      const without = ['test', 'tests', '__pycache__', 'site-packages', '*.a', 'share'].map(
        (one) => `--exclude=${one}`,
      );
      if (!existsSync(path))
        execFileSync('tar', [
          '-czf',
          path,
          ...without,
          '--transform',
          's,^\\.,python,',
          '-C',
          python?.prefix ?? '',
          './bin',
          './lib',
        ]);
      return readFileSync(path);
    };

    test('3.13.7 and others are known for both processors, below the mirror; what is not known is told', async () => {
      expect((await pythonAddress(source(), making())).href).toBe(`${mirror.url}/20250918/${NAME.replace('+', '%2B')}`);
      expect((await pythonAddress(source('aarch64', '3.12.8'), making())).href).toContain(
        `${mirror.url}/20250115/cpython-3.12.8%2B`,
      );
      await expect(pythonAddress(source('x86_64', '3.10.99'), making())).rejects.toMatchObject({
        code: 'ray-python-missing',
        message: expect.stringContaining('3.10.99'),
      });
    });

    test('what is not what uv knows is fetched twice and refused', async () => {
      writeFileSync(join(folder, 'mirror/20250918', NAME), packed());
      mirror.requests.length = 0;
      await expect(pythonOfMirror(source(), making())).rejects.toMatchObject({
        code: 'ray-python-archive-wrong',
        message: expect.stringMatching(/hash/i),
      });
      expect(mirror.requests).toHaveLength(2);
      await expect(pythonOfMirror({ ...source(), mirror: `${mirror.url}/none` }, making())).rejects.toMatchObject({
        code: 'ray-file-missing',
      });
    });

    test('is proven by uv, once more where it came damaged, kept, and runs an environment', async () => {
      const archive = packed();
      const version = python?.version ?? '';
      const name = NAME.replace(VERSION, version);
      writeFileSync(join(folder, 'mirror/20250918', name), archive);
      const row = table(version, name, archive);
      mirror.requests.length = 0;
      mirror.damage = 1;
      const got = await pythonOfMirror({ ...source('x86_64', version), table: row }, making());
      expect([got.sha256, mirror.requests.length]).toEqual([sha256(archive), 2]);
      await pythonOfMirror({ ...source('x86_64', version), table: row }, making());
      expect(mirror.requests).toHaveLength(2);
      const root = join(folder, 'opt');
      const here = new LocalEnvironment({
        cache: shared,
        pythonMirror: `file://${folder}/mirror`,
        uv,
        env: { ...indexSettings(), UV_PYTHON_DOWNLOADS_JSON_URL: row },
      });
      const spec: EnvironmentSpec = {
        ...{ cluster: 'main', root, hostPython: join(folder, 'no-python'), state: 'present' },
        ...{ inputs: { ray: '2.60.0', extras: ['default'] }, python: { version } },
      };
      const { ran, supplied } = await here.step(spec);
      expect([ran?.code, ran?.output, Object.keys(supplied)]).toEqual([0, '', ['bundle', 'python']]);
      expect((await here.step(spec)).decision).toEqual({ verdict: 'ok' });
      const bin = join(root, 'envs', (await here.read(spec)).current ?? '', 'bin/python');
      expect(
        execFileSync(bin, ['-c', 'import ray, sys; print(ray.__version__, sys.base_prefix)'], {
          encoding: 'utf8',
        }).trim(),
      ).toBe(`2.60.0 ${root}/python/${version}`);
    });
  },
);
