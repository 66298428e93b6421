import type { TimerSpec } from './timer.ts';

/** The first line of what bringup makes for a timer: only a service with this line is removed with its timer. */
export const MADE_FOR_TIMER = '# Made by bringup for a timer.';

/** The text of the `.timer` unit. */
export function timerText(spec: TimerSpec): string {
  const when = [spec.onCalendar ?? []].flat().map((moment) => `OnCalendar=${moment}`);
  const settings = SETTINGS.flatMap(([field, key]) =>
    spec[field] === undefined ? [] : [`${key}=${String(spec[field])}`],
  );
  return [
    MADE_FOR_TIMER,
    '[Unit]',
    `Description=${spec.description ?? `${spec.name} (timer)`}`,
    '',
    '[Timer]',
    ...when,
    ...settings,
    ...(spec.service === undefined ? [] : [`Unit=${spec.service}`]),
    '',
    '[Install]',
    'WantedBy=timers.target',
    '',
  ].join('\n');
}

/** The spec's fields that are lines of [Timer] just as they are. Source: systemd.timer(5). */
const SETTINGS = [
  ['onBootSec', 'OnBootSec'],
  ['onStartupSec', 'OnStartupSec'],
  ['onUnitActiveSec', 'OnUnitActiveSec'],
  ['onUnitInactiveSec', 'OnUnitInactiveSec'],
  ['randomizedDelaySec', 'RandomizedDelaySec'],
  ['accuracySec', 'AccuracySec'],
  ['persistent', 'Persistent'],
] as const satisfies readonly (readonly [keyof TimerSpec, string])[];

/** The text of the `.service` unit that runs the command; undefined when the timer starts another unit. */
export function timerServiceText(spec: TimerSpec): string | undefined {
  if (spec.command === undefined) return undefined;
  const words = typeof spec.command === 'string' ? ['/bin/sh', '-c', spec.command] : spec.command;
  return [
    MADE_FOR_TIMER,
    '[Unit]',
    `Description=${spec.description ?? spec.name}`,
    '',
    '[Service]',
    'Type=oneshot',
    ...(spec.user === undefined ? [] : [`User=${spec.user}`]),
    `ExecStart=${words.map(execWord).join(' ')}`,
    '',
  ].join('\n');
}

/** One word of ExecStart. Specifiers and variables are not expanded. Source: systemd.service(5), "Command Lines". */
function execWord(word: string): string {
  const safe = word.replaceAll('%', '%%').replaceAll('$', '$$$$');
  if (/^[A-Za-z0-9_@%+=:,./$-]+$/.test(safe)) return safe;
  return `"${safe.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
}
