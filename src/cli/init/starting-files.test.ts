import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { habits } from '../../../tools/check/workflow-habits.ts';
import { CAPABILITIES } from '../../capabilities.ts';
import { loadFleet } from '../../fleet/load-fleet.ts';
import { hostKeyOf } from '../../host/host-key.ts';
import { EXAMPLES, fleetFile } from './fleet-file.ts';
import { ignoreFile } from './ignore-file.ts';
import type { NewFleet } from './new-host.ts';
import { proveFleet, startingFiles, startingPaths } from './starting-files.ts';

const hostKey = hostKeyOf(
  Buffer.from('AAAAC3NzaC1lZDI1NTE5AAAAIFX6TGvnhsTcKTTtX4oylp+NmgSNpWm3VcXM7CzX5T2f', 'base64'),
);
const FLEET: NewFleet = {
  name: 'lab',
  environment: 'production',
  key: undefined,
  hosts: [
    { name: 'gpu-1', connection: 'ssh', hostKey, way: { address: '192.0.2.11', user: 'ops', port: 22 } },
    {
      name: 'gpu-2',
      connection: 'ssh',
      hostKey,
      way: { address: '2001:db8::2', user: 'ops', port: 2222, jump: 'gate.example.org' },
    },
    {
      name: 'odd',
      connection: 'ssh',
      hostKey: undefined,
      way: { address: '123', user: 'null', port: 22, key: '~/.ssh/a key' },
    },
    { name: 'here', connection: 'local' },
  ],
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bringup-start-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function made(fleet: NewFleet, below = '.') {
  const files = await startingFiles(fleet, await startingPaths(join(folder, below), fleet.environment), false);
  return new Map(files.map(({ path, text }) => [path.slice(folder.length + 1), text]));
}

async function load(text: string) {
  await writeFile(join(folder, 'fleet.yaml'), text);
  return loadFleet({
    file: join(folder, 'fleet.yaml'),
    capabilities: CAPABILITIES,
    env: { HOME: '/home/me' },
    secrets: 'ignore',
  });
}

test('the files of a fleet that stands alone', async () => {
  expect([...(await made(FLEET)).keys()]).toEqual([
    'fleet.yaml',
    'known_hosts',
    'environments/production.yaml',
    '.github/workflows/bringup.yml',
    '.gitignore',
  ]);
});

test('in a folder of a repository the workflow goes to its root, and finds the fleet file', async () => {
  await mkdir(join(folder, '.git'));
  await writeFile(join(folder, '.git/HEAD'), 'ref: refs/heads/master\n');
  const files = await made(FLEET, 'fleets/lab');
  expect([...files.keys()]).toContain('fleets/lab/fleet.yaml');
  const workflow = files.get('.github/workflows/bringup.yml') ?? '';
  expect(parse(workflow).jobs.apply.steps[1].with.fleet).toBe('fleets/lab/fleet.yaml');
  expect(parse(workflow).on.push.branches).toEqual(['master']);
});

describe('fleet.yaml', () => {
  test('means what was said', async () => {
    const { hosts } = await load(fleetFile(FLEET));
    expect(
      hosts.map(({ name, address, connection, ssh }) => [
        name,
        address,
        connection,
        ssh.user,
        ssh.port,
        ssh.jump,
        ssh.key,
      ]),
    ).toEqual([
      ['gpu-1', '192.0.2.11', 'ssh', 'ops', 22, undefined, undefined],
      ['gpu-2', '2001:db8::2', 'ssh', 'ops', 2222, 'gate.example.org', undefined],
      ['odd', '123', 'ssh', 'null', 22, undefined, '/home/me/.ssh/a key'],
      ['here', 'localhost', 'local', 'ops', 22, undefined, undefined],
    ]);
  });

  test('every example is valid when its # is taken away', async () => {
    let text = fleetFile(FLEET).replace('  # sudo:', '  sudo:').replace('    # key:', '    key:');
    for (const line of EXAMPLES) {
      expect(text).toContain(`    # ${line}\n`);
      text = text.replace(`    # ${line}\n`, `    ${line}\n`);
    }
    const fleet = await load(text);
    expect(Object.keys(fleet.hosts[0]?.sections['base'] ?? {}).toSorted()).toEqual([
      'commands',
      'files',
      'lines',
      'packages',
      'services',
      'sysctl',
      'users',
    ]);
    expect(fleet.hosts[0]?.ssh.key).toBe('/home/me/.ssh/id_ed25519');
  });

  test('a fleet that would not load is never written', async () => {
    const twins = { ...FLEET, hosts: [FLEET.hosts[0], { ...FLEET.hosts[0], name: 'twin' }] } as NewFleet;
    const files = await startingFiles(twins, await startingPaths(folder, 'production'), false);
    await expect(proveFleet(files, folder, 'production')).rejects.toThrow(/same machine/);
  });
});

describe('the workflow', () => {
  test.each([undefined, 'production'])(
    'for the environment %s has good habits, and only inputs that the action has',
    async (environment) => {
      const workflow = (await made({ ...FLEET, environment })).get('.github/workflows/bringup.yml') ?? '';
      expect(habits(workflow, 'bringup.yml')).toEqual([]);
      const { inputs, outputs } = (await import('../../actions/bringup/action.ts')).bringup;
      const { jobs, permissions } = parse(workflow);
      expect(permissions).toEqual({});
      for (const job of Object.values<{
        permissions: object;
        environment: string;
        concurrency: object;
        steps: { uses?: string; with?: object; if?: string }[];
      }>(jobs)) {
        expect(job).toMatchObject({
          permissions: { contents: 'read' },
          environment: expect.any(String),
          concurrency: expect.any(Object),
        });
        const step = job.steps.find(({ uses }) => uses?.startsWith('OWNER/bringup@'));
        for (const name of Object.keys(step?.with ?? {})) expect(Object.keys(inputs.shape)).toContain(name);
        for (const { if: when } of job.steps)
          if (when !== undefined) expect(Object.keys(outputs)).toContain(/outputs\.(\w+)/.exec(when)?.[1]);
      }
    },
  );
});

test('GitHub itself finds nothing wrong with the workflow', async () => {
  registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
  });
  const { validate } = await import('@actions/languageservice/validate');
  const { TextDocument } = await import('vscode-languageserver-textdocument');
  const judge = (text: string, name = 'bringup') =>
    validate(TextDocument.create(`file:///x/.github/workflows/${name}.yml`, 'yaml', 1, text));
  const workflow = (await made(FLEET)).get('.github/workflows/bringup.yml') ?? '';
  expect(await judge(workflow)).toEqual([]);
  expect(await judge(workflow.replace('timeout-minutes', 'time-out'), 'broken')).not.toEqual([]);
});

test('.gitignore keeps what is there, and gets a line only once', () => {
  const first = ignoreFile('node_modules/\nplan.json');
  expect(first).toMatch(/^node_modules\/\nplan\.json\n# .*\nreport\.json\n/);
  expect(ignoreFile(first)).toBe(first);
});

test('a private key inside of the repository is kept out of it', async () => {
  expect((await made({ ...FLEET, key: 'keys/fleet' })).get('.gitignore')).toContain('\n/keys/fleet\n');
});
