import { join, type Sh, sh, trusted } from '../core/sh.ts';
import { GUARD_DIRECTORY, GUARD_SECTION, type Guard } from './guard-state.ts';
import type { Section } from './program.ts';
import { appendIndex, undoneLine } from './undo-index.ts';

const UNIT = 'bringup-guard.service';
const UNIT_PATH = `/etc/systemd/system/${UNIT}`;
const WANTED_PATH = `/etc/systemd/system/multi-user.target.wants/${UNIT}`;

/** Takes an undecided guard back at boot, after everything that sets up network, firewall and sshd. */
const UNIT_TEXT = `[Unit]
Description=Take back what bringup changed and nobody confirmed
ConditionPathExists=|${GUARD_DIRECTORY}/armed
ConditionPathExists=|${GUARD_DIRECTORY}/taking-back
After=local-fs.target network.target networking.service systemd-networkd.service NetworkManager.service
After=ufw.service nftables.service netfilter-persistent.service firewalld.service bringup-firewall.service ssh.service sshd.service

[Service]
Type=oneshot
ExecStart=/bin/sh ${GUARD_DIRECTORY}/undo.sh

[Install]
WantedBy=multi-user.target
`;

/** A step under guard: how to take it back, or, for what only serves a notification, how to serve it again. */
export interface GuardedStep {
  readonly seq: number;
  readonly undo: Sh;
  readonly again: Sh | undefined;
}

/** What has to be known on the host to take a change back without us. */
export interface GuardOrder extends Omit<Guard, 'state' | 'seqs'> {
  readonly undoDirectory: string;
  readonly guarded: readonly GuardedStep[];
  /** Longest time the steps may take; after that and `seconds` the host gives up even when nobody told it anything. */
  readonly stepSeconds: number;
}

/**
 * Shell of a worker: writes the undo down, makes it survive a reboot, and starts the clock, before anything is changed.
 * `fatal guard-unsupported`, or `fatal guard-failed` with the host's own words, end the program with nothing done.
 */
export function armGuard(order: GuardOrder, prelude: Sh): Sh {
  const { undoDirectory, guarded, stepSeconds, ...told } = order;
  const guard = JSON.stringify({ ...told, seqs: guarded.map(({ seq }) => seq) } satisfies Omit<Guard, 'state'>);
  return sh`bu_stamp() { set -- $(cat "/proc/$1/stat" 2>/dev/null); shift 21 2>/dev/null && printf '%s' "$1"; }
bu_arm() {
cd ${GUARD_DIRECTORY} && ${untilTidy('keeping')} && ${untilTidy('firing')} &&
rm -f kept taken-back outcome result log taking-back armed &&
printf '%s\n' ${undoScript(order, prelude).text} >undo.new && mv -f undo.new undo.sh &&
printf '%s\n' ${soonScript(order).text} >soon.sh &&
printf '%s\n' "$$ $(bu_stamp $$) $BU_BOOT" >worker &&
printf '%s' ${UNIT_TEXT} >${UNIT_PATH} && chmod 644 ${UNIT_PATH} &&
mkdir -p /etc/systemd/system/multi-user.target.wants && ln -sf ../${UNIT} ${WANTED_PATH} &&
printf '%s\n' ${guard} >armed.new &&
bu_sync undo.sh armed.new ${UNIT_PATH} /etc/systemd/system/multi-user.target.wants &&
systemd-run ${timer(order, 'last', order.seconds + stepSeconds)} &&
mv -f armed.new armed && bu_sync .
}
if [ ! -d /run/systemd/system ] || ! command -v systemd-run >/dev/null 2>&1; then bu_event fatal guard-unsupported; exit 1; fi
BU_SAID=$({ mkdir -p ${GUARD_DIRECTORY} && bu_arm; } </dev/null 2>&1 9>&-) || {
rm -f ${GUARD_DIRECTORY}/armed ${WANTED_PATH} ${UNIT_PATH}
bu_event fatal guard-failed "$(printf %s "$BU_SAID" | tail -n 3 | tr '\n' ' ')"
exit 1
}`;
}

/** Forgets a guard under which nothing was begun. */
export function dropGuard(run: string): Sh {
  return sh`rm -f ${GUARD_DIRECTORY}/armed
${clearUp(run)} 2>/dev/null`;
}

