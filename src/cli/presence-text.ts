import type { Presence } from '../providers/presence.ts';
import type { Gone } from '../ray/gone.ts';
import { dotted } from '../report/columns.ts';
import { painter, type TextOptions } from '../report/paint.ts';
import { visibleInline } from '../report/visible.ts';
import { ago } from './ago.ts';

/** What a look at clusters means for providers: how many, who is gone and what to do about it. Empty where there is nothing to tell; else ends with a newline. */
export function presenceText(
  { present, gone }: { readonly present: readonly Presence[]; readonly gone: readonly Gone[] },
  nowMs: number,
  options: TextOptions,
): string {
  const paint = painter(options.colour);
  const count = (is: Presence['is']) => present.filter((one) => one.is === is).length;
  const counts = [
    `${count('here') + count('back')} seen`,
    ...(['back', 'left', 'gone'] as const).filter((is) => count(is) > 0).map((is) => `${count(is)} ${is}`),
  ];
  const held = present.filter(({ is, state }) => state === 'quarantined' && (is === 'here' || is === 'back'));
  const lines = [
    ...(present.length === 0 ? [] : dotted([`providers: ${counts[0]}`, ...counts.slice(1)], options.width)),
    ...gone.flatMap(({ name, host, provider, reason, since }) => [
      `${paint('bad', '✖')} ${paint('strong', visibleInline(name))}  gone, ${ago(since, nowMs)}: ${visibleInline(reason)}`,
      ...(host === undefined ? [] : [`  → when its machine is well: bringup ray up -s ${visibleInline(host)}`]),
      ...(provider === undefined ? [] : [`  → gone for good: bringup providers remove ${visibleInline(name)}`]),
    ]),
    ...held.map(
      ({ name, id }) =>
        `${paint('change', '!')} ${paint('strong', visibleInline(name ?? id))}  is in quarantine, and still a node: bringup ray leave -s ${visibleInline(name ?? id)}`,
    ),
  ];
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}
