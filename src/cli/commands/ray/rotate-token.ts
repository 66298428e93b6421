import { type Command, Option } from 'commander';
import { CAPABILITIES } from '../../../capabilities.ts';
import { BringupError } from '../../../core/error.ts';
import type { Secret } from '../../../core/secret.ts';
import type { Fleet } from '../../../fleet/fleet.ts';
import { clustersOf, type NamedCluster, nodesOf, partsOf } from '../../../ray/members.ts';
import type { RaySection } from '../../../ray/schema.ts';
import { type ApplyOptions, applyFleet } from '../../apply-fleet.ts';
import { type FleetCommand, openFleet } from '../../fleet-command.ts';
import { environment, examples, fleetFile, milliseconds, withDebug, withOutputOptions } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';

interface RotateOptions extends ApplyOptions {
  readonly cluster?: string;
  readonly newTokenSecret: string;
  readonly generate?: string;
  readonly maxOutage: number;
  readonly leaveOut: readonly string[];
}

/** What `--json` prints. A number that only grows when a reader of the old shape could not read the new one. */
const VERSION = 'bringup.ray-rotation/1';

/** `bringup ray rotate-token`: another token for all nodes of a cluster. */
export function addRayRotateToken(ray: Command, outcome: Outcome): void {
  const command = withDebug(withOutputOptions(ray.command('rotate-token')))
    .description(
      'give all nodes of a cluster another token at once, measure how long they were away, and prove them anew',
    )
    .addOption(fleetFile())
    .addOption(environment())
    .option('--cluster <name>', 'which cluster, where there are several')
    .option('--new-token-secret <name>', 'environment variable with the new token', 'RAY_TOKEN_NEXT')
    .addOption(
      new Option('--generate <file>', 'make the new token, into a file for you alone').conflicts('newTokenSecret'),
    )
    .addOption(
      new Option('--max-outage <duration>', 'longest that the head may be away until all go back')
        .argParser(milliseconds)
        .default(120_000, '2m'),
    )
    .option('--leave-out <hosts>', 'hosts that cannot be reached now: names with commas', names, [])
    .option('-y, --yes', 'do not ask')
    .option('--lock-timeout <duration>', 'how long to wait for a host that another run holds', milliseconds)
    .option('--ask-sudo-password', 'ask for the sudo password, once for all hosts')
    .action(async (options: RotateOptions) => outcome.set(await rotate(options)));
  examples(command, [
    ['bringup ray rotate-token', 'to that in RAY_TOKEN_NEXT'],
    ['bringup ray rotate-token --generate FILE', 'a new one, into that file'],
  ]);
  command.addHelpText(
    'after',
    '\nWork that runs on the cluster ends: Ray reads its token only when it starts.\nAfterwards put the new token where the fleet file finds it. Until then other\ncommands would bring the old one back.\n',
  );
}

async function rotate(options: RotateOptions): Promise<number> {
  const command = await openFleet(options, undefined, 'what has the new token keeps it');
  const { fleet, connect, signal } = command;
  const named = clusterNamed(fleet, options.cluster);
  const hosts = nodesOf(fleet, named.name).filter(({ name }) => !options.leaveOut.includes(name));
  const { tokenFrom, tokenIn } = await import('../../../ray/rotation/new-token.ts');
  const next =
    options.generate === undefined ? tokenFrom(options.newTokenSecret, process.env) : await tokenIn(options.generate);
  delete process.env[options.newTokenSecret];
  command.log?.hide(next);
  if (next.reveal() === named.cluster.token.reveal()) throw sameToken(named.name, next);
  if (!(await agreed(options, command, `Restart Ray on all ${hosts.length} hosts of ${named.name}?`))) return 0;
  const { rotateToken } = await import('../../../ray/rotation/rotate.ts');
  const { rayRotationText } = await import('../../ray-rotation-text.ts');
  const rotation = await rotateToken({
    fleet: fleet.name,
    cluster: named,
    hosts,
    tokens: { old: named.cluster.token, next },
    connect: (host) => connect(host, signal),
    signal,
    maxOutageMs: options.maxOutage,
    lockTimeoutMs: options.lockTimeout ?? 40_000,
  });
  if (!options.json) process.stdout.write(rayRotationText(rotation, command.text));
  // What a run finds with the new token is right, but for the proof of each node, and for those who only work with the cluster. It would
  // join again who is drained.
  const stopped = rotation.hosts.filter((one) => one.stopped).map(({ host }) => host);
  const after = partsOf(fleet, named.name).filter(({ name }) => ![...options.leaveOut, ...stopped].includes(name));
  const capabilities = CAPABILITIES.filter(({ name }) => name === 'mesh' || name === 'ray');
  const renewed = {
    ...command,
    fleet: withToken(fleet, named.name, next),
    hosts: after,
    secrets: [...command.secrets, next],
  };
  return applyFleet(
    renewed,
    { ...options, yes: true },
    {
      capabilities,
      via: 'ray rotate-token',
      tell: (report) => ({ text: '', json: { version: VERSION, ...rotation, report } }),
    },
  );
}

async function agreed({ yes, json }: RotateOptions, { signal }: FleetCommand, question: string): Promise<boolean> {
  if (yes || json || !process.stdin.isTTY || !process.stdout.isTTY) return true;
  const { askYes } = await import('../../terminal/ask.ts');
  if (await askYes(question, signal)) return true;
  process.stdout.write('nothing was changed\n');
  return false;
}

function clusterNamed(fleet: Fleet, name: string | undefined): NamedCluster {
  const all = clustersOf(fleet).filter((one) => nodesOf(fleet, one.name).length > 0);
  const [first, second] = name === undefined ? all : all.filter((one) => one.name === name);
  if (first !== undefined && second === undefined) return first;
  throw new BringupError({
    code: 'ray-which-cluster',
    category: 'config',
    what:
      second !== undefined
        ? `the fleet has the Ray clusters ${all.map((one) => one.name).join(', ')}, and only one can get a new token at a time`
        : `the fleet has no Ray cluster${name === undefined ? '' : ` ${name}`} with hosts`,
    remedy: second === undefined ? 'see ray.clusters in the fleet file' : `add --cluster ${first?.name ?? 'NAME'}`,
    where: { file: fleet.file },
  });
}

function withToken(fleet: Fleet, cluster: string, token: Secret): Fleet {
  const ray = fleet.sections['ray'] as RaySection;
  const clusters = Object.entries(ray.clusters).map(([name, one]) => [
    name,
    name === cluster ? { ...one, token } : one,
  ]);
  return { ...fleet, sections: { ...fleet.sections, ray: { ...ray, clusters: Object.fromEntries(clusters) } } };
}

function sameToken(cluster: string, { name }: Secret): BringupError {
  return new BringupError({
    code: 'ray-token-same',
    category: 'config',
    what: `the new token of the Ray cluster ${cluster} (${name}) is the one that the fleet file has already`,
    remedy:
      'give another one; if the fleet file has it from a rotation that was cut off, `bringup ray up` goes on with it',
  });
}

function names(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim());
}
