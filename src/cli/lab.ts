import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { BringupError, BringupErrors } from '../core/error.ts';
import { labDown } from '../lab/down.ts';
import type { HostSpec } from '../lab/host-spec.ts';
import { SUITES, type Suite } from '../lab/image.ts';
import { type Lab, openLab } from '../lab/lab.ts';
import { requireLabMachine } from '../lab/machine.ts';
import { labNames } from '../lab/state.ts';
import { type LabStatus, labStatus } from '../lab/status.ts';
import { labUp } from '../lab/up.ts';

const DEFAULT_NAME = 'lab';

/** Something small to plan and apply at once. */
const SAMPLE = {
  files: [{ path: '/etc/motd', content: 'managed by bringup, fleet {{ fleet.name }}\n' }],
};

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface UpOptions {
  readonly hosts: number;
  readonly suite?: Suite[];
  readonly name: string;
  readonly dir: string;
  readonly json?: boolean;
}

/** Who learns the exit code of a command that ran on a host. */
interface Exit {
  set(code: number): void;
}

/** `bringup lab`: a virtual fleet on this machine, to try everything before it touches hardware. */
export function labCommand(exit: Exit = { set: setExitCode }): Command {
  // Before the subcommands, which inherit it: a wrong option is told by whoever called us.
  const lab = new Command('lab')
    .exitOverride()
    .enablePositionalOptions()
    .description('a virtual fleet of real systemd hosts on this Linux machine (needs root)');
  lab
    .command('up')
    .description('start a lab and write a fleet.yaml for it')
    .option('--hosts <n>', 'how many hosts', hostCount, 3)
    .addOption(
      new Option('--suite <suite...>', 'Debian of the hosts, in turn; default: trixie, every third bookworm').choices(
        SUITES,
      ),
    )
    .option('--name <name>', 'name of the lab', DEFAULT_NAME)
    .option('--dir <folder>', 'where to write fleet.yaml', 'lab-fleet')
    .option('--json', 'for programs')
    .action(up);
  lab
    .command('down')
    .description('stop a lab and remove all of it')
    .argument('[name]', 'name of the lab', DEFAULT_NAME)
    .option('--all', 'every lab')
    .option('--json', 'for programs')
    .action(down);
  lab.command('status').description('what labs there are').option('--json', 'for programs').action(status);
  lab
    .command('ssh')
    .passThroughOptions()
    .description('log in on a host of a lab')
    .argument('<host>', 'name of the host')
    .argument('[command...]', 'what to run there instead of a shell')
    .option('--name <name>', 'name of the lab', DEFAULT_NAME)
    .action(async (host: string, command: readonly string[], options: { name: string }) =>
      exit.set(await ssh(host, command, options)),
    );
  return lab;
}

async function up({ hosts, suite, name, dir, json = false }: UpOptions): Promise<void> {
  requireLabMachine();
  refuseToOverwrite(dir);
  const stop = new AbortController();
  const onSignal = (): void => {
    say('stopping: what was made is removed');
    stop.abort();
  };
  for (const name of STOPS) process.on(name, onSignal);
  try {
    const started = Date.now();
    const lab = await labUp({ hosts: specs(hosts, suite), name, progress: say, signal: stop.signal });
    const path = await writeFleet(dir, lab.fleetYaml(SAMPLE));
    if (json)
      process.stdout.write(`${JSON.stringify({ name: lab.name, hosts: lab.hosts, fleet: path }, undefined, 2)}\n`);
    else process.stdout.write(welcome(lab, path, Date.now() - started));
  } finally {
    for (const name of STOPS) process.off(name, onSignal);
  }
}

async function down(name: string, { all = false, json = false }: { all?: boolean; json?: boolean }): Promise<void> {
  const names = all ? await labNames() : [name];
  if (names.length === 0 || !(await labNames()).includes(names[0] ?? '')) {
    requireLabMachine();
    say(all ? 'there is no lab' : `there is no lab ${name}`);
    if (json) process.stdout.write(`${JSON.stringify({ gone: [] })}\n`);
    return;
  }
  const problems: BringupError[] = [];
  for (const one of names) {
    try {
      await labDown(one);
      say(`lab ${one} is gone`);
    } catch (error) {
      if (!(error instanceof BringupError)) throw error;
      problems.push(error);
    }
  }
  if (json && problems.length === 0) process.stdout.write(`${JSON.stringify({ gone: names })}\n`);
  const [first, second] = problems;
  if (first !== undefined) throw second === undefined ? first : new BringupErrors(problems);
}

