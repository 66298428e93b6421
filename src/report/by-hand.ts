import { quote } from '../core/sh.ts';
import type { Report } from './report.ts';
import { visibleInline } from './visible.ts';

type Run = Report['run'];

/** The command that does by hand what this run did, or with another verb what comes next. Ready to be pasted into a shell. */
export function byHand(run: Run, command: string = run.command): string {
  return [
    'bringup',
    // Words of a command line of ours, quoted already.
    command === 'apply' && run.via !== undefined ? run.via : command,
    ...(run.fleetFile === undefined ? [] : ['--fleet', word(run.fleetFile)]),
    ...(run.environment === undefined ? [] : ['--env', word(run.environment)]),
    ...(run.select === undefined ? [] : ['--select', word(run.select)]),
    ...(run.prune && ['plan', 'apply'].includes(command) ? ['--prune'] : []),
  ].join(' ');
}

/** The command that applies what a plan shows: the sealed plan when there is a file of it. */
export function applyByHand(run: Run): string {
  if (run.command === 'prepare') return byHand(run);
  const { select: _, ...all } = run;
  return run.planFile === undefined ? byHand(run, 'apply') : `${byHand(all, 'apply')} --plan ${word(run.planFile)}`;
}

/** The command that tries again only the hosts that failed. */
export function retryByHand(run: Run): string {
  return byHand(run.direct ? run : { ...run, select: 'failed' }, 'apply');
}

/** The command that shows the log of one host, or of one of its steps. */
export function logsByHand(host: string, step?: string): string {
  return `bringup logs ${word(host)}${step === undefined ? '' : ` --step ${word(step)}`}`;
}

function word(text: string): string {
  return quote(visibleInline(text));
}
