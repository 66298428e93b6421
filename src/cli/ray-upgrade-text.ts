import type { UpgradeOutcome, UpgradeResult } from '../ray/upgrade/upgrade.ts';
import { painter, type TextOptions } from '../report/paint.ts';
import { visibleInline } from '../report/visible.ts';

const MEANING: Readonly<Record<UpgradeOutcome, string>> = {
  same: 'is what the fleet file says; there was nothing to do',
  declined: 'was left as it is',
  upgraded: 'is what the fleet file says now, and every node ran a task',
  returned: 'is as before: what was switched went back, and every node ran a task',
  halted:
    'stopped half way: all nodes run, some with the new environment and some with the old one. Mend what failed and run it again',
  failed: 'is not as it should be: see above, and `bringup ray status`',
};

const GOOD: readonly UpgradeOutcome[] = ['same', 'declined', 'upgraded'];

/** The end of an upgrade for a terminal. Ends with a newline. */
export function upgradeText(
  { cluster, outcome, from, to, outageSeconds }: UpgradeResult,
  { colour }: TextOptions,
): string {
  const paint = painter(colour);
  const mark = GOOD.includes(outcome) ? paint('good', '✔') : paint('bad', '✖');
  const versions =
    outcome === 'upgraded' && (from.ray !== to.ray || from.python !== to.python)
      ? ` · Ray ${from.ray} -> ${to.ray} · Python ${from.python} -> ${to.python}`
      : '';
  const away = outageSeconds === undefined ? '' : ` · not whole for ${outageSeconds} s, measured here`;
  return `\n${mark} ${paint('strong', visibleInline(`cluster ${cluster}`))} ${MEANING[outcome]}${versions}${away}\n`;
}