/** While the host is held and no guard is open: takes away what an arming that was cut off left. */
export const SWEEP_GUARD: Sh = sh`if [ -d ${GUARD_DIRECTORY} ] && [ ! -e ${GUARD_DIRECTORY}/armed ] && [ ! -e ${GUARD_DIRECTORY}/taking-back ]; then
rm -f ${GUARD_DIRECTORY}/armed.new ${WANTED_PATH} ${UNIT_PATH}
systemctl stop --no-block 'bringup-guard-*.timer' 2>/dev/null || :
fi`;

/** After the last step: from now on a new connection has `seconds` to confirm. */
export const GUARD_APPLIED: Sh = sh`echo applied >>${GUARD_DIRECTORY}/result
sh ${GUARD_DIRECTORY}/soon.sh </dev/null >/dev/null 2>&1 9>&-`;

/** Notes how a step ended, for whoever comes by a new connection when this one is cut. */
export function noteResult(seq: number): Sh {
  return sh`echo ${seq} "$BU_R" >>${GUARD_DIRECTORY}/result`;
}

/** What a worker of a guarded program left: the ends of its steps, and whether it got to its own end. */
export const RESULT_SECTION: Section = { name: 'guard-result', body: sh`cat ${GUARD_DIRECTORY}/result` };

/** What `RESULT_SECTION` printed: exit codes by number of the step. */
export function parseResult(output: string): {
  readonly exits: ReadonlyMap<number, number>;
  readonly applied: boolean;
} {
  const exits = new Map(
    Array.from(output.matchAll(/^(\d+) (\d+)$/gm), ([, seq, exit]) => [Number(seq), Number(exit)] as const),
  );
  return { exits, applied: /^applied$/m.test(output) };
}

/** Keeps what a run changed, when its guard is still armed: one rename that this or the clock wins. Then tells the state. */
export function keepGuard(run: string): Section {
  const keep = sh`bu_keep() {
cd ${GUARD_DIRECTORY} && ${untilTidy('keeping')} && grep -qF ${`"run":${JSON.stringify(run)},`} armed && mv armed kept || return
${SYNC_HERE}
${journalLine('kept')}
rm -f undo.sh soon.sh
${clearUp(run)}
}
(bu_keep) >/dev/null`;
  return { name: GUARD_SECTION.name, body: join([keep, GUARD_SECTION.body]) };
}

/** Takes back at once what is guarded, and tells the state when that is done. */
export const TAKE_BACK: Section = {
  name: GUARD_SECTION.name,
  body: join([sh`systemctl start ${UNIT} >/dev/null`, GUARD_SECTION.body]),
};

const SYNC_HERE = sh`sync . 2>/dev/null || sync`;

/** A line that the host writes by itself: the guard's own text with the result in front. */
function journalLine(result: 'kept' | 'taken-back'): Sh {
  return sh`{ IFS= read -r BU_L <${result === 'kept' ? 'kept' : 'taking-back'}; printf '{"t":"guard","v":1,"result":"%s",%s,"boot":"%s"}\n' ${result} "$(l=\${BU_L#?}; printf %s "\${l%?}")" "$(cat /proc/sys/kernel/random/boot_id)" >>/var/lib/bringup/journal.jsonl; sync /var/lib/bringup/journal.jsonl; } 2>/dev/null`;
}

function unitName(id: string, which: 'last' | 'soon'): string {
  return `bringup-guard-${id}-${which}`;
}

/** Nothing stays of a guard that is decided but its last word. */
function clearUp(run: string): Sh {
  return sh`rm -f ${WANTED_PATH} ${UNIT_PATH}
systemctl stop --no-block ${`bringup-guard-${run}-*.timer`} 2>/dev/null || :`;
}

/** Words for systemd-run: a clock that no shell of ours has to live for. */
function timer(order: GuardOrder, which: 'last' | 'soon', seconds: number): Sh {
  const unit = which === 'last' ? sh`${unitName(guardId(order), which)}` : sh`${unitName(guardId(order), which)}-$$`;
  return sh`--quiet --collect --unit=${unit} --on-active=${seconds} --timer-property=AccuracySec=200ms /bin/sh ${GUARD_DIRECTORY}/undo.sh ${guardId(order)}`;
}

/** Starts the last clock: run by the worker after its last step, or by the agent when the run is gone. */
function soonScript(order: GuardOrder): Sh {
  return sh`exec systemd-run ${timer(order, 'soon', order.seconds)}`;
}