async function status({ json = false }: { json?: boolean }): Promise<void> {
  requireLabMachine();
  const labs = await labStatus();
  if (json) process.stdout.write(`${JSON.stringify({ labs }, undefined, 2)}\n`);
  else
    process.stdout.write(
      labs.length === 0 ? 'there is no lab; start one: bringup lab up\n' : labs.map(describe).join('\n'),
    );
}

function describe(lab: LabStatus): string {
  const hosts = lab.hosts.map((host) => {
    const row = [host.name.padEnd(12), host.address.padEnd(12), host.suite.padEnd(9), host.running ? 'running' : 'off'];
    return `  ${row.join('  ')}\n`;
  });
  const remedy = lab.state === 'broken' ? `  remove it: bringup lab down ${lab.name}\n` : '';
  return `lab ${lab.name} · ${lab.state} · ${lab.directory}\n${hosts.join('')}${remedy}`;
}

async function ssh(host: string, command: readonly string[], { name }: { name: string }): Promise<number> {
  requireLabMachine();
  const lab = await openLab(name);
  const child = spawn('ssh', [...sshOptions(lab), `ops@${lab.host(host).address}`, ...command], { stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}

/** Strict about host keys, and blind to what the user's own ssh configuration says. */
function sshOptions(lab: Lab): readonly string[] {
  const options = [`UserKnownHostsFile=${lab.knownHostsPath}`, 'StrictHostKeyChecking=yes', 'IdentitiesOnly=yes'];
  return ['-F', 'none', '-i', lab.keyPath, ...options.flatMap((option) => ['-o', option])];
}

/** Hosts named for what a fleet has: one that controls, the others work. */
function specs(count: number, suites: readonly Suite[] | undefined): readonly HostSpec[] {
  const turn = suites ?? ['trixie', 'trixie', 'bookworm'];
  return Array.from({ length: count }, (_, index) => ({
    name: index === 0 ? 'ctl' : `gpu-${index}`,
    suite: turn[index % turn.length] ?? 'trixie',
  }));
}

function hostCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 200) return count;
  throw new InvalidArgumentError('It must be a number from 1 to 200.');
}

const MARK = '# Written by `bringup lab up`, which writes it anew each time.\n';

/** Writes the fleet file; one that a person wrote is never touched. */
async function writeFleet(dir: string, body: string): Promise<string> {
  const path = join(dir, 'fleet.yaml');
  await mkdir(dir, { recursive: true });
  await writeFile(path, MARK + body);
  return path;
}

function refuseToOverwrite(dir: string): void {
  const path = join(dir, 'fleet.yaml');
  if (!existsSync(path) || readFileSync(path, 'utf8').startsWith(MARK)) return;
  throw new BringupError({
    code: 'lab-fleet-exists',
    category: 'config',
    what: `${path} is there already, and it was not written by bringup lab up.`,
    remedy: 'Choose another folder with --dir.',
    where: { file: path },
  });
}

function welcome(lab: Lab, path: string, tookMs: number): string {
  const hosts = lab.hosts
    .map((host) => `  ${host.name.padEnd(12)}  ${host.address.padEnd(12)}  ${host.suite}\n`)
    .join('');
  const named = lab.name === DEFAULT_NAME ? '' : `--name ${lab.name} `;
  return `lab ${lab.name} · ${lab.hosts.length} hosts up in ${(tookMs / 1000).toFixed(1)} s
${hosts}
  bringup plan --fleet ${path}
  bringup apply --fleet ${path}
  bringup lab ssh ${named}${lab.hosts[0]?.name ?? ''}
  bringup lab down${lab.name === DEFAULT_NAME ? '' : ` ${lab.name}`}
`;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function setExitCode(code: number): void {
  process.exitCode = code;
}
