import type { Command } from 'commander';
import { BringupError } from '../../core/error.ts';
import { quote } from '../../core/sh.ts';
import { withSlots } from '../../engine/slots.ts';
import type { FleetHost } from '../../fleet/fleet.ts';
import { EXIT, HOST_OUTCOMES, outcomeOf } from '../../report/outcome.ts';
import { problemText, toProblem } from '../../report/problem.ts';
import { visible } from '../../report/visible.ts';
import { type FleetCommand, openFleet } from '../fleet-command.ts';
import { examples, type FleetOptions, withFleetOptions } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { printJson } from '../print-json.ts';

interface Ran {
  readonly host: FleetHost;
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly problem?: BringupError;
}

/** `bringup exec`: one command on many hosts, as the ssh user, outside of any plan. */
export function addExec(program: Command, outcome: Outcome): void {
  const command = withFleetOptions(program.command('exec'))
    .description('run one command on hosts, as the ssh user; for looking, not for managing: nothing is planned or kept')
    .passThroughOptions()
    .argument('<command...>', 'the command; put -- before it when it has options of its own')
    .action(async (words: readonly string[], options: FleetOptions) => outcome.set(await exec(words, options)));
  examples(command, [
    ['bringup exec uptime', 'all hosts'],
    ['bringup exec -s role=worker -- df -h /', 'some hosts, a command with options'],
    ["bringup exec -- sh -c 'ls /srv | wc -l'", 'a pipe'],
  ]);
}

async function exec(words: readonly string[], options: FleetOptions): Promise<number> {
  const command = await openFleet(options);
  const line = words.map(quote).join(' ');
  const results: Ran[] = [];
  await withSlots(command.hosts, options.parallel ?? command.fleet.parallel, async (host) => {
    results.push(await run(host, line, command, options.json !== true));
  });
  if (options.json) {
    const hosts = results.map(({ host, code, stdout, stderr, problem }) => ({
      name: host.name,
      code,
      stdout,
      stderr,
      ...(problem ? { problem: toProblem(problem) } : {}),
    }));
    printJson({ hosts });
  } else {
    for (const { problem } of results)
      if (problem) process.stderr.write(`${problemText(toProblem(problem), command.text)}\n`);
  }
  const trouble = results.find(({ problem }) => problem !== undefined)?.problem;
  if (trouble) return HOST_OUTCOMES[outcomeOf(trouble.category)].exit;
  return results.every(({ code }) => code === 0) ? EXIT.ok : HOST_OUTCOMES.failed.exit;
}

async function run(host: FleetHost, line: string, command: FleetCommand, show: boolean): Promise<Ran> {
  const width = Math.max(...command.hosts.map(({ name }) => name.length));
  try {
    const { connection } = await command.connect(host, command.signal);
    await using _connection = connection;
    const channel = await connection.exec(line);
    const abort = () => channel.close();
    command.signal.addEventListener('abort', abort, { once: true });
    channel.stdin.end();
    const [stdout, stderr, exit] = await Promise.all([
      collect(channel.stdout, (text) => show && process.stdout.write(prefixed(host.name.padEnd(width), text))),
      collect(channel.stderr, (text) => show && process.stderr.write(prefixed(host.name.padEnd(width), text))),
      channel.exit,
    ]);
    command.signal.removeEventListener('abort', abort);
    if (show && exit.code !== 0)
      process.stderr.write(`${host.name.padEnd(width)} | exit ${exit.code ?? exit.signal ?? 'unknown'}\n`);
    return { host, code: exit.code, stdout, stderr };
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    return { host, code: undefined, stdout: '', stderr: '', problem: error.at({ host: host.name }) };
  }
}

/** Reads a stream to its end; whole lines are told as they come. */
async function collect(stream: NodeJS.ReadableStream, tell: (lines: string) => void): Promise<string> {
  let all = '';
  let open = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    all += text;
    open += text;
    const end = open.lastIndexOf('\n');
    if (end >= 0) {
      tell(open.slice(0, end + 1));
      open = open.slice(end + 1);
    }
  }
  if (open !== '') tell(`${open}\n`);
  return all;
}

function prefixed(name: string, lines: string): string {
  return lines
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `${name} | ${visible(line)}\n`)
    .join('');
}
