import { byHand, retryByHand } from './by-hand.ts';
import { columnsOf, dotted, spread } from './columns.ts';
import { counted } from './counted.ts';
import { duration } from './duration.ts';
import { connectionWords, isBad, isToRetry, outcomeWords } from './host-state.ts';
import { type Paint, painter, type TextOptions } from './paint.ts';
import type { Report } from './report.ts';

/** The last lines of a run: how many hosts ended how, the time, the exit code when it is not 0, and the next command. */
export function applyTotals(report: Report, options: TextOptions): readonly string[] {
  const paint = painter(options.colour);
  const { hosts, run } = report;
  const count = counted(hosts.length, 'host');
  if (hosts.length > 0 && hosts.every((host) => host.outcome === 'converged') && report.exitCode === 0) {
    const words = [count, 'all right', connectionWords(hosts), duration(run.durationMs)];
    return [...dotted(words, options.width), ...orphanLines(report, options)];
  }
  const bad = hosts.filter((host) => isBad(host.outcome)).length;
  const words = hosts.length === 0 ? ['no host was touched'] : [count, ...outcomeWords(report)];
  const ends = [duration(run.durationMs), ...(report.exitCode === 0 ? [] : [`exit ${report.exitCode}`])];
  const [text, end] = [words.join(' · '), ends.join(' · ')];
  const total =
    columnsOf(text) + columnsOf(end) + 3 <= options.width
      ? [spread(text, paint('dim', end), Math.min(options.width, 80))]
      : dotted([...words, ...ends], options.width);
  return [
    ...total,
    ...(report.cancelled ? ['cancelled; the next run reads every host first and goes on from there'] : []),
    ...orphanLines(report, options),
    ...nextLines(report, bad, paint),
  ];
}

function nextLines({ run, cancelled, hosts }: Report, bad: number, paint: Paint): readonly string[] {
  if (run.command !== 'apply') return [];
  if (cancelled) return [`go on:  ${paint('strong', byHand(run))}`];
  if (bad === 0) return [];
  const moved = hosts.filter(({ problem }) => problem?.category === 'moved').length;
  if (moved === bad) return [`plan again:  ${paint('strong', byHand(run, 'plan'))}`];
  const again = hosts.filter(isToRetry).length;
  return [`retry only ${again === 1 ? 'this host' : `these ${again} hosts`}:  ${paint('strong', retryByHand(run))}`];
}

function orphanLines(report: Report, options: TextOptions): readonly string[] {
  const count = report.hosts.reduce((sum, host) => sum + host.orphans.length, 0);
  if (count === 0) return [];
  return [
    painter(options.colour)('dim', `${counted(count, 'orphan')} no longer in the fleet file: --prune removes them`),
  ];
}
