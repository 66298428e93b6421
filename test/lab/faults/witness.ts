import type { Lab } from '../../../src/lab/lab.ts';
import { judgeJournal } from './journal-rules.ts';
import { GROUND, proofs } from './wishes.ts';

/** Places where something managed lies, or where bringup keeps anything. */
const PLACES = `/etc ${GROUND} /home /usr/local /usr/share/faults /var/lib/bringup`;

/** Path, type, mode, owner, size, times, inode and hash of all that could be managed. Equal before and after: nothing was written. */
export async function manifestOf(lab: Lab, host: string): Promise<string> {
  const { stdout } = await lab.run(
    host,
    `find ${PLACES} -printf '%p %y %m %u:%g %s %T@ %i %l\\n' | sort
    find ${PLACES} -type f -exec sha256sum {} + | sort -k 2`,
  );
  return stdout;
}

/** Lines that stand in one manifest only. */
export function manifestChanges(before: string, after: string): readonly string[] {
  const [old, now] = [new Set(before.split('\n')), new Set(after.split('\n'))];
  return [
    ...[...old].filter((line) => !now.has(line)).map((line) => `- ${line}`),
    ...[...now].filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ];
}

/** Begins a new count on a host that is at rest: what the counters and the history say from now on is about one trial. */
export async function newCount(lab: Lab, host: string): Promise<void> {
  await lab.run(host, `: >${GROUND}/counts; : >${GROUND}/starts; rm -f /var/lib/bringup/history*.jsonl`);
}

/** Everything a host tells about a trial. */
export interface Testimony {
  readonly problems: readonly string[];
  /** For the reader of a failure: the whole journal, the counts, what lies around. */
  readonly evidence: string;
}

/**
 * Asks a host after a trial whether it is right for the generation, whether anything was done twice, and whether anything
 * was left behind. `boots`: how often the trial made it boot.
 */
export async function testimonyOf(
  lab: Lab,
  host: string,
  { generation, boots }: { readonly generation: number; readonly boots: number },
): Promise<Testimony> {
  const conditions = proofs(generation)
    .map((condition) => `{ ${condition}; } || printf 'not so: %s\\n' '${condition.replaceAll("'", `'\\''`)}'`)
    .join('\n');
  const [conditionsFailed, journal, open, counts, starts, left] = await Promise.all(
    [
      `export LC_ALL=C.UTF-8\n${conditions}`,
      'cd /var/lib/bringup && cat history.1.jsonl history.jsonl journal.jsonl 2>/dev/null',
      'cat /var/lib/bringup/journal.jsonl',
      `cat ${GROUND}/counts`,
      `cat ${GROUND}/starts`,
      `find ${PLACES} -name '.bringup-*' -o -path '/var/lib/bringup/run/*' -o -path '/var/lib/bringup/*.new*'
      systemctl list-units --plain --no-legend 'bringup-*' | grep -v 'bringup-firewall'
      ps -eo pid,args | grep '[b]u_event' | cut -c 1-100
      flock -n /var/lib/bringup/lock true || echo 'the lock is held'
      flock -n /var/lib/bringup/finish true || echo 'the lock of what must finish is held'`,
    ].map(async (script) => (await lab.run(host, script)).stdout),
  );
  const verdict = judgeJournal(journal ?? '');
  const problems = [
    ...lines(conditionsFailed),
    ...verdict.problems,
    ...(open === '' ? [] : ['the journal is still open']),
    ...lines(left).map((line) => `left behind: ${line}`),
    ...Object.entries({
      app: 'file:/etc/faults/app.conf',
      private: 'file:/etc/faults/private.conf',
      line: 'line:/etc/faults/lines.conf',
      first: 'command:first',
      second: 'command:second',
      'after-line': 'command:after-line',
      'after-packages': 'command:after-packages',
    }).flatMap(([name, id]) => {
      const ids = [...verdict.applied].filter(([one]) => one.startsWith(id)).map(([, applied]) => applied);
      const began = sum(ids.map((applied) => applied.began));
      const well = sum(ids.map((applied) => applied.well));
      const times = lines(counts).filter((line) => line.startsWith(`${name} `)).length;
      return well <= times && times <= began && times > 0
        ? []
        : [`${id} was applied ${times} times; the journal says begun ${began} times, ended well ${well} times`];
    }),
    ...(lines(starts).length <= boots + (verdict.applied.get('service:faults')?.began ?? 0)
      ? []
      : [`the service was started ${lines(starts).length} times; booted ${boots} times`]),
  ].map((problem) => `${host}: ${problem}`);
  const evidence = [
    `--- ${host}: journal`,
    journal,
    `--- ${host}: counts`,
    counts,
    `--- ${host}: starts`,
    starts,
    left === '' ? '' : `--- ${host}: left behind\n${left}`,
  ].join('\n');
  return { problems, evidence };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function lines(text = ''): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
