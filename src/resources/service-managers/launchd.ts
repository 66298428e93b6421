import { join, type Sh, sh } from '../../core/sh.ts';
import { type ServiceAction, type ServiceManager, type ServiceState, unknownService } from './service-manager.ts';

/** launchd's system domain, for jobs whose property lists stand in /Library/LaunchDaemons under their labels. Source: launchctl(1). */
export const launchd: ServiceManager = {
  name: 'launchd',
  read: (names) => sh`bu_disabled=$(launchctl print-disabled system 2>/dev/null)
for n in ${names}; do
  l=missing s=
  if [ -e "/Library/LaunchDaemons/$n.plist" ]; then l=there; fi
  if bu_job=$(launchctl print "system/$n" 2>/dev/null); then
    l=there
    case $bu_job in *'state = running'*) s=running ;; *) s=waiting ;; esac
  fi
  case $bu_disabled in *"\"$n\" => disabled"* | *"\"$n\" => true"*) e=disabled ;; *) e=enabled ;; esac
  echo "$n|$l|$s|$e"
done`,

  parse(output, names) {
    const rows = output.split('\n').map((line) => line.split('|'));
    return names.map((unit): ServiceState => {
      const [, there, state = '', enablement = 'enabled'] = rows.find((row) => row[0] === unit) ?? [];
      if (there !== 'there') return unknownService('launchd', unit);
      return {
        ...unknownService('launchd', unit),
        load: 'loaded',
        active: state === 'running' ? 'active' : 'inactive',
        enablement,
        enabled: enablement === 'enabled',
        // A job that is loaded and does not run now is started when something asks for it.
        triggers: state === 'waiting' ? [`system/${unit}`] : [],
      };
    });
  },

  apply(actions) {
    const each = actions.flatMap(({ unit, enable, run }) => [
      ...(enable === undefined
        ? []
        : [sh`launchctl ${enable ? 'enable' : 'disable'} ${`system/${unit}`} || bu_failed=1`]),
      ...(run === undefined ? [] : [RUN[run](unit)]),
    ]);
    return join([sh`set +e; bu_failed=0`, ...each, sh`[ "$bu_failed" = 0 ] || exit 1`]);
  },

  undo(action, state) {
    const wasLoaded = state.active === 'active' || state.triggers.length > 0;
    const back: ServiceAction = {
      manager: 'launchd',
      unit: action.unit,
      triggers: [],
      ...(action.enable === undefined ? {} : { enable: state.enabled }),
      ...(action.run === 'start' && !wasLoaded ? { run: 'stop' } : {}),
      ...(action.run === 'stop' && wasLoaded ? { run: 'start' } : {}),
    };
    return launchd.apply([back]);
  },
};

/** launchd knows loading and starting; a job that is not loaded is loaded first. */
const RUN: Readonly<Record<NonNullable<ServiceAction['run']>, (unit: string) => Sh>> = {
  start: (unit) =>
    sh`{ launchctl print ${`system/${unit}`} >/dev/null 2>&1 || launchctl bootstrap system ${`/Library/LaunchDaemons/${unit}.plist`}; } && launchctl kickstart ${`system/${unit}`} || bu_failed=1`,
  stop: (unit) => sh`launchctl bootout ${`system/${unit}`} || bu_failed=1`,
  restart: (unit) => sh`launchctl kickstart -k ${`system/${unit}`} || bu_failed=1`,
  reload: (unit) => sh`launchctl kickstart -k ${`system/${unit}`} || bu_failed=1`,
};

/** Whether a host is run by launchd, as a condition in sh. */
export const IS_LAUNCHD: Sh = sh`[ "$BU_OS" = Darwin ]`;
