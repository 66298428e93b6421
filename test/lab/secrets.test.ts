import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { leaderOf } from '../../src/lab/host-process.ts';
import { type Job, openJob } from '../rig/job.ts';
import type { StepCall, StepRun } from '../rig/step.ts';
import { type Canary, findCanaries, newCanary, plainCanary } from './support/canaries.ts';
import { type FileText, filesBelow } from './support/files-below.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup, type CliResult } from './support/run-cli.ts';
import { temporary } from './support/temporary.ts';
import { type Started, startedIn, traced, traceHost } from './support/trace.ts';

/** Prints what it reads in every way that a program prints a token, in pieces too, and on both outputs. */
const TELL = String.raw`s=$(cat)
printf '%s\n' "$s"
printf '%s\n' "$s" >&2
printf '%s' "$s" | base64 -w 0; echo
printf '%s\n' "$s" | base64
printf 'u:%s' "$s" | base64 -w 0; echo
printf '{"token":"%s"}' "$s" | base64 -w 0 | tr '+/' '-_'; echo
printf '%s' "$s" | perl -pe 's/([^A-Za-z0-9_.!~*\x27()-])/sprintf("%%%02X",ord $1)/ge'; echo
printf '%s' "$s" | perl -pe 's/(["\\])/\\$1/g'; echo
printf '%s' "$s" | perl -e '$|=1; $/=\1; while (<STDIN>) { print; select undef,undef,undef,0.005 }'; echo
printf '%s' "$s" | perl -pe 's/^(.{10})/$1\e[1m/'; printf '\033[0m\n'`;

/** Every place of a fleet file that takes a secret, and each input of the action. */
const NAMES = ['FILE', 'FILE_NEXT', 'JUDGED', 'STDIN', 'STDIN_OF_USER', 'STDIN_GUARDED', 'STDIN_FAILS', 'STDIN_HERE'];
const PLAIN = ['PASSPHRASE', 'PASSWORD_HASH', 'DOWNLOAD_TOKEN', 'ARCHIVE_TOKEN'];

/** Where a secret may stand on the host: where it was asked for, and where its old file is kept for `undo`, for root alone. */
const ALLOWED: readonly (readonly [RegExp, RegExp])[] = [
  [/^FILE(_NEXT)?$/, /^\/etc\/canary\/file$/],
  [/^FILE(_NEXT)?$/, /^\/var\/lib\/bringup\/undo\/[^/]+\/\d+\.[0-9a-f]{8}$/],
  [/^JUDGED$/, /^\/etc\/canary\/judged$/],
  [/^PASSWORD_HASH$/, /^\/etc\/shadow-?$/],
];

