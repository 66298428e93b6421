import { spawnSync } from 'node:child_process';
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
