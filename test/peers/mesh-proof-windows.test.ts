import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { connector } from '../../src/engine/connect-host.ts';
import { loadFleet } from '../../src/fleet/load-fleet.ts';
import { proofExit } from '../../src/mesh/proof/proof-exit.ts';
import { proveMesh } from '../../src/mesh/proof/prove.ts';
import { WindowsMachine } from '../support/windows-emulator/machine.ts';
import { requirePowershellParser } from '../support/windows-emulator/parser.ts';
import { startWindowsSshd } from '../support/windows-emulator/shell.ts';

test.skipIf(!(await requirePowershellParser()))(
  'a Windows host takes no part in a proof, so one alone proves nothing',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bringup-proof-'));
    try {
      await using windows = await startWindowsSshd(new WindowsMachine({}), 'cmd');
      const { sshd, key } = windows;
      const ssh = { user: sshd.user, port: sshd.port, key, 'known-hosts': [sshd.knownHosts().trim()] };
      const file = join(folder, 'fleet.yaml');
      writeFileSync(
        file,
        stringify({
          version: 'bringup/v1',
          fleet: { name: 'office' },
          hosts: { office: { address: '127.0.0.1', ssh } },
        }),
      );
      const fleet = await loadFleet({ file, capabilities: [], env: {}, secrets: 'require' });
      const signal = AbortSignal.timeout(50_000);
      const proof = await proveMesh(fleet.hosts, { connect: connector(fleet, {}), signal });
      expect(proof).toMatchObject({
        ok: false,
        problem: { code: 'mesh-nothing-proved' },
        pairs: [],
        hosts: [{ name: 'office', skipped: true }],
      });
      expect(proof.hosts[0]?.warnings[0]).toContain('Windows');
      expect(proofExit(proof)).toBe(4);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