describe.skipIf(!requireLab())('secrets', () => {
  const lab = freshLab([{ name: 'a', suite: 'trixie', sudo: 'password', packages: ['curl'] }]);
  const place = temporary();
  const control = { argument: randomBytes(12).toString('hex'), variable: randomBytes(12).toString('hex') };
  const onHost: Started[] = [];
  const byRunner: Started[] = [];
  /** Everything that a person, a later step or a thief of the runner's disk could read. */
  const texts: FileText[] = [];
  let canaries: readonly Canary[] = [];
  let server: Server;
  let job: Job;
  const asked: string[] = [];
  const secretOf = (name: string) => canaries.find((one) => one.name === name)?.value ?? '';
  const find = (where: readonly FileText[]) => findCanaries(canaries, where);

  beforeAll(async () => {
    for (const name of ['key', 'input-key']) {
      const passphrase = name === 'key' ? randomBytes(24).toString('hex') : '';
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-f', join(place(), name)]);
      canaries = [
        ...canaries,
        { name: name === 'key' ? 'SSH_KEY' : 'INPUT_KEY', value: readFileSync(join(place(), name), 'utf8') },
        ...(name === 'key' ? [{ name: 'PASSPHRASE', value: passphrase }] : []),
      ];
    }
    canaries = [
      ...canaries,
      ...NAMES.map(newCanary),
      ...PLAIN.slice(1).map(plainCanary),
      { name: 'SUDO_PASSWORD', value: lab().sudoPassword },
    ];
    const hash = canaries.find(({ name }) => name === 'PASSWORD_HASH');
    canaries = canaries.map((one) => (one === hash ? { ...one, value: `$6$canary$${one.value}` } : one));
    const keys = ['key', 'input-key'].map((name) => readFileSync(join(place(), `${name}.pub`), 'utf8')).join('');
    await lab().run('a', 'cat >>/home/ops/.ssh/authorized_keys', { input: keys });
    // A file that everybody may read had the secret in it before: its old text is shown as a diff.
    await lab().run('a', 'mkdir -p /etc/canary; { echo old; cat; echo; } >/etc/canary/open', {
      input: secretOf('FILE'),
    });
    mkdirSync(join(place(), 'tree'));
    writeFileSync(join(place(), 'tree/x'), 'x');
    execFileSync('tar', ['-C', place(), '-cf', join(place(), 'archive.tar'), 'tree']);
    server = createServer((request, response) => {
      asked.push(request.headers.authorization ?? '');
      response.end(readFileSync(join(place(), 'archive.tar')));
    });
    await new Promise<void>((resolve) => server.listen(0, lab().gateway, resolve));
    job = await openJob();
  });
  afterAll(async () => {
    server?.close();
    await job?.[Symbol.asyncDispose]();
  });

  /** The fleet, each time with other words in its commands, so that they run again. */
  const fleet = (words: string, { file = 'FILE', action = false } = {}) => {
    const document = parse(lab().fleetYaml()) as { defaults: { ssh: object }; hosts: Record<string, object> };
    const url = `http://${lab().gateway}:${(server.address() as AddressInfo).port}/archive.tar`;
    const sha256 = createHash('sha256')
      .update(readFileSync(join(place(), 'archive.tar')))
      .digest('hex');
    const secret = (name: string) => ({ secret: name });
    const { key: _, ...ssh } = document.defaults.ssh as { key: string };
    const access = action ? { ssh } : { ssh: { ...ssh, key: secret('SSH_KEY'), passphrase: secret('PASSPHRASE') } };
    const base = {
      users: [{ name: 'canary', 'password-hash': secret('PASSWORD_HASH') }],
      files: [
        { path: '/etc/canary/file', content: secret(file) },
        { path: '/etc/canary/judged', content: secret('JUDGED'), validate: 'cat %s' },
        { path: '/etc/canary/open', content: `${words}\n` },
      ],
      downloads: [{ path: '/opt/canary.tar', url, sha256, 'bearer-token': secret('DOWNLOAD_TOKEN') }],
      archives: [{ dest: '/opt/canary', source: url, sha256, 'bearer-token': secret('ARCHIVE_TOKEN') }],
      commands: [
        { name: 'control', run: `/bin/true ${control.argument} ${words}`, env: { CONTROL: control.variable } },
        { name: 'tells', stdin: secret('STDIN'), run: `${TELL}\n: ${words}`, undo: 'true' },
        {
          name: 'tells as user',
          user: 'canary',
          stdin: secret('STDIN_OF_USER'),
          run: `${TELL}\n: ${words}`,
          undo: 'true',
        },
        {
          name: 'guarded',
          risk: 'connectivity',
          stdin: secret('STDIN_GUARDED'),
          run: `${TELL}\n: ${words}`,
          undo: 'true',
        },
        {
          name: 'fails',
          stdin: secret('STDIN_FAILS'),
          run: `${TELL}\n[ -e /run/good ] || exit 3; : ${words}`,
          undo: 'true',
        },
      ],
    };
    const here = { commands: [{ name: 'look', stdin: secret('STDIN_HERE'), check: 'env >/dev/null', run: 'true' }] };
    return stringify(
      {
        ...document,
        defaults: { ...access },
        hosts: {
          a: {
            address: lab().host('a').address,
            base,
            ...(action ? {} : { sudo: { password: secret('SUDO_PASSWORD') } }),
          },
          here: { connection: 'local', base: here },
        },
      },
      { lineWidth: 0 },
    );
  };
  const environment = () => Object.fromEntries(canaries.map(({ name, value }) => [name, value]));
  let runs = 0;
  const cli = async (text: string, ...args: readonly string[]): Promise<CliResult> => {
    runs += 1;
    writeFileSync(join(place(), 'fleet.yaml'), text);
    const trace = join(place(), `trace-${runs}`);
    const temp = join(place(), 'tmp');
    mkdirSync(temp, { recursive: true });
    const result = await bringup(place(), [...args, '--fleet', join(place(), 'fleet.yaml')], {
      env: { ...environment(), TMPDIR: temp, LC_CONTROL: control.variable, BRINGUP_STATE_DIR: join(place(), 'state') },
      through: traced(trace),
    });
    // The first is the command line itself, as the person started it.
    byRunner.push(...(await startedIn(trace)).slice(1));
    texts.push({ where: `output of ${args.join(' ')}`, text: Buffer.from(result.traces).toString('latin1') });
    return result;
  };
  const act = async (mode: string, text: string): Promise<StepRun> => {
    runs += 1;
    const trace = join(place(), `trace-${runs}`);
    job.write('fleet.yaml', text);
    const call: StepCall = {
      action: '.',
      debug: true,
      through: traced(trace),
      with: {
        ...{ mode, 'ssh-private-key': secretOf('INPUT_KEY'), 'sudo-password': secretOf('SUDO_PASSWORD') },
        'on-failure': 'rollback',
      },
      env: {
        ...Object.fromEntries(
          canaries.filter(({ name }) => name !== 'SSH_KEY').map(({ name, value }) => [name, value]),
        ),
        LC_CONTROL: control.variable,
        BRINGUP_STATE_DIR: join(job.home, 'state'),
      },
    };
    const run = await job.main(call);
    byRunner.push(...(await startedIn(trace)).slice(1));
    const seen = [run.log, run.summary, JSON.stringify([run.annotations, run.groups, run.outputs, run.state])].join(
      '\n',
    );
    texts.push({ where: `action ${mode}`, text: Buffer.from(seen).toString('latin1') });
    expect(run.leaks(canaries.map(({ value }) => value))).toEqual([]);
    return run;
  };

  it('go through a whole run, and another, and back', async () => {
    const host = await traceHost(lab(), 'a', join(place(), 'trace-host'));
    try {
      const plan = await cli(fleet('one'), 'plan', '--verbose', '--out', join(place(), 'plan.json'));
      expect(plan.code, plan.stderr + plan.stdout).toBe(0);
      const failed = await cli(fleet('one'), 'apply', '-s', 'a', '--verbose', '--on-failure', 'rollback');
      expect(failed.code, failed.stderr + failed.stdout).not.toBe(0);
      expect(failed.stdout).toContain('[secret STDIN_FAILS]');
      await lab().run('a', ': >/run/good');
      const good = await cli(fleet('two'), 'apply', '--json');
      expect([good.code, good.json.hosts?.map(({ outcome }) => outcome)], good.traces).toEqual([
        0,
        ['changed', 'converged'],
      ]);
      const next = await cli(fleet('two', { file: 'FILE_NEXT' }), 'apply', '--verbose');
      expect(next.code, next.traces).toBe(0);
      const text = fleet('two', { file: 'FILE_NEXT' });
      for (const args of [
        ['status'],
        ['status', '--json'],
        ['check', '--verbose'],
        ['facts', '--json'],
        ['logs'],
        ['logs', '--json'],
      ])
        await cli(text, ...args);
      const undone = await cli(text, 'undo', '-s', 'a', '--yes', '--verbose');
      expect(undone.code, undone.traces).toBe(0);
      expect((await lab().run('a', 'cat /etc/canary/file')).stdout).toBe(secretOf('FILE'));
      expect((await cli(text, 'prepare', '-s', 'a', '--verbose')).code).toBe(0);
      expect((await cli(text, 'prepare', '-s', 'a', '--undo', '--json')).code).toBe(0);
      const planned = await act('plan', fleet('three', { action: true }));
      expect(planned.exitCode, planned.log).toBe(0);
      await lab().run('a', 'rm /run/good');
      const rolledBack = await act('apply', fleet('three', { action: true }));
      expect(rolledBack.exitCode, rolledBack.log).not.toBe(0);
      expect(rolledBack.log).toContain('fails');
    } finally {
      onHost.push(...(await host.end()));
    }
    expect(asked).toContain(`Bearer ${secretOf('DOWNLOAD_TOKEN')}`);
    expect(asked).toContain(`Bearer ${secretOf('ARCHIVE_TOKEN')}`);
  }, 300_000);

  it('are in no argument and no variable of any process of the host', () => {
    expect(onHost.some(({ text }) => text.includes(control.argument))).toBe(true);
    expect(onHost.some(({ text }) => text.includes(`CONTROL=${control.variable}`))).toBe(true);
    expect(onHost.filter(({ program }) => program.endsWith('/chpasswd')).length).toBeGreaterThan(0);
    expect(onHost.filter(({ program }) => program.endsWith('/curl')).length).toBeGreaterThan(1);
    expect(find(onHost.map(({ program, text }) => ({ where: program, text })))).toEqual([]);
  });

  it('are in no argument and no variable of anything that the runner starts', () => {
    expect(byRunner.some(({ text }) => text.includes(`LC_CONTROL=${control.variable}`))).toBe(true);
    expect(find(byRunner.map(({ program, text }) => ({ where: program, text })))).toEqual([]);
    for (const { text } of byRunner) expect(text).not.toMatch(/^INPUT_|^ACTIONS_/m);
  });

  it('are in no output, report, log, plan or summary, nor in any file of the runner', async () => {
    const mine = new Set(['key', 'input-key'].map((name) => join(place(), name)));
    const kept = await filesBelow('', [place(), job.temp, job.home, job.workspace]);
    const files = kept.filter(({ where }) => !mine.has(where) && !/\/trace-[^/]*$/.test(where));
    expect(files.some(({ where }) => where.endsWith('/report.json'))).toBe(true);
    expect(files.some(({ where, text }) => where.endsWith('/steps.jsonl') && text.includes('[secret STDIN]'))).toBe(
      true,
    );
    expect(files.some(({ where }) => where.endsWith('/plan.json'))).toBe(true);
    expect(find([...texts, ...files])).toEqual([]);
  });

  it('are on the host only where they were asked for', async () => {
    const root = `/proc/${leaderOf(lab().name, 'a')}/root`;
    const files = await filesBelow(root, [
      'etc',
      'home',
      'root',
      'run',
      'tmp',
      'opt',
      'srv',
      'usr/local',
      'dev/shm',
      'var',
    ]);
    expect(files.some(({ where }) => where.endsWith('/index.jsonl'))).toBe(true);
    expect(files.some(({ where }) => where.endsWith('/history.jsonl'))).toBe(true);
    const { stdout } = await lab().run('a', 'journalctl --no-pager -o export; dmesg; ps axeww');
    const journal = { where: 'journal of systemd', text: Buffer.from(stdout).toString('latin1') };
    expect(journal.text).toContain('sshd');
    const isAllowed = (one: string) => {
      const [, name = '', path = ''] = /^(\S+) in (\S+): /.exec(one) ?? [];
      return ALLOWED.some(([names, paths]) => names.test(name) && paths.test(path));
    };
    expect(find([...files, journal]).filter((one) => !isAllowed(one))).toEqual([]);
    const modes = await lab().run('a', 'stat -c "%a %U" /etc/canary/file /etc/canary/judged /var/lib/bringup/undo');
    expect(modes.stdout).toBe('600 root\n600 root\n700 root\n');
  });
});
