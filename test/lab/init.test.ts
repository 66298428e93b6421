import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM } from '../support/program.ts';
import { canMakeTerminals, openTerminal } from '../support/terminal.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup, type CliOptions } from './support/run-cli.ts';
import { temporary } from './support/temporary.ts';

describe.skipIf(!requireLab())('bringup init with real hosts', () => {
  const lab = freshLab([
    { name: 'one', suite: 'trixie' },
    { name: 'two', suite: 'bookworm' },
  ]);
  const place = temporary();

  const at = (host: string) => `ops@${lab().host(host).address}`;
  const newFolder = () => mkdtemp(join(place(), 'fleet-'));
  const init = (dir: string, args: readonly string[], options: CliOptions = {}) =>
    bringup(place(), ['init', '--dir', dir, '--key', lab().keyPath, ...args], options);
  const written = async (dir: string) => (await readdir(dir, { recursive: true })).toSorted();
  /** What the lab itself knows to be the key of a host. */
  const keyOf = async (host: string, text?: string) => {
    const known = text ?? (await readFile(lab().knownHostsPath, 'utf8'));
    return known.split('\n').find((line) => line.startsWith(`${lab().host(host).address} ssh-ed25519 `));
  };
  /** A home whose ~/.ssh/known_hosts says this. */
  const homeKnowing = async (text: string) => {
    const home = await mkdtemp(join(place(), 'knowing-'));
    await mkdir(join(home, '.ssh'));
    await writeFile(join(home, '.ssh', 'known_hosts'), text);
    return home;
  };

  it('writes a fleet that is ready, plans and applies, all within a minute', async () => {
    const dir = await newFolder();
    const started = performance.now();
    const { code, stdout, stderr } = await init(dir, [
      '--host',
      `gpu-1=${at('one')}`,
      '--host',
      at('two'),
      '--env',
      'production',
      '--yes',
    ]);
    expect(stderr).toMatch(/gpu-1 +ops@[\d.]+ +ED25519 SHA256:[\w+/]{43} +new\n/);
    expect(code).toBe(0);
    expect(stdout).toMatch(/next: {2}bringup check --fleet /);
    expect(await keyOf('one', await readFile(join(dir, 'known_hosts'), 'utf8'))).toBe(await keyOf('one'));

    const fleet = ['--fleet', join(dir, 'fleet.yaml')];
    expect((await bringup(place(), ['check', ...fleet])).code).toBe(0);
    const plan = await bringup(place(), ['plan', '--json', ...fleet, '--env', 'production']);
    expect(plan.json.hosts?.map(({ steps }) => steps.map(({ id, outcome }) => [id, outcome]))).toEqual([
      [['file:/etc/bringup-fleet', 'planned']],
      [['file:/etc/bringup-fleet', 'planned']],
    ]);
    expect((await bringup(place(), ['apply', '--yes', ...fleet])).code).toBe(0);
    expect(performance.now() - started).toBeLessThan(60_000);
    expect((await lab().run('one', 'cat /etc/bringup-fleet')).stdout).toMatch(
      /^gpu-1 is managed by bringup as part of the fleet fleet-/,
    );
    const again = await bringup(place(), ['apply', '--yes', '--json', ...fleet]);
    expect(again.json.hosts?.map(({ outcome }) => outcome)).toEqual(['converged', 'converged']);
  });

  it('refuses where nobody can confirm a new key, and shows the key all the same', async () => {
    const dir = await newFolder();
    const { code, stderr } = await init(dir, ['--host', at('one')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/SHA256:[\s\S]*nobody is here to confirm[\s\S]*add --yes/);
    expect(await written(dir)).toEqual([]);
  });

  it('needs no confirmation for a key that this machine knows, and never takes one that it contradicts', async () => {
    const known = (await keyOf('one')) ?? '';
    const dir = await newFolder();
    const knowing = await init(dir, ['--host', at('one')], { env: { HOME: await homeKnowing(`${known}\n`) } });
    expect(knowing).toMatchObject({ code: 0, stderr: expect.stringContaining('.ssh/known_hosts') });

    const other = known.replace(/ ssh-ed25519 .*/, ` ${((await keyOf('two')) ?? '').replace(/^\S+ /, '')}`);
    const lied = await newFolder();
    const contradicted = await init(lied, ['--host', at('one'), '--yes'], {
      env: { HOME: await homeKnowing(`# a comment\n${other}\n`) },
    });
    expect(contradicted.code).toBe(10);
    expect(contradicted.stderr.replace(/\s+/g, ' ')).toMatch(
      /not the one this machine has on file \(\S+known_hosts:2\)/,
    );
    expect(await written(lied)).toEqual([]);
  });

  it('stops for a host that does not answer, and says why', async () => {
    const dir = await newFolder();
    const { code, stderr } = await init(dir, ['--host', at('one'), '--host', 'ops@127.0.0.1:9', '--yes']);
    expect(code).toBe(6);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(/127\.0\.0\.1:9 refused the connection.*leave it out/);
    expect(await written(dir)).toEqual([]);
  });

  it('never writes over files, unless it is forced to', async () => {
    const dir = await newFolder();
    expect((await init(dir, ['--local'])).code).toBe(0);
    await writeFile(join(dir, 'fleet.yaml'), 'mine\n');
    const copy = await newFolder();
    await cp(dir, copy, { recursive: true });
    const second = await init(dir, ['--local']);
    expect(second).toMatchObject({ code: 2, stderr: expect.stringContaining('fleet.yaml is there already') });
    for (const name of ['fleet.yaml', 'known_hosts', '.gitignore'])
      expect(await readFile(join(dir, name), 'utf8')).toBe(await readFile(join(copy, name), 'utf8'));
    expect((await init(dir, ['--local', '--force'])).code).toBe(0);
    expect(await readFile(join(dir, 'fleet.yaml'), 'utf8')).toContain('connection: local');
  });

  it('says what is wrong with a key that is none', async () => {
    const dir = await newFolder();
    const { code, stderr } = await bringup(place(), ['init', '--dir', dir, '--local', '--key', `${lab().keyPath}.pub`]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/is a public key|cannot be read/);
  });

  describe.skipIf(!canMakeTerminals())('at a terminal', () => {
    const open = async (dir: string, args: readonly string[] = []) => {
      const home = await mkdtemp(join(place(), 'home-'));
      const command = [process.execPath, PROGRAM, 'init', ...args].map((word) => `'${word}'`).join(' ');
      return openTerminal(command, {
        cwd: dir,
        env: { PATH: process.env['PATH'], HOME: home, NO_COLOR: '1' },
        patienceMs: 60_000,
      });
    };

    it('asks for everything, and lets a host be left out that does not answer', async () => {
      const dir = await newFolder();
      await using terminal = await open(dir, ['--key', lab().keyPath]);
      await terminal.shows('Name of the fleet');
      terminal.type('shop\r');
      await terminal.shows('A host, like');
      terminal.type('not a host\r');
      await terminal.shows('does not say where a host is');
      terminal.type(`\x15${at('one')}\r`);
      await terminal.shows('What to call it');
      terminal.type('web-1\r');
      await terminal.shows('Another host');
      terminal.type(`${at('one')}:22\r`);
      await terminal.shows('web-1 is');
      terminal.type('\x15ops@127.0.0.1:9\r');
      await terminal.shows('What to call it');
      terminal.type('\r');
      await terminal.shows('Another host');
      terminal.type('\r');
      await terminal.shows('leave it out');
      terminal.type('\x1b[B');
      await terminal.shows('❯ write it down');
      terminal.type('\x1b[B');
      await terminal.shows('❯ leave it out');
      terminal.type('\r');
      await terminal.shows('Is the new key that of your host?');
      terminal.type('y\r');
      expect((await terminal.end()).code).toBe(0);
      expect(await readFile(join(dir, 'fleet.yaml'), 'utf8')).toMatch(
        /fleet: \{ name: shop \}[\s\S]*hosts:\n {2}web-1: \{ address: [\d.]+ \}\n$/,
      );
      expect((await bringup(place(), ['check', '--fleet', join(dir, 'fleet.yaml')])).code).toBe(0);
    });

    it.each([
      ['Ctrl-C', '\x03', 130],
      ['Ctrl-D', '\x04', 130],
      ['no', 'n\r', 130],
      ['Enter alone', '\r', 130],
    ])('%s at the question leaves nothing', async (_name, keys, code) => {
      const dir = await newFolder();
      await using terminal = await open(dir, ['--host', at('two')]);
      await terminal.shows('Is the new key that of your host?');
      terminal.type(keys);
      const { shown, code: exit } = await terminal.end();
      expect(shown).toMatch(/nothing was written/);
      expect([exit, await written(dir)]).toEqual([code, []]);
    });
  });
});
