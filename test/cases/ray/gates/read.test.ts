import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { arch } from 'node:process';
import { describe, expect, test } from 'vitest';
import { join, trusted } from '../../../../src/core/sh.ts';
import { PRELUDE } from '../../../../src/host/prelude.ts';
import { parseGateFacts } from '../../../../src/ray/gates/parse.ts';
import { READ_GATES } from '../../../../src/ray/gates/read.ts';

const SHELLS = [['dash'], ['bash'], ['busybox', 'ash']].filter(([shell = '']) => spawnSync(shell, ['-c', ':']).status !== null && spawnSync(shell, ['-c', ':']).error === undefined);

/** As on a host without iproute2. */
const NO_SS = trusted(`bu_has() { [ "$1" != ss ] && command -v "$1" >/dev/null 2>&1; }`);

describe.runIf(process.platform === 'linux')('on this machine', () => {
  test.each(SHELLS.flatMap((shell) => [{ shell, ss: true }, { shell, ss: false }]))('$shell, ss: $ss', async ({ shell: [shell = '', ...words], ss }) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const text = join([PRELUDE, ...(ss ? [] : [NO_SS]), READ_GATES]).text;
      const ran = spawnSync(shell, [...words, '-c', text], { encoding: 'utf8', maxBuffer: 2 ** 24 });
      const facts = parseGateFacts(ran.stdout);
      expect(facts.complete).toBe(true);
      expect(facts).toMatchObject({ os: 'Linux', arch: { x64: 'x86_64', arm64: 'aarch64' }[arch as string] ?? facts.arch, wordBits: 64 });
      expect(facts.pageBytes).toBeGreaterThanOrEqual(4096);
      expect(facts.cpus).toBeGreaterThan(0);
      expect(facts.memoryBytes).toBeGreaterThan(2 ** 26);
      expect(facts.libc?.version).toMatch(/^\d+\.\d+/);
      for (const place of ['environments', 'state', 'drop', 'taken'] as const) expect(facts.places[place]?.sizeBytes).toBeGreaterThan(facts.places[place]?.freeBytes ?? Number.NaN);
      const { stdout } = spawnSync('/usr/bin/python3', ['-c', 'import platform; print(platform.python_version())'], { encoding: 'utf8' });
      if (stdout) expect(facts.python).toMatchObject({ path: '/usr/bin/python3', version: stdout.trim() });
      expect(facts.listeners).toContainEqual(expect.objectContaining({ port, address: '127.0.0.1', pid: process.pid }));
      expect(ran.stdout.length).toBeLessThan(1_000_000);
    } finally {
      server.close();
    }
  });
});

test.each([
  ['Python 3.13.5 (main, Jun 25 2025, 18:55:22) [GCC 14.2.0]', { version: '3.13.5', usual: true }],
  ['Python 3.6.8+ (heads/3.6, Jan 1 2020, 00:00:00) [GCC 8.5.0]', { version: '3.6.8', usual: true }],
  ['Python 3.5.2', { version: '3.5.2', usual: true }],
  ['Python 3.15.0a1 (main, Oct 14 2025, 00:00:00) [Clang 20.1.4 ]', { version: '3.15.0', usual: false }],
  ['Python 3.14.0rc3 (main, Sep 18 2025, 00:00:00) [GCC 13.3.0]', { version: '3.14.0', usual: false }],
  ['Python 3.13.7 experimental free-threading build (main, Aug 14 2025, 00:00:00) [GCC 13.3.0]', { version: '3.13.7', usual: false }],
  ['Python 3.14.0 free-threading build (main, Oct 7 2025, 00:00:00) [GCC 13.3.0]', { version: '3.14.0', usual: false }],
  ['Python 3.10.14 (75b3de9d9035, Apr 21 2024, 10:54:48) [PyPy 7.3.16 with GCC 10.2.1 20210130 (Red Hat 10.2.1-11)]', { version: '3.10.14', usual: false }],
])('what a Python says of itself: %s', (said, python) => {
  expect(parseGateFacts(`python /opt/a b/python3 ${said}\nend\n`).python).toEqual({ path: '/opt/a b/python3', ...python });
});

test.each(['', 'GraalPy 3.11.7 (Oracle GraalVM Native 24.0.1)', '/usr/bin/python3: 1: Syntax error'])('no Python of ours: %s', (said) => {
  expect(parseGateFacts(`python /usr/bin/python3 ${said}\nend\n`).python).toBeUndefined();
});

test('a place has the numbers of its path, which several may share, and none when it could not be asked', () => {
  const { places } = parseGateFacts('place environments w /opt\nplace state r /var/lib/a b\nplace taken w /opt\nplace shm w /dev/shm\nroom 4096 100 50 1000 900 /opt\nroom 512 10 5 0 0 /var/lib/a b\nend\n');
  expect(places.environments).toMatchObject({ path: '/opt', sizeBytes: 409_600, freeBytes: 204_800, freeFiles: 900, writable: true });
  expect(places.taken).toEqual({ ...places.environments, programsRun: true });
  expect(places.state).toMatchObject({ path: '/var/lib/a b', sizeBytes: 5120, freeFiles: null, writable: false });
  expect(places.shm).toBeUndefined();
});

/** Processes whose names and words are Ray's, as on a host that runs it. */
describe.runIf(process.platform === 'linux')('processes of Ray', () => {
  test.each(SHELLS.map((shell) => ({ shell })))('$shell: words are told one by one, with their spaces and patterns', ({ shell: [shell = '', ...words] }) => {
    const raylet = spawn('/bin/bash', ['-c', 'printf raylet >/proc/self/comm; printf ready; read -r line', 'x', '--gcs_address=10.0.0.1:6379', '--temp_dir=/tmp/a *b', '--other=1'], { stdio: ['pipe', 'pipe', 'inherit'] });
    return new Promise((resolve) => raylet.stdout.once('data', resolve)).then(() => {
      try {
        const ran = spawnSync(shell, [...words, '-c', join([PRELUDE, READ_GATES]).text], { encoding: 'utf8', maxBuffer: 2 ** 24 });
        expect(parseGateFacts(ran.stdout).rays).toContainEqual(expect.objectContaining({ pid: raylet.pid, program: 'raylet', inContainer: false, gcs: '10.0.0.1:6379', tempDir: '/tmp/a *b' }));
        expect(ran.stdout).not.toContain('--other');
      } finally {
        raylet.kill();
      }
    });
  });
});
