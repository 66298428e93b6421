import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leftoversKind } from '../../../src/mesh/leftovers.ts';

const SPEC = { name: 'tailscale' } as const;

test.each([
  ['tcp://100.64.0.2:22000', true],
  ['quic://100.127.255.254:22000', true],
  ['tcp://[fd7a:115c:a1e0::3]:22000', true],
  ['tcp://100.63.0.2:22000', false],
  ['tcp://100.128.0.2:22000', false],
  ['tcp://192.0.2.100:22000', false],
  ['dynamic', false],
])('Syncthing that is paired by %s is told: %s', (address, told) => {
  const home = mkdtempSync(join(tmpdir(), 'mesh-leftovers-'));
  try {
    const file = join(home, 'me/.config/syncthing/config.xml');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `    <device id="X">\n        <address>${address}</address>\n    </device>\n`);
    const program = leftoversKind.read([SPEC]).text.replaceAll('/home/*', `${home}/*`);
    const [state] = leftoversKind.parse(execFileSync('sh', ['-c', program], { encoding: 'utf8' }), [SPEC]);
    if (state === undefined) throw new Error('nothing was read');
    expect(state.syncthing.includes(file)).toBe(told);
    expect((leftoversKind.remark?.(state, SPEC) ?? '').includes(`${file} (Syncthing, paired`)).toBe(told);
  } finally {
    rmSync(home, { recursive: true });
  }
});
