import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sshConfigFor } from '../../src/host/ssh-config.ts';
import { readSshConfig } from '../../src/host/ssh-config-file.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'bringup-config-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

let files = 0;
function written(text: string): string {
  const path = join(directory, `config-${++files}`);
  writeFileSync(path, text);
  return path;
}
const read = async (text: string, host: string) => sshConfigFor(await readSshConfig(written(text)), host);

/** What the system's ssh makes of the same file. `-G` prints values before tokens in paths are expanded. */
function byOpenSsh(path: string, host: string) {
  const output = execFileSync('ssh', ['-G', '-F', path, host], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const all = (key: string) => [...output.matchAll(new RegExp(`^${key} (.*)$`, 'gm'))].map((match) => match[1] ?? '');
  return {
    hostName: all('hostname')[0],
    user: all('user')[0],
    port: Number(all('port')[0]),
    identityFiles: all('identityfile'),
    identitiesOnly: all('identitiesonly')[0] === 'yes',
    proxyJump: all('proxyjump')[0],
    hostKeyAlias: all('hostkeyalias')[0],
    knownHosts: all('userknownhostsfile')[0]?.split(' '),
  };
}

const DEFAULT_FILES = /^~\/\.ssh\/id_/;

describe('what ssh -G says', () => {
  const host = fc.constantFrom('web', 'web1', 'db', 'db.example.org');
  const pattern = fc.constantFrom('web', 'web*', '*', '*.example.org', '!db', 'd?', '!web1', 'WEB');
  const setting = fc.oneof(
    fc.constantFrom('web.internal', '%h.internal', '10.0.0.1').map((value) => `HostName ${value}`),
    fc.constantFrom('ops', 'root').map((value) => `User ${value}`),
    fc.constantFrom('22', '2222').map((value) => `Port=${value}`),
    fc.constantFrom('/keys/a', '/keys/b', '"/keys/with space"').map((value) => `IdentityFile ${value}`),
    fc.constantFrom('yes', 'no').map((value) => `IdentitiesOnly ${value}`),
    fc.constantFrom('a', 'me@b:2200', 'a,me@b:2200', 'none').map((value) => `ProxyJump ${value}`),
    fc.constantFrom('alias').map((value) => `hostkeyalias ${value}`),
    fc.constantFrom('/kh/a', '/kh/a /kh/b').map((value) => `UserKnownHostsFile ${value}`),
    fc.constantFrom('# comment', '', 'Compression yes'),
  );
  const block = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.array(pattern, { minLength: 1, maxLength: 3 }).map((patterns) => `Host ${patterns.join(' ')}`),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'Match all',
        'Match host *.internal',
        'Match originalhost web*,!web1',
        'Match !host 10.0.0.1',
        'Match user ops',
        `Match localuser ${userInfo().username} host web*`,
        'Match final',
        'Match final host *.internal',
        'Match localuser no-such-user',
      ),
    },
  );
  const config = fc
    .array(fc.tuple(fc.option(block), fc.array(setting, { maxLength: 4 })), { maxLength: 5 })
    .map((blocks) =>
      blocks
        .map(([head, settings]) =>
          [...(head === null ? [] : [head]), ...settings.map((line) => (head === null ? line : `  ${line}`))].join(
            '\n',
          ),
        )
        .join('\n'),
    );

  test('is what we read', async () => {
    await fc.assert(
      fc.asyncProperty(config, host, async (text, name) => {
        const path = written(`${text}\n`);
        const ours = sshConfigFor(await readSshConfig(path), name);
        const theirs = byOpenSsh(path, name);
        expect({
          hostName: ours.hostName,
          user: ours.user ?? userInfo().username,
          port: ours.port ?? 22,
          identityFiles: ours.identityFiles,
          identitiesOnly: ours.identitiesOnly,
          jump: ours.proxyJump
            .map(
              ({ host: at, user, port }) =>
                `${user === undefined ? '' : `${user}@`}${at}${port === undefined ? '' : `:${port}`}`,
            )
            .join(','),
          alias: ours.hostKeyAlias,
          knownHosts: ours.userKnownHostsFiles,
        }).toEqual({
          hostName: theirs.hostName,
          user: theirs.user,
          port: theirs.port,
          identityFiles: theirs.identityFiles.filter((file) => !DEFAULT_FILES.test(file)),
          identitiesOnly: theirs.identitiesOnly,
          jump: theirs.proxyJump ?? '',
          alias: theirs.hostKeyAlias,
          knownHosts:
            DEFAULT_FILES.test('') ||
            theirs.knownHosts?.[0]?.startsWith('~') ||
            theirs.knownHosts?.[0]?.startsWith(homedir())
              ? undefined
              : theirs.knownHosts,
        });
      }),
      {
        numRuns: 120,
        // Found by this test: what the final pass compares and may still set.
        examples: [
          ['Match final\n  HostName web.internal', 'web'],
          ['Host web* web\n  User root\nMatch final\n  User ops\nHost *\n  HostName web.internal', 'db.example.org'],
          ['HostName web.internal\nHost !web1 * web\n  Port=2222\nMatch final', 'web1'],
        ],
      },
    );
  });
});

