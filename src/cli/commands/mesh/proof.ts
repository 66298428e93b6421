import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import type { ProofEvent } from '../../../mesh/proof/prove.ts';
import { counted, listed } from '../../../report/counted.ts';
import { elapsed } from '../../../report/duration.ts';
import { visibleInline } from '../../../report/visible.ts';
import { openFleet } from '../../fleet-command.ts';
import { examples, type FleetOptions, milliseconds, withFleetOptions } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';
import { assertWritable } from '../../write-report.ts';

/** Something is said when nothing was for so long. */
const QUIET_MS = 2_000;

interface ProofCommandOptions extends FleetOptions {
  readonly wait?: number;
  readonly sample?: number;
  readonly direct?: boolean;
  readonly names?: boolean;
  readonly summary?: string;
}

/** `bringup mesh proof`: do the hosts reach each other by the mesh? */
export function addMeshProof(mesh: Command, outcome: Outcome): void {
  const command = withFleetOptions(mesh.command('proof'))
    .description(
      'prove from each host that it reaches every other one by the mesh, and say what is in the way where not',
    )
    .option('--wait <time>', 'how long what may still come is waited for (default: 60s)', milliseconds)
    .option('--direct', 'fail where a pair is only relayed')
    .option('--names', 'fail where a host does not take the names of the mesh')
    .option('--sample <n>', 'ask each host about so many others instead of all', count)
    .option('--summary <file>', 'write it as Markdown, as a workflow run shows it')
    .action(async (options: ProofCommandOptions) => outcome.set(await proof(options)));
  examples(command, [
    ['bringup mesh proof', 'all pairs of all hosts'],
    ['bringup mesh proof -s gpu-1,gpu-2 --direct', 'two hosts, and no relay'],
    ['bringup mesh proof --sample 5 --json', 'a large fleet, for a program'],
  ]);
}

async function proof(options: ProofCommandOptions): Promise<number> {
  await assertWritable([options.summary]);
  const command = await openFleet(options, []);
  const { meshMembers } = await import('../../../mesh/proof/members.ts');
  const { proveMesh } = await import('../../../mesh/proof/prove.ts');
  const { proofExit } = await import('../../../mesh/proof/proof-exit.ts');
  const { sample, direct = false, names = false, wait: waitMs = 60_000 } = options;
  const members = meshMembers(command.hosts);
  using progress = teller(members.length);
  const found = await proveMesh(members, {
    connect: command.connect,
    signal: command.signal,
    parallel: options.parallel ?? command.fleet.parallel,
    waitMs,
    direct,
    names,
    ...(sample === undefined ? {} : { sample }),
    onEvent: progress.tell,
  });
  if (options.summary !== undefined) {
    const { meshProofMarkdown } = await import('../../../mesh/proof/proof-markdown.ts');
    await writeFile(options.summary, `${meshProofMarkdown(found)}\n`, { mode: 0o600 });
  }
  if (options.json) printJson({ fleet: command.fleet.name, ...found });
  else {
    const { meshProofText } = await import('../../../mesh/proof/proof-text.ts');
    process.stdout.write(meshProofText(found, command.fleet.name, command.text));
  }
  return proofExit(found);
}

/** Says on standard error how far it is and what is waited for, once it lasts. */
function teller(hosts: number): Disposable & { tell(event: ProofEvent): void } {
  let spokeAtMs = performance.now();
  let told = '';
  let round = -1;
  let asked = 0;
  let toldAsked = -1;
  const isQuiet = () => performance.now() - spokeAtMs < QUIET_MS;
  const say = (line: string) => {
    spokeAtMs = performance.now();
    process.stderr.write(`${visibleInline(line)}\n`);
  };
  const timer = setInterval(() => {
    if (isQuiet() || asked >= hosts || asked === toldAsked) return;
    toldAsked = asked;
    say(`${asked} of ${counted(hosts, 'host')} answered so far`);
  }, QUIET_MS);
  return {
    tell(event) {
      if (event.type === 'asked') {
        asked = event.round === round ? asked + 1 : 1;
        round = event.round;
      } else if (event.type === 'waiting') {
        // Only those that are not well are asked from here.
        asked = hosts;
        if (isQuiet()) return;
        const pairs = listed(event.verdicts.map(({ from, to }) => `${from} → ${to}`));
        const causes = [...new Set(event.verdicts.flatMap(({ cause }) => cause?.what ?? []))];
        const line = `${pairs}: ${causes[0] ?? ''}${causes.length > 1 ? ', and others' : ''}`;
        const left = `asking again for ${elapsed(event.leftMs)} at most`;
        say(line === told ? left : `${line}; ${left}`);
        told = line;
      }
    },
    [Symbol.dispose]: () => clearInterval(timer),
  };
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('must be a whole number from 1');
  return number;
}
