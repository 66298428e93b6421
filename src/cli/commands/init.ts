import { relative, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { quote } from '../../core/sh.ts';
import { EXIT } from '../../report/outcome.ts';
import { type HostWish, parseWish } from '../init/wish.ts';
import { examples } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { printJson } from '../print-json.ts';

interface InitOptions {
  readonly host?: readonly HostWish[];
  readonly local?: boolean;
  readonly name?: string;
  readonly env?: string;
  readonly key?: string;
  readonly dir: string;
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `bringup init`: writes what a new fleet starts with, after somebody has confirmed the host keys. Changes no host. */
export function addInit(program: Command, outcome: Outcome): void {
  const command = program
    .command('init')
    .description('write the files of a new fleet: asks for hosts, shows their keys, changes nothing on them')
    .option(
      '--host <host>',
      '[name=][user@]address[:port]; may be repeated',
      (text, before: readonly HostWish[] | undefined) => [...(before ?? []), parseWish(text)],
    )
    .option('--local', 'this machine is one of the hosts')
    .option('--name <name>', 'name of the fleet (default: that of the folder)')
    .option('--env <name>', 'also write environments/<name>.yaml, and use it in the workflow', environmentName)
    .option('--key <file>', 'private key for all hosts (default: ssh-agent, ~/.ssh/config, the usual files)')
    .option('--dir <folder>', 'where to write', '.')
    .option('-y, --yes', 'trust the keys the hosts show now, and ask nothing')
    .option('--force', 'write over files that are there')
    .option('--json', 'tell what was written as JSON')
    .action(async (options: InitOptions) => outcome.set(await init(options)));
  examples(command, [
    ['bringup init', 'asks for everything'],
    ['bringup init --host ops@192.0.2.11', 'one host, its key to be confirmed'],
    ['bringup init --local', 'this machine, without SSH'],
  ]);
}

async function init(options: InitOptions): Promise<number> {
  const [{ newFleet }, { terminalQuestions }, { privateKeyPath }, { placeFiles, refuseToReplace }, files] =
    await Promise.all([
      import('../init/new-fleet.ts'),
      import('../init/questions.ts'),
      import('../init/private-key-path.ts'),
      import('../init/place-files.ts'),
      import('../init/starting-files.ts'),
    ]);
  const folder = resolve(options.dir);
  const force = options.force ?? false;
  const paths = await files.startingPaths(folder, options.env);
  const { fleet, knownHosts, workflow, environment } = paths;
  // Before anybody is asked anything.
  await refuseToReplace(
    [fleet, knownHosts, workflow, environment].flatMap((path) => path ?? []).map((path) => ({ path, replaces: force })),
  );
  const made = await newFleet(
    {
      folder,
      hosts: options.host ?? [],
      local: options.local ?? false,
      name: options.name,
      environment: options.env,
      key: options.key === undefined ? undefined : await privateKeyPath(options.key, folder),
      yes: options.yes ?? false,
    },
    terminalQuestions(),
    (text) => void process.stderr.write(text),
  );
  const written = await files.startingFiles(made, paths, force);
  await files.proveFleet(written, folder, options.env);
  await placeFiles(written);

  if (options.json) {
    const names = written.map(({ path }) => relative(process.cwd(), path));
    printJson({ written: names, hosts: made.hosts.map(({ name }) => name) });
    return EXIT.ok;
  }
  const shown = written.map(({ path, purpose }) => [relative(process.cwd(), path), purpose] as const);
  const width = Math.max(...shown.map(([path]) => path.length));
  process.stdout.write(shown.map(([path, purpose]) => `wrote ${path.padEnd(width)}  ${purpose}\n`).join(''));
  const unseen = made.hosts.some((host) => host.connection === 'ssh' && host.hostKey === undefined);
  const next = [
    'bringup check',
    ...(fleet === resolve('fleet.yaml') ? [] : [`--fleet ${quote(relative(process.cwd(), fleet))}`]),
    ...(unseen ? ['--accept-new-host-keys'] : []),
  ];
  process.stdout.write(`\nnext:  ${next.join(' ')}\n`);
  return EXIT.ok;
}

function environmentName(text: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text)) return text;
  throw new InvalidArgumentError('write a name of letters, digits, dots, hyphens and underscores, like production');
}
