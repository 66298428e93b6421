import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kitNode } from '../../../../src/ray/kit/kit-node.ts';
import { kitFiles } from '../../../../src/ray/kit/make-kit.ts';
import { isByHand, knownNodesOf, nodesOf } from '../../../../src/ray/members.ts';
import { joining, leaving } from '../../../../src/ray/scope.ts';
import { SYSTEMS, systemOf } from '../../../../src/ray/systems/table.ts';
import { rayFleet } from '../gates/fleet.ts';

interface Refusal {
  readonly case: string;
  readonly main?: object;
  readonly hosts?: Readonly<Record<string, object>>;
  readonly problem: string;
}

const refusals: readonly Refusal[] = parse(await readFile(join(import.meta.dirname, 'refusals.yaml'), 'utf8'));

const fleetWith = (main: object = {}, hosts: Readonly<Record<string, object>> = {}) =>
  rayFleet({ python: '3.13.7', ...main }, { b: { ray: { cluster: 'main', state: 'by-hand' } }, ...hosts });

async function nodeOf(system: 'macos' | 'windows', b: object = {}, main: object = {}) {
  const fleet = await fleetWith(main, { b: { ray: { cluster: 'main', state: 'by-hand', ...b } } });
  const host = fleet.hosts.find(({ name }) => name === 'b');
  if (host === undefined) throw new Error('no b');
  return kitNode(fleet, host, system);
}

const textOf = (files: readonly { readonly name: string; readonly text: string }[], name: string) =>
  files.find((file) => file.name === name)?.text ?? '';

describe('no kit', () => {
  test.each(refusals)('$case', async ({ main, hosts, problem }) => {
    const fleet = await fleetWith(main, hosts);
    const host = fleet.hosts.find(({ name }) => name === 'b');
    if (host === undefined) throw new Error('no b');
    const told = (() => {
      try {
        kitNode(fleet, host, 'macos');
        return 'none';
      } catch (error) {
        const { code, message, remedy, where } = error as { code: string; message: string; remedy: string; where: { line?: number } };
        expect([code, (where.line ?? 0) > 0]).toEqual(['ray-kit-impossible', true]);
        return `${message} / ${remedy}`;
      }
    })();
    expect(told).toContain(problem);
  });
});

describe('a worker on another system', () => {
  test.each([
    ['macos', '/opt/bringup/ray-main/etc/token', '/opt/bringup/t/main', 'py3.13.7 aarch64 macosx_13_0'],
    ['windows', 'C:\\ProgramData\\bringup-ray\\main\\etc\\token', 'C:\\ProgramData\\bringup-ray\\main\\temp', 'py3.13.7 x86_64 win'],
  ] as const)('%s: Ray is let join clusters there, and has its places', async (system, token, temporary, target) => {
    const node = await nodeOf(system, { labels: { kind: 'desk' }, cpus: 4, memory: '2GiB', env: { GREETING: "it's" } });
    expect(node.environment).toMatchObject({
      RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER: '1',
      RAY_AUTH_MODE: 'token',
      RAY_AUTH_TOKEN_PATH: token,
      RAY_ADDRESS: '192.0.2.1:6379',
      GREETING: "it's",
    });
    for (const word of [`--temp-dir=${temporary}`, '--address=192.0.2.1:6379', '--node-ip-address=192.0.2.2', '--num-cpus=4', `--memory=${2 * 2 ** 30}`, '--labels=kind=desk,bringup/host=b'])
      expect(node.arguments).toContain(word);
    expect(`py${node.target.python} ${node.target.arch} ${node.target.platform}`).toBe(target);
    expect(kitFiles(node, system).map(({ text }) => text).join('')).not.toContain('0123456789abcdef');
  });

  test('a port that may be reached from everywhere is let out of the fence, and gets a rule of its own', async () => {
    const fenced = '6380:6383, 10002:10999, 52365';
    const mac = kitFiles(await nodeOf('macos', {}, { expose: ['metrics'] }), 'macos');
    expect(textOf(mac, 'fence.conf')).toContain(`pass in quick inet proto tcp from any to 192.0.2.2 port { ${fenced} }`);
    expect(textOf(mac, 'fence.conf')).toContain(`block return in quick proto tcp from any to any port { ${fenced} } flags S/SA`);
    const install = textOf(kitFiles(await nodeOf('windows', {}, { expose: ['metrics'] }), 'windows'), 'install.ps1');
    expect(install).toContain("-LocalPort '6380-6383', '10002-10999', '52365' -LocalAddress '192.0.2.2'");
    expect(install).toContain("-Name 'bringup-ray-main-open' -DisplayName 'Ray, cluster main-open' -Direction Inbound -Action Allow -Protocol TCP -LocalPort '8080' |");
  });

  test('what Ray is given stands in arguments as it was written', async () => {
    const start = textOf(kitFiles(await nodeOf('windows', { resources: { apple: 2 } }), 'windows'), 'node.ps1');
    expect(start).toContain('"--resources={\\"apple\\":2}"');
  });
});

test('a host that a person joins is looked at, and left alone by everything else', async () => {
  const fleet = await fleetWith();
  const byHand = fleet.hosts.filter(isByHand);
  expect(byHand.map(({ name }) => name)).toEqual(['b']);
  expect(nodesOf(fleet, 'main').map(({ name }) => name)).toEqual(['a', 'c']);
  expect(knownNodesOf(fleet, 'main').map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect(joining({ fleet, hosts: fleet.hosts }).hosts.map(({ name }) => name)).toEqual(['a', 'c']);
  expect(() => joining({ fleet, hosts: byHand })).toThrow('none of these hosts');
  expect(leaving({ fleet, hosts: byHand }).hosts).toEqual(byHand);
});

test('systems are told by what they call themselves', () => {
  expect([systemOf('Darwin')?.title, systemOf('Linux')?.title, systemOf('FreeBSD'), systemOf('')]).toEqual(['macOS', 'Linux', undefined, undefined]);
  for (const [id, system] of Object.entries(SYSTEMS)) expect(system.id).toBe(id);
  expect(Object.values(SYSTEMS).filter(({ joins }) => !joins.run).map(({ id }) => id)).toEqual(['macos', 'windows']);
});
