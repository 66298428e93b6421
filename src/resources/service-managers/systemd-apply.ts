import { join, type Sh, sh } from '../../core/sh.ts';
import type { ServiceAction, ServiceState } from './service-manager.ts';

/** How long a started unit must stay up, with the same main process, before its start counts. */
const SETTLE_SECONDS = 2;

/**
 * `bu_look` prints a line for each unit: name, main process, `up` or how it is down; a oneshot that ended well is up.
 * `bu_settle` looks twice and fails with what is known of the units that did not stay up; `bu_tell` looks once, and tells the
 * same of those that are down.
 */
const LOOK = sh`bu_nl='
'
bu_look() {
  { systemctl show -p Id,Type,Result,ActiveState,SubState,MainPID -- "$@"; echo; } | while IFS= read -r l; do
    case $l in
      Id=*) n=\${l#*=} ;;
      Type=*) t=\${l#*=} ;;
      Result=*) r=\${l#*=} ;;
      ActiveState=*) a=\${l#*=} ;;
      SubState=*) s=\${l#*=} ;;
      MainPID=*) p=\${l#*=} ;;
      '')
        case $a:$t:$r in active:* | reloading:* | inactive:oneshot:success) v=up ;; *) v="$a ($s), result $r" ;; esac
        [ -z "$n" ] || echo "$n \${p:-0} $v"
        n='' t='' r='' a='' s='' p=''
        ;;
    esac
  done
}
bu_evidence() {
  echo "bringup: unit $1 is $2" >&2
  journalctl -q --no-pager -o cat -n 15 -u "$1" 2>/dev/null | while IFS= read -r l; do echo "bringup: log $1: $l" >&2; done
}
bu_tell() {
  bu_look "$@" | while read -r n p v; do
    [ "$v" = up ] || bu_evidence "$n" "$v"
  done
}
bu_settle() {
  bu_before=$bu_nl$(bu_look "$@")$bu_nl
  sleep ${SETTLE_SECONDS}
  bu_look "$@" | (
    bu_down=0
    while read -r n p v; do
      case $v:$bu_before in
        up:*"$bu_nl$n $p up$bu_nl"*) continue ;;
        up:*) v='up, but with another process than the one that was started' ;;
      esac
      bu_down=1
      bu_evidence "$n" "$v"
    done
    exit "$bu_down"
  )
}`;

/** systemctl's verbs in the order they are used, and the actions each is for. */
const VERBS: readonly { readonly verb: string; applies(action: ServiceAction): boolean }[] = [
  { verb: 'unmask', applies: ({ mask }) => mask === false },
  { verb: 'enable', applies: ({ enable }) => enable === true },
  { verb: 'disable', applies: ({ enable }) => enable === false },
  { verb: 'stop', applies: ({ run }) => run === 'stop' },
  { verb: 'mask', applies: ({ mask }) => mask === true },
  { verb: 'start', applies: ({ run }) => run === 'start' },
  { verb: 'restart', applies: ({ run }) => run === 'restart' },
  { verb: 'reload-or-restart', applies: ({ run }) => run === 'reload' },
];

/** Starts count only when the unit is still up a moment later, so these are looked at once more. */
const STARTS: ReadonlySet<string | undefined> = new Set(['start', 'restart', 'reload']);

/** All changes of a stage: each verb once, then one wait for all that was started. */
export function applySystemd(actions: readonly ServiceAction[]): Sh {
  const starts = actions.filter(({ run }) => STARTS.has(run));
  const started = starts.map(({ unit }) => unit);
  const watched = starts.filter(({ provenLater }) => provenLater !== true).map(({ unit }) => unit);
  const unwatched = started.filter((unit) => !watched.includes(unit));
  const ending = starts.filter(({ endsUnstarted }) => endsUnstarted === true).map(({ unit }) => unit);
  const all = actions.map(({ unit }) => unit);
  const verbs = VERBS.flatMap(({ verb, applies }) => {
    const chosen = actions.filter(applies);
    const units = chosen.flatMap(({ unit, triggers }) => (verb === 'stop' ? [...triggers, unit] : [unit]));
    return units.length === 0 ? [] : [sh`systemctl ${verb} -- ${units} || bu_failed=1`];
  });
  return join([
    sh`set +e; bu_failed=0`,
    // Without this, systemd would start what it read before a package or a file changed the unit.
    sh`case $(systemctl show -p NeedDaemonReload --value -- ${all}) in *yes*) systemctl daemon-reload || bu_failed=1 ;; esac`,
    // A unit that failed too often is not started again before somebody says so.
    ...(started.length === 0 ? [] : [sh`systemctl reset-failed -- ${started} 2>/dev/null || :`]),
    ...verbs,
    ...(started.length === 0 ? [] : [LOOK]),
    ...(unwatched.length === 0 ? [] : [sh`[ "$bu_failed" = 0 ] || bu_tell ${unwatched}`]),
    ...(watched.length === 0 ? [] : [sh`bu_settle ${watched} || bu_failed=1`]),
    ...(ending.length === 0
      ? []
      : [
          sh`[ "$bu_failed" = 0 ] || for bu_u in ${ending}; do
systemctl --quiet is-active -- "$bu_u" || systemctl --quiet disable --now -- "$bu_u"
done`,
        ]),
    sh`[ "$bu_failed" = 0 ] || exit 1`,
  ]);
}

/** Puts running, start at boot and mask back. A restart cannot be taken back and needs not be. */
export function undoSystemd(action: ServiceAction, state: ServiceState): Sh {
  const { unit, triggers } = action;
  const wasRunning = state.active === 'active' || state.active === 'starting' || state.active === 'restarting';
  const back = {
    ...(action.mask === undefined ? {} : { mask: state.load === 'masked' }),
    ...(action.enable === undefined ? {} : { enable: state.enabled }),
    ...(action.run === 'start' && !wasRunning ? { run: 'stop' as const } : {}),
  };
  const restart = action.run === 'stop' && (wasRunning || triggers.length > 0);
  const start = wasRunning ? [...triggers, unit] : triggers;
  return join([
    // The unit may never have been there, or be gone already.
    sh`set +e; case $(systemctl show -p LoadState --value -- ${unit}) in not-found) exit 0 ;; esac`,
    applySystemd([{ manager: 'systemd', unit, triggers: [], ...back }]),
    ...(state.active === 'failed' ? [] : [sh`systemctl reset-failed -- ${unit} 2>/dev/null || :`]),
    ...(restart ? [sh`systemctl start -- ${start} || exit 1`] : []),
    ...(action.enable === true && state.enablement === 'enabled-runtime'
      ? [sh`systemctl enable --runtime -- ${unit} || exit 1`]
      : []),
  ]);
}
