import { counted, listed } from './counted.ts';
import { elapsed } from './duration.ts';
import { outcomeWords } from './host-state.ts';
import type { HostReport, Report } from './report.ts';
import { visibleInline } from './visible.ts';

/** Of more waves than this only sizes are told. */
const MANY_WAVES = 10;

/** For a plan: one line a wave with its hosts, and when the rollout stops. Empty when all hosts are changed together. */
export function plannedWaves(report: Report): readonly string[] {
  const { rollout } = report.run;
  const lines = waves(report, (hosts, count) => {
    if (count > MANY_WAVES) return counted(hosts.length, 'host');
    const names = listed(hosts.map(({ name }) => visibleInline(name)));
    return hosts.length > 4 ? `${hosts.length} hosts: ${names}` : names;
  });
  if (rollout === undefined || lines.length === 0) return [];
  const { failureBudget, pauseMs } = rollout;
  const pause = pauseMs === undefined ? '' : `${elapsed(pauseMs)} between waves; `;
  const limit = failureBudget === 0 ? 'a host failed' : `more than ${failureBudget} failed`;
  return [...lines, `${pause}no further wave begins once ${limit}`];
}

/** For an apply: one line a wave with what became of its hosts; alike waves that follow each other share one. Empty when all hosts were changed together. */
export function appliedWaves(report: Report): readonly string[] {
  const lines = waves(report, (hosts) =>
    outcomeWords({ ...report, hosts })
      .filter((word) => word !== '0 failed')
      .join(' · '),
  );
  return [...lines, ...stopped(report)];
}

/** Why the rollout stopped before its last wave, when it did. */
export function stopped({ hosts }: Report): readonly string[] {
  const why = hosts.find(({ heldBack }) => heldBack !== undefined)?.heldBack;
  return why === undefined ? [] : [`no further wave was begun: ${visibleInline(why)}`];
}

function waves(
  { run, hosts }: Report,
  words: (hosts: readonly HostReport[], waves: number) => string,
): readonly string[] {
  const canary = run.rollout?.canary ?? false;
  const byWave = [...Map.groupBy(hosts, ({ wave = 0 }) => wave)]
    .filter(([wave]) => wave > 0)
    .toSorted(([a], [b]) => a - b);
  const rows: { first: number; last: number; words: string }[] = [];
  for (const [wave, members] of byWave) {
    const row = { first: wave, last: wave, words: words(members, byWave.length) };
    const before = rows.at(-1);
    if (before?.words === row.words && !(canary && before.first === 1)) before.last = wave;
    else rows.push(row);
  }
  const names = rows.map(({ first, last }) =>
    first === last ? `wave ${first}${canary && first === 1 ? ' (canary)' : ''}` : `waves ${first} to ${last}`,
  );
  const column = Math.max(0, ...names.map((name) => name.length));
  return rows.map(
    ({ first, last, words }, index) =>
      `${(names[index] ?? '').padEnd(column)}   ${words}${first === last ? '' : ' each'}`,
  );
}
