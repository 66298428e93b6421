import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { authorizedKeyKind } from '../../src/resources/authorized-key.ts';
import { groupKind } from '../../src/resources/group.ts';
import { userKind } from '../../src/resources/user.ts';
import { requireLab } from './support/require-lab.ts';
import { expectRoundTrip, trialLab } from './support/trial-lab.ts';

const HASH = '$6$abcdefgh$Vhm9aCnPNmKbH2Z5sSW3S5Y1bDYgW5zrxWj4zRIlY6MTV9FvVdEyq7uYzXxIoI5bJ7Q7kDKE1lFhH6jVdFNRG1';
const KEY_A = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPTwJcjGzoEb62IMmjVSo9cA0nWdRy68PuTMS9lpKKGS laptop';
const KEY_B = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMJUmkTK4qJGQVNiFETyGQ/CrIKAzV6Cv2g6JJTtfhip desk';

describe.skipIf(!requireLab()).each(['trixie', 'bookworm'] as const)('accounts on a real %s host', (suite) => {
  const { on, tryOut } = trialLab({ suite });

  test('groups and users come and go with numbers, groups, password and lock', async () => {
    await on('groupadd -g 4100 old && useradd -m -u 4101 -G old leaver && echo leaver:secret | chpasswd');
    const shadow = await on('getent shadow leaver');
    expectRoundTrip(
      await tryOut(groupKind, [
        { name: 'web', gid: 4200, state: 'present' },
        { name: 'old', gid: 4300, state: 'present' },
        { name: 'nobody-knows', state: 'absent' },
      ]),
    );
    const password = new Secret('HASH', HASH);
    const users = await tryOut(
      userKind,
      [
        {
          name: 'ada',
          uid: 4400,
          groups: ['sudo', 'adm'],
          shell: '/bin/bash',
          comment: "Ada's",
          passwordHash: password,
          state: 'present',
        },
        { name: 'svc', system: true, home: '/var/lib/svc', state: 'present' },
        { name: 'leaver', state: 'absent' },
        { name: 'games', shell: '/bin/sh', locked: true, state: 'present' },
      ],
      {
        async meanwhile() {
          expect(await on('getent shadow ada | cut -d : -f 2')).toBe(HASH);
          expect(await on('stat -c %U:%a /home/ada; id -nG ada; ls -d /home/svc 2>&1 | tail -c 3')).toMatch(
            /^ada:.*\nada adm sudo\n/,
          );
          expect(await on('getent passwd leaver; ls -d /home/leaver')).toBe('/home/leaver');
        },
      },
    );
    expectRoundTrip(users);
    expect(await on('getent shadow leaver')).toBe(shadow);
    expect(await on('ls -d /home/ada 2>/dev/null')).toBe('');
    expect(users.applied.map((ran) => ran.output).join('')).not.toContain(HASH);
  });

  test('an account that something cut off made in part gets its group, with the number that it has', async () => {
    await on('useradd -r -s /bin/sh half; sed -i /^half:/d /etc/group /etc/gshadow');
    const numbers = await on('id -u half; id -g half');
    const half = [{ name: 'half', system: true, state: 'present' }] as const;
    const { applied, decisions } = await tryOut(userKind, half);
    expect(decisions[0]).toMatchObject({ summary: 'group' });
    expect(applied[0]).toMatchObject({ code: 0 });
    expect(await on('id -u half; id -g half')).toBe(numbers);
    expect(
      await on('id -gn half; getent shadow half | cut -d : -f 1,2; pwck -r | grep half; grpck -r | grep half'),
    ).toBe('half\nhalf:!');
    expect((await tryOut(userKind, half)).decisions).toEqual([{ verdict: 'ok' }]);
  });

  test('keys are written as the user; a link in the home leads nowhere', async () => {
    await on('useradd -m bea; useradd -m eve; ln -s /etc /home/eve/.ssh; useradd -m -s /usr/sbin/nologin nol');
    await on(
      `mkdir -m 775 /home/bea/.ssh; printf '# mine\\n%s' '${KEY_B}' >/home/bea/.ssh/authorized_keys; chown -R bea: /home/bea/.ssh`,
    );
    const listing = () => on('stat -c "%n %a %U" /home/bea/.ssh /home/bea/.ssh/*; sort /home/bea/.ssh/authorized_keys');
    const before = await listing();
    expectRoundTrip(
      await tryOut(
        authorizedKeyKind,
        [
          { user: 'bea', key: KEY_A, options: 'no-pty', state: 'present' },
          { user: 'bea', key: KEY_B, state: 'absent' },
          { user: 'nol', key: KEY_A, state: 'present' },
          { user: 'root', key: KEY_A, state: 'present' },
        ],
        {
          async meanwhile() {
            expect(await on('stat -c %a:%U /home/bea/.ssh /home/nol/.ssh /home/nol/.ssh/authorized_keys')).toBe(
              '755:bea\n700:nol\n600:nol',
            );
            expect(await on('cat /home/bea/.ssh/authorized_keys')).toBe(`# mine\nno-pty ${KEY_A}`);
          },
        },
      ),
    );
    expect(await listing()).toBe(before);
    expect(await on('ls -a /home/nol')).not.toContain('.ssh');
    const [eve] = (await tryOut(authorizedKeyKind, [{ user: 'eve', key: KEY_A, state: 'present' }])).decisions;
    expect(eve).toMatchObject({ verdict: 'refuse', error: { code: 'authorized-keys-unsafe' } });
    expect(await on('ls /etc/authorized_keys 2>/dev/null')).toBe('');
  });
});
