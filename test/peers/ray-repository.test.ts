import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { repositoryKind } from '../../src/ray/repository/repository.ts';
import type { RepositorySpec } from '../../src/ray/repository/repository-state.ts';
import { gitServer, MadeRepository } from '../support/ray/git-server.ts';
import { LocalKind } from '../support/ray/local-kind.ts';
import { makeKey, publicLine, startSshd } from './support/sshd.ts';

type Present = Extract<RepositorySpec, { readonly state: 'present' }>;

const ODD = {
  '.gitattributes': '*.txt text eol=crlf export-subst\nsecret/** export-ignore\n',
  'a file with spaces.txt': 'one\n$Format:%H$\n',
  'secret/kept': 'x',
  'bin/run': '#!/bin/sh\n',
};

/** Real git over real ways, packed here and unpacked by the kind's own shell. */
describe.skipIf(process.platform !== 'linux')('the repository of a Ray cluster', () => {
  let folder: string;
  let here: LocalKind<RepositorySpec, unknown, unknown>;
  let origin: MadeRepository;
  let first: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ray-repository-'));
    here = new LocalKind(repositoryKind as never, { environment: { cache: join(folder, 'cache') } });
    origin = new MadeRepository(join(folder, 'origin'));
    origin.commit(ODD);
    symlinkSync('bin/run', join(origin.path, 'link'));
    chmodSync(join(origin.path, 'bin/run'), 0o755);
    first = origin.commit({});
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const root = () => join(folder, 'opt/repositories');
  const spec = (more: Partial<Present> = {}): Present => ({
    ...{ cluster: 'main', root: root(), state: 'present', reader: 'root', submodules: false },
    ...{ url: `file://${origin.path}`, commit: first },
    ...more,
  });
  const current = () => join(root(), 'current/main');
  const text = (name: string) => readFileSync(join(current(), name), 'utf8');
  const isOk = async (one: Present) => (await here.step(one)).decision.verdict === 'ok';

  /** Archives of commits made by another process, which has ended then. */
  const madeElsewhere = (commits: readonly string[]) => {
    const module = JSON.stringify(join(import.meta.dirname, '../../src/ray/repository/pack.ts'));
    const script = `
import { repositoryArchive } from ${module};
const making = { cache: ${JSON.stringify(join(folder, 'cache'))}, signal: new AbortController().signal, tell: () => undefined };
for (const commit of ${JSON.stringify(commits)})
  await repositoryArchive({ url: ${JSON.stringify(`file://${origin.path}`)}, commit, submodules: false }, making);`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(ran.stderr).toBe('');
  };
  const archives = () => readdirSync(join(folder, 'cache/repository-archives')).filter((name) => name.endsWith('.tar'));

  test('four archives are kept here, and those that a run uses, also one of another run', {
    timeout: 120_000,
  }, async () => {
    await here.step(spec());
    const later = Array.from({ length: 6 }, (_, index) => origin.commit({ 'later.txt': `${index}` }));
    madeElsewhere(later.slice(0, 5));
    // Who made them used them all until it ended.
    expect(archives()).toHaveLength(6);
    madeElsewhere(later.slice(5));
    expect(archives()).toHaveLength(5);
    expect(archives()).toContain(`${first}.tar`);
  });

  test('is there as it was committed, is right at the second look, switches, and goes', {
    timeout: 120_000,
  }, async () => {
    const { decision, ran, undo } = await here.step(spec());
    expect([decision, ran?.code, ran?.output]).toMatchObject([{ verb: 'create', summary: 'not there' }, 0, '']);
    expect(readlinkSync(current())).toBe(`../${first}`);
    expect([text('a file with spaces.txt'), text('secret/kept'), readlinkSync(join(current(), 'link'))]).toEqual([
      'one\n$Format:%H$\n',
      'x',
      'bin/run',
    ]);
    expect(statSync(join(current(), 'bin/run')).mode & 0o777).toBe(0o755);
    expect(statSync(join(root(), first)).mode & 0o777).toBe(0o500);
    expect(await isOk(spec())).toBe(true);
    expect((await undo?.())?.code).toBe(0);
    expect(existsSync(root())).toBe(false);
    await here.step(spec());
    const [second, third] = [origin.commit({ new: '2' }), origin.commit({ new: '3' })];
    const next = await here.step(spec({ commit: second }));
    expect([next.decision, next.ran?.code, text('new')]).toMatchObject([{ summary: 'another commit' }, 0, '2']);
    expect(existsSync(join(root(), first))).toBe(true);
    const back = await here.step(spec());
    expect([back.supplied, back.ran?.code, existsSync(join(current(), 'new'))]).toEqual([{}, 0, false]);
    expect((await back.undo?.())?.code).toBe(0);
    expect(text('new')).toBe('2');
    await here.step(spec({ commit: third }));
    expect([text('new'), existsSync(join(root(), first)), existsSync(join(root(), second))]).toEqual([
      '3',
      false,
      true,
    ]);
    const gone = await here.step({ cluster: 'main', root: root(), reader: 'root', state: 'absent' });
    expect([gone.ran?.code, existsSync(join(folder, 'opt'))]).toEqual([0, false]);
  });

  test.each([
    ['a file was changed', () => writeFileSync(join(current(), 'secret/kept'), 'y')],
    ['a file was added', () => writeFileSync(join(current(), 'secret/more'), '')],
    ['a file is gone', () => rmSync(join(current(), 'bin/run'))],
    ['its note is gone', () => rmSync(join(root(), '.made', first))],
    ['all of it is gone', () => rmSync(join(root(), first), { recursive: true })],
  ])('is made anew when %s', { timeout: 120_000 }, async (_, damage) => {
    await here.step(spec());
    damage();
    const { decision, ran } = await here.step(spec());
    expect([decision, ran?.code]).toMatchObject([{ verb: 'update', action: { do: 'make' } }, 0]);
    expect([await isOk(spec()), text('secret/kept'), existsSync(join(current(), 'secret/more'))]).toEqual([
      true,
      'x',
      false,
    ]);
  });

  test('is right below a folder that hands its group on', { timeout: 120_000 }, async () => {
    mkdirSync(root(), { recursive: true });
    chmodSync(root(), 0o2755);
    expect((await here.step(spec())).ran?.code).toBe(0);
    expect([statSync(join(root(), first)).mode & 0o7777, await isOk(spec())]).toEqual([0o500, true]);
  });

  test('for an account that is not there, that is told, and nothing is left', { timeout: 120_000 }, async () => {
    const theirs = spec({ reader: 'nobody-of-that-name' });
    const { ran } = await here.step(theirs);
    const told = repositoryKind.diagnose?.(1, ran?.output ?? '', { spec: theirs } as never);
    expect([ran?.code, told]).toMatchObject([1, { code: 'ray-client-no-account', category: 'config' }]);
    expect(existsSync(root())).toBe(false);
  });

  test('over ssh, with a deploy key that nobody sees, from a server that proves who it is', {
    timeout: 120_000,
  }, async () => {
    const key = makeKey(folder, 'deploy');
    const other = makeKey(folder, 'other');
    await using sshd = await startSshd({ authorized: [publicLine(key)] });
    const known = sshd.knownHosts().trim().split('\n').filter(Boolean);
    const url = `ssh://${sshd.user}@127.0.0.1:${sshd.port}${origin.path}`;
    const secret = (path: string) => new Secret('KEY', readFileSync(path, 'utf8'));
    const of = (more: Partial<Present>) => spec({ url, hostKeys: known, deployKey: secret(key), ...more });
    await expect(here.step(of({ deployKey: secret(other) }))).rejects.toMatchObject({
      code: 'ray-repository-key-refused',
      category: 'auth',
    });
    const strange = known.map((line) => line.replace(/ \S+$/, ` ${publicLine(other).split(' ')[1]}`));
    await expect(here.step(of({ hostKeys: strange }))).rejects.toMatchObject({ code: 'ray-repository-host-key' });
    const seen: string[] = [];
    const body = secret(key).reveal().split('\n')[2] ?? '';
    const watch = new AbortController();
    const watching = (async () => {
      while (!watch.signal.aborted) {
        for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
          const of = (name: string) => {
            try {
              return readFileSync(`/proc/${pid}/${name}`, 'latin1');
            } catch {
              return '';
            }
          };
          if (of('cmdline').includes('bringup-git-')) seen.push(of('cmdline') + of('environ'));
        }
        await sleep(2);
      }
    })();
    const { ran } = await here.step(of({}));
    watch.abort();
    await watching;
    expect([ran?.code, text('secret/kept')]).toEqual([0, 'x']);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((one) => one.includes(body))).toEqual([]);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('bringup-git-'))).toEqual([]);
    expect(
      spawnSync('grep', ['-rlF', body, join(folder, 'cache'), join(folder, 'opt')], { encoding: 'utf8' }).stdout,
    ).toBe('');
  });

  test('over http: one commit where the server allows it, all where there are only files, and again when it is busy', {
    timeout: 120_000,
  }, async () => {
    const old = first;
    origin.commit({ big: Buffer.alloc(3_000_000, 'x') });
    await using smart = await gitServer(folder);
    expect((await here.step(spec({ url: `${smart.url}/origin/.git`, commit: old }))).ran?.code).toBe(0);
    origin.git('update-server-info');
    await using dumb = await gitServer(folder, { dumb: true });
    dumb.busy = 1;
    rmSync(join(folder, 'cache'), { recursive: true });
    rmSync(root(), { recursive: true });
    expect((await here.step(spec({ url: `${dumb.url}/origin/.git`, commit: old }))).ran?.code).toBe(0);
    expect(here.told.some((line) => line.includes('again in'))).toBe(true);
    rmSync(root(), { recursive: true });
    const requests = dumb.requests.length;
    expect((await here.step(spec({ url: `${dumb.url}/origin/.git`, commit: old }))).ran?.code).toBe(0);
    expect(dumb.requests.length).toBe(requests);
  });

  test('with submodules, one in another, by their addresses from their parents', { timeout: 120_000 }, async () => {
    const inner = new MadeRepository(join(folder, 'inner'));
    inner.commit({ deep: 'inner' });
    const middle = new MadeRepository(join(folder, 'middle'));
    middle.commit({ middle: 'middle' });
    middle.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', '../inner', 'lib/inner');
    middle.commit({});
    origin.git('submodule', '--quiet', 'add', '../middle', 'vendor/middle');
    const commit = origin.commit({});
    const without = await here.step(spec({ commit }));
    expect([without.ran?.code, readdirSync(join(current(), 'vendor/middle'))]).toEqual([0, []]);
    const { ran } = await here.step(spec({ commit, submodules: true }));
    expect([ran?.code, ran?.output, text('vendor/middle/middle'), text('vendor/middle/lib/inner/deep')]).toEqual([
      0,
      '',
      'middle',
      'inner',
    ]);
    expect(await isOk(spec({ commit, submodules: true }))).toBe(true);
    await using server = await gitServer(folder);
    origin.commit({
      '.gitmodules': `[submodule "vendor/middle"]\n\tpath = vendor/middle\n\turl = file://${middle.path}\n`,
    });
    const into = spec({ url: `${server.url}/origin/.git`, commit: origin.git('rev-parse', 'HEAD'), submodules: true });
    await expect(here.step(into)).rejects.toMatchObject({ code: 'ray-repository-submodules' });
  });

  test('a commit that is not there, a repository that is not there, nobody there, and no git', {
    timeout: 300_000,
  }, async () => {
    await expect(here.step(spec({ commit: '0123456789'.repeat(4) }))).rejects.toMatchObject({
      code: 'ray-repository-no-commit',
    });
    await expect(here.step(spec({ url: `file://${folder}/none` }))).rejects.toMatchObject({
      code: 'ray-repository-refused',
    });
    const tree = origin.git('rev-parse', 'HEAD^{tree}');
    await expect(here.step(spec({ commit: tree }))).rejects.toMatchObject({ code: 'ray-repository-no-commit' });
    const path = process.env['PATH'];
    process.env['PATH'] = join(folder, 'nothing');
    try {
      await expect(here.step(spec({ commit: '9'.repeat(40) }))).rejects.toMatchObject({
        code: 'ray-repository-no-git',
      });
    } finally {
      process.env['PATH'] = path;
    }
  });
});
