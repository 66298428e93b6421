import { describe, expect, it } from 'vitest';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { requireLab } from './support/require-lab.ts';

interface Told {
  readonly hosts: readonly {
    readonly name: string;
    readonly outcome: string;
    readonly connections: number;
    readonly commands: number;
    readonly problem?: { readonly code: string };
    readonly steps: readonly {
      readonly id: string;
      readonly outcome?: string;
      readonly summary?: string;
      readonly problem?: { readonly code: string };
    }[];
  }[];
}

describe.skipIf(!requireLab())('hosts that join a mesh', () => {
  const mesh = meshLab([
    { name: 'gpu-1', suite: 'trixie' },
    { name: 'gpu-2', suite: 'bookworm' },
  ]);
  const on = async (host: string, script: string) => {
    const { code, stdout, stderr } = await mesh.lab().run(host, script);
    if (code !== 0) throw new Error(`${script}: ${stderr}${stdout}`);
    return stdout.trim();
  };
  const run = async (command: 'plan' | 'apply', file: string, ...args: readonly string[]) => {
    const result = await mesh.bringup(
      command,
      '--fleet',
      file,
      '--json',
      ...(command === 'apply' ? ['--yes'] : []),
      ...args,
    );
    return { ...result, report: JSON.parse(result.stdout) as Told };
  };

  it('installs, joins with a key of its own for each, and again changes nothing and makes no key', async () => {
    const file = await mesh.fleetFile();
    const first = await run('apply', file);
    expect(first.report.hosts.map(({ outcome, problem }) => [outcome, problem])).toEqual([
      ['changed', undefined],
      ['changed', undefined],
    ]);
    const nodes = await mesh.server().nodes();
    expect(nodes.map(({ name, online }) => [name, online]).toSorted()).toEqual([
      ['gpu-1', true],
      ['gpu-2', true],
    ]);
    const keys = async () =>
      JSON.parse(await mesh.server().cli('preauthkeys', 'list', '-o', 'json')) as readonly unknown[];
    expect(await keys()).toHaveLength(2);
    await on('gpu-1', 'tailscale ping --until-direct=false -c 3 gpu-2');
    const second = await run('apply', file);
    expect(second.report.hosts.map(({ outcome, connections, commands }) => [outcome, connections, commands])).toEqual([
      ['converged', 1, 1],
      ['converged', 1, 1],
    ]);
    expect(await keys()).toHaveLength(2);
  });
});