describe('nothing is executed', () => {
  test('neither by Match exec, nor by ProxyCommand, KnownHostsCommand, LocalCommand or canonicalization', async () => {
    const trap = join(directory, 'executed');
    const text = [
      `Match exec "touch ${trap}"`,
      '  User wrong',
      `Match !exec "touch ${trap}"`,
      '  User wrong',
      `Match host web exec "touch ${trap}"`,
      '  User wrong',
      'Host *',
      `  ProxyCommand touch ${trap}`,
      `  KnownHostsCommand /usr/bin/touch ${trap}`,
      '  PermitLocalCommand yes',
      `  LocalCommand touch ${trap}`,
      '  CanonicalizeHostname yes',
      '  CanonicalDomains example.invalid',
      '  User right',
    ].join('\n');
    const path = written(text);
    const file = await readSshConfig(path);
    const ours = sshConfigFor(file, 'web');
    expect(ours.user).toBe('right');
    expect(existsSync(trap)).toBe(false);
    expect(file.notes).toHaveLength(3);
    expect(ours.notes).toEqual([expect.stringContaining('ProxyCommand of web')]);
    // The trap is one: the system's ssh does run it.
    byOpenSsh(path, 'web');
    expect(existsSync(trap)).toBe(true);
  });
});

describe('a file', () => {
  test('includes others, by pattern and inside a block', async () => {
    mkdirSync(join(directory, 'more'));
    writeFileSync(join(directory, 'more', 'b.conf'), 'Host web\n  Port 2\n  User second\n');
    writeFileSync(join(directory, 'more', 'a.conf'), 'Host web\n  Port 1\n');
    writeFileSync(join(directory, 'more', '.hidden.conf'), 'Host web\n  Port 3\n');
    writeFileSync(join(directory, 'more', 'inner'), 'HostName inner\nHost other\n  User other\n');
    const text = `Include ${directory}/more/*.conf ${directory}/more/missing\nHost db\n  Include ${directory}/more/inner\n  User after\nHost *\n  User last\n`;
    expect(await read(text, 'web')).toMatchObject({ port: 1, user: 'second' });
    expect(await read(text, 'db')).toMatchObject({ hostName: 'inner', user: 'after' });
    expect(await read(text, 'other')).toMatchObject({ hostName: 'other', user: 'last' });
    for (const name of ['web', 'db', 'other']) {
      const path = written(text);
      const theirs = byOpenSsh(path, name);
      expect(sshConfigFor(await readSshConfig(path), name)).toMatchObject({
        hostName: theirs.hostName,
        user: theirs.user,
      });
    }
  });

  test('that includes itself ends', async () => {
    const path = join(directory, 'circle');
    writeFileSync(path, `Include ${path}\nUser x\n`);
    const file = await readSshConfig(path);
    expect(sshConfigFor(file, 'web').user).toBe('x');
    expect(file.notes).toEqual([expect.stringContaining('include one another')]);
  });

  test('that is not there is empty', async () => {
    expect(sshConfigFor(await readSshConfig(join(directory, 'nowhere')), 'web')).toMatchObject({
      hostName: 'web',
      user: undefined,
      port: undefined,
      proxyJump: [],
    });
  });

  test('that does not parse is told', async () => {
    await expect(readSshConfig(written('Host "web\n  User x\n'))).rejects.toMatchObject({
      code: 'ssh-config-invalid',
      category: 'config',
    });
    await expect(readSshConfig(written('Host\n'))).rejects.toMatchObject({ code: 'ssh-config-invalid' });
  });
});

describe('paths', () => {
  test('have home, environment and tokens in them expanded', async () => {
    process.env['BRINGUP_TEST_DIR'] = '/from/env';
    try {
      const text = [
        'User ops',
        'Port 2222',
        'HostName %h.internal',
        'IdentityFile ~/.ssh/%r@%h-%p-%n',
        `IdentityFile \${BRINGUP_TEST_DIR}/key`,
        'IdentityFile %d/100%%',
        'UserKnownHostsFile ~/known_%k /other',
        'IdentityAgent ~/agent',
      ].join('\n');
      expect(await read(text, 'web')).toMatchObject({
        identityFiles: [join(homedir(), '.ssh/ops@web.internal-2222-web'), '/from/env/key', join(homedir(), '100%')],
        userKnownHostsFiles: [join(homedir(), 'known_web'), '/other'],
        identityAgent: join(homedir(), 'agent'),
      });
    } finally {
      delete process.env['BRINGUP_TEST_DIR'];
    }
  });

  test('`none` takes things away', async () => {
    expect(await read('IdentityFile none\nIdentityAgent none\nProxyJump none\n', 'web')).toMatchObject({
      identityFiles: [],
      identityAgent: false,
      proxyJump: [],
    });
  });

  test('an old ProxyCommand that is a jump is read as one', async () => {
    for (const command of [
      'ssh -W %h:%p me@bastion:2200',
      'ssh -q -W %h:%p me@bastion:2200',
      '/usr/bin/ssh me@bastion:2200 -W "%h:%p"',
    ]) {
      expect((await read(`ProxyCommand ${command}\n`, 'web')).proxyJump).toEqual([
        { host: 'bastion', user: 'me', port: 2200 },
      ]);
    }
  });
});