/** Tells one guard from all others of the host, so that a clock that was left behind takes back nothing of the next one. */
function guardId({ run, guarded }: GuardOrder): string {
  return `${run}-${guarded[0]?.seq ?? 0}`;
}

/** Only syncs of a disk take long there, and nothing is at stake while they are waited for. */
const TIDY_SECONDS = 120;
const STILL_TIDIED = `its disk has not taken the end of the last guarded change within ${TIDY_SECONDS} s`;

/**
 * Waits until nobody tidies up after the last guard. It is decided by one rename, and from then on another run may arm its
 * own, while a slow disk still syncs: what is tidied away then would be the next guard's.
 */
function untilTidy(whose: 'keeping' | 'firing'): Sh {
  const fd = trusted(whose === 'keeping' ? '8' : '9');
  return sh`{ true >>${whose} && exec ${fd}>>${whose}; } && { ! bu_has flock || flock -w ${TIDY_SECONDS} ${fd} || { echo ${STILL_TIDIED}; false; }; }`;
}

/**
 * The host's own script: wins or loses by one rename, stops a worker that still lives, takes back what had begun, last
 * first, and serves again what had been served. A cut in it is gone on with at the next boot.
 */
function undoScript(order: GuardOrder, prelude: Sh): Sh {
  const { run, undoDirectory, guarded } = order;
  const index = `${undoDirectory}/index.jsonl`;
  const has = (mark: 'saved' | 'undone', seq: number) => sh`grep -q ${`^{"${mark}":${seq}[,}]`} ${index} 2>/dev/null`;
  const back = guarded.toReversed().map(
    ({ seq, undo }) => sh`if ${has('saved', seq)} && ! ${has('undone', seq)}; then
(set -e
BU_SAVE=${`${undoDirectory}/${seq}`}
${undo}
) 9>&-
if [ $? = 0 ]; then ${appendIndex(undoDirectory, [undoneLine(seq)])}; else BU_R=1; fi
fi`,
  );
  const again = guarded.flatMap(({ seq, again: serve }) =>
    serve === undefined
      ? []
      : [
          sh`if ${has('saved', seq)}; then
(set -e
${serve}
) 9>&-
[ $? = 0 ] || BU_R=1
fi`,
        ],
  );
  return join([
    prelude,
    sh`case $1 in ''|${guardId(order)}) ;; *) exit ;; esac
cd ${GUARD_DIRECTORY} || exit
exec >>log 2>&1 </dev/null
if mv armed taking-back 2>/dev/null; then ${SYNC_HERE}; fi
exec 9>>firing
! bu_has flock || flock 9
[ -e taking-back ] || exit 0
bu_stamp() { set -- $(cat "/proc/$1/stat" 2>/dev/null); shift 21 2>/dev/null && printf '%s' "$1"; }
read -r BU_W BU_T BU_L <worker
BU_WHEN=running
if [ "$BU_L" != "$(cat /proc/sys/kernel/random/boot_id)" ]; then BU_WHEN=booted
elif [ "$(bu_stamp "$BU_W")" = "$BU_T" ]; then kill -s KILL -- "-$BU_W"; fi
BU_R=0`,
    ...back,
    ...again,
    sh`echo "$BU_R $BU_WHEN" >outcome
${journalLine('taken-back')}
mv taking-back taken-back
${SYNC_HERE}
rm -f undo.sh soon.sh
${clearUp(run)}`,
  ]);
}

/** What the agent does about a guard when its run is gone: `now`, after a silence, for steps that never ended; else within the guard's own time, which may run already. */
export const GUARD_IN_AGENT = trusted(`bu_guard() {
[ -n "$BU_H" ] && [ -e "$BU_V/guard/armed" ] || return 0
case $1 in now) grep -q applied "$BU_V/guard/result" || systemctl start --no-block ${UNIT} ;; *) sh "$BU_V/guard/soon.sh" ;; esac </dev/null >/dev/null 2>&1 9>&-
}
bu_unguarded() {
BU_N=$1
while [ -e "$BU_V/guard/armed" ] || [ -e "$BU_V/guard/taking-back" ]; do [ "$BU_N" -gt 0 ] || return 1; BU_N=$((BU_N - 1)); sleep 1; done
}`);
