import type { ErrorDetails } from '../core/error.ts';
import { IMAGE_MARK } from '../image/os/image-mark.ts';
import { networkOf } from './network.ts';
import { mayLetInOtherwise } from './other-ways-in.ts';
import type { FlashTarget } from './target.ts';

/**
 * What is wrong with a node although each of its lines is right by itself: nobody could log in to it, or nothing of it could come true.
 * @param name as `rack-1/2`
 */
export function targetProblems(target: FlashTarget, name: string): readonly ErrorDetails[] {
  return target.image.os === 'as-is'
    ? asIsProblems(target, name)
    : [...prefixProblems(target, name), ...loginProblems(target, name), ...ownedProblems(target, name)];
}

/** What a node proves itself by. */
const OURS = new RegExp(`^(?:/etc/ssh/ssh_host_\\w+_key(?:\\.pub)?|${IMAGE_MARK})$`);

/** A file in the place of one that bringup writes itself. */
function ownedProblems({ section, place }: FlashTarget, name: string): readonly ErrorDetails[] {
  return section.files.flatMap(({ path }, index) =>
    OURS.test(path)
      ? [
          {
            code: 'flash-file-ours',
            category: 'config' as const,
            what: `node ${name} proves by ${path} which machine it is, and its files would replace that`,
            remedy: 'take it out of files; a host key of its own is given by host-key: { secret: NAME }',
            where: place('files', index, 'path'),
          },
        ]
      : [],
  );
}

/** A prefix length that the nodes of a board share may be of the other family than the address of one of them. */
function prefixProblems(target: FlashTarget, name: string): readonly ErrorDetails[] {
  const bits = target.boardSection.network?.['prefix-length'];
  const isTooLong = (networkOf(target)?.addresses ?? []).some(
    (one) => !one.includes(':') && Number(one.split('/')[1]) > 32,
  );
  if (bits === undefined || !isTooLong) return [];
  return [
    {
      code: 'flash-prefix-length',
      category: 'config',
      what: `node ${name} has the address ${target.host.address}, and the prefix length of its board is ${bits}, which no IPv4 network has`,
      remedy: 'correct prefix-length:, at most 32, or give the node addresses: of its own',
      where: target.boardPlace('network', 'prefix-length'),
    },
  ];
}

/** A node proves itself over SSH: the user of `ssh:` has to be able to log in with a key, at once. */
function loginProblems(target: FlashTarget, name: string): readonly ErrorDetails[] {
  const { section, host } = target;
  const { users } = section;
  const login = host.ssh.user;
  const wrong = (code: string, where: readonly (string | number)[], what: string, remedy: string): ErrorDetails => ({
    code,
    category: 'config',
    what,
    remedy,
    where: target.place(...where),
  });
  const other = mayLetInOtherwise(target);
  const keys = section['authorized-keys'] ?? [];
  const index = (users ?? []).findIndex((user) => user.name === login);
  const user = users?.[index];
  if (users !== undefined && user === undefined && !other)
    return [
      wrong(
        'flash-login-user',
        ['users'],
        `node ${name} is logged in to as ${login} (ssh: of ${host.name}), who is not among its users`,
        `add ${login} to users:, with authorized-keys, or set ssh: { user: … } of ${host.name} to one of them`,
      ),
    ];
  if (user?.['initial-password'] !== undefined)
    return [
      wrong(
        'flash-login-expires',
        ['users', index, 'initial-password'],
        `node ${name} is logged in to as ${login}, whose password is to be changed first: until then sshd lets no command through, also with a key`,
        `take initial-password from ${login}, and give it to the user that a person logs in as`,
      ),
    ];
  if (keys.length === 0 && (user?.['authorized-keys'] ?? []).length === 0 && !other)
    return [
      wrong(
        'flash-login-key',
        users === undefined ? [] : ['users', index],
        `node ${name} is logged in to as ${login}, who gets no key into its image`,
        'give authorized-keys: of the node the public key that this machine logs in with',
      ),
    ];
  return [];
}

/** Into an image that nobody knows nothing can be put. */
function asIsProblems(target: FlashTarget, name: string): readonly ErrorDetails[] {
  const { section } = target;
  const given = (
    [
      'hostname',
      'network',
      'users',
      'authorized-keys',
      'host-key',
      'ssh-passwords',
      'user-data',
      'timezone',
      'locale',
    ] as const
  ).filter((key) => section[key] !== undefined);
  const all = [...given, ...(section.files.length > 0 ? ['files' as const] : [])];
  const [first] = all;
  if (first === undefined) return [];
  return [
    {
      code: 'flash-as-is',
      category: 'config',
      what: `node ${name} gets the image ${target.image.name} as it is (os: as-is), and ${all.join(', ')} would have to be put into it`,
      remedy: 'take these out, or take os: as-is from the image if bringup knows its operating system',
      where: target.place(first),
    },
  ];
}
