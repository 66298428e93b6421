import { describe, expect, it } from 'vitest';
import { requireGo } from '../support/mesh/go-program.ts';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { requireLab } from './support/require-lab.ts';

const OLD = '1.100.0';
const NEW = '1.102.3';

describe.skipIf(!requireLab() || !requireGo())('a host that is reached over the mesh itself', () => {
  const mesh = meshLab(
    [
      { name: 'gate', suite: 'trixie' },
      { name: 'far', suite: 'bookworm' },
    ],
    { archives: [OLD, NEW] },
  );
  const on = async (host: string, script: string) => (await mesh.lab().run(host, script)).stdout.trim();
  const apply = async (file: string, ...args: readonly string[]) => {
    const { json } = await mesh.bringup('apply', '--fleet', file, '--json', '--yes', ...args);
    return json.hosts?.map(({ name, outcome, problem }) => [name, outcome, problem?.code]);
  };
  const install = (version: string) => ({ from: 'archive', version, mirror: mesh.mirror().url });
  /** `far` by its address on the mesh, which this machine does not reach: `gate` takes it there. */
  const overMesh = async (version: string, address: string) => {
    const key = (await on('far', 'cut -d " " -f 1,2 /etc/ssh/ssh_host_ed25519_key.pub')).trim();
    return mesh.fleetFile({
      fleet: { 'guard-seconds': 10 },
      hosts: {
        gate: { mesh: { install: { ...install(OLD), 'signing-root': 'mirror.pem' } } },
        far: {
          address,
          ssh: { jump: 'gate', 'known-hosts': [`${address} ${key}`] },
          mesh: { install: { ...install(version), 'signing-root': 'mirror.pem' } },
        },
      },
    });
  };

  it('is upgraded, also when that restarts what carries the connection; one that would cut it off is taken back', async () => {
    expect(await apply(await mesh.fleetFile({ hosts: bothAt(install(OLD)) }))).toEqual([
      ['gate', 'changed', undefined],
      ['far', 'changed', undefined],
    ]);
    const address = await on('far', 'tailscale ip -4');
    // Only the mesh leads to it from now on.
    const lan = `! -i tailscale0 -p tcp --dport 22`;
    await on('far', `iptables -I INPUT ${lan} -j DROP`);
    await on(
      'far',
      `mkdir -p /etc/systemd/system/tailscaled.service.d
cat >/etc/new-one-cuts-off <<'END'
rule='PREROUTING -i tailscale0 -p tcp --dport 22 -j DROP'
if /usr/local/sbin/tailscaled --version | grep -q ^${NEW}; then iptables -t raw -I $rule; else iptables -t raw -D $rule 2>/dev/null || :; fi
END
printf '[Service]\nExecStartPost=/bin/sh /etc/new-one-cuts-off\n' >/etc/systemd/system/tailscaled.service.d/10-test.conf
systemctl daemon-reload`,
    );
    const file = await overMesh(NEW, address);
    expect(await apply(file, '--select', 'far')).toEqual([['far', 'rolled-back', 'guard-taken-back']]);
    expect(await on('far', 'tailscale version | head -n 1')).toBe(OLD);
    await on(
      'far',
      'rm -r /etc/systemd/system/tailscaled.service.d; systemctl daemon-reload; iptables -t raw -S PREROUTING',
    );
    expect(await apply(file)).toEqual([
      ['gate', 'converged', undefined],
      ['far', 'changed', undefined],
    ]);
    expect(await on('far', 'tailscale version | head -n 1')).toBe(NEW);
    expect(await apply(file)).toEqual([
      ['gate', 'converged', undefined],
      ['far', 'converged', undefined],
    ]);
  });

  const bothAt = (wish: object) => {
    const section = { mesh: { install: { ...wish, 'signing-root': 'mirror.pem' } } };
    return { gate: section, far: section };
  };
});
