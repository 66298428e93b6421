import { join, type Sh, sh } from '../../core/sh.ts';
import { type ServiceAction, type ServiceManager, type ServiceState, unknownService } from './service-manager.ts';

/** OpenRC, on Alpine and Gentoo. It has no masks, no triggers and no last words; a service is up when its script says so. Source: openrc-run(8), rc-service(8), rc-update(8). */
export const openrc: ServiceManager = {
  name: 'openrc',
  read: (names) => sh`for n in ${names.map(scriptName)}; do
  if [ ! -e "/etc/init.d/$n" ]; then echo "$n|missing||"; continue; fi
  rc-service "$n" status >/dev/null 2>&1; s=$?
  e=
  for l in /etc/runlevels/*/"$n"; do if [ -e "$l" ]; then e=enabled; fi; done
  echo "$n|there|$s|$e"
done`,

  parse(output, names) {
    const rows = output.split('\n').map((line) => line.split('|'));
    return names.map(scriptName).map((unit): ServiceState => {
      const [, there, status, enablement = ''] = rows.find((row) => row[0] === unit) ?? [];
      if (there !== 'there') return unknownService('openrc', unit);
      return {
        ...unknownService('openrc', unit),
        load: 'loaded',
        active: STATUS[status ?? ''] ?? 'inactive',
        enablement: enablement === '' ? 'disabled' : enablement,
        enabled: enablement === 'enabled',
      };
    });
  },

  apply(actions) {
    const each = actions.flatMap(({ unit, enable, run }) => [
      ...(enable === undefined ? [] : [sh`rc-update ${enable ? 'add' : 'del'} ${unit} default || bu_failed=1`]),
      ...(run === undefined ? [] : [sh`rc-service ${unit} ${run} || bu_failed=1`]),
    ]);
    const up = actions.filter(({ run }) => run !== undefined && run !== 'stop').map(({ unit }) => unit);
    return join([
      sh`set +e; bu_failed=0`,
      ...each,
      ...(up.length === 0 ? [] : [settle(up)]),
      sh`[ "$bu_failed" = 0 ] || exit 1`,
    ]);
  },

  undo(action, state) {
    const wasRunning = state.active === 'active';
    const back: ServiceAction = {
      manager: 'openrc',
      unit: action.unit,
      triggers: [],
      ...(action.enable === undefined ? {} : { enable: state.enabled }),
      ...(action.run === 'start' && !wasRunning ? { run: 'stop' } : {}),
      ...(action.run === 'stop' && wasRunning ? { run: 'start' } : {}),
    };
    return openrc.apply([back]);
  },
};

/** What `rc-service NAME status` exits with. Source: openrc sh/openrc-run.sh.in, `_status`. */
const STATUS: Readonly<Record<string, ServiceState['active']>> = {
  '0': 'active',
  '3': 'inactive',
  '4': 'stopping',
  '8': 'starting',
  '16': 'inactive',
  '32': 'failed',
};

/** OpenRC's scripts have no suffix. */
function scriptName(name: string): string {
  return name.replace(/\.service$/, '');
}

function settle(units: readonly string[]): Sh {
  return sh`sleep 2
for n in ${units}; do
  rc-service "$n" status >/dev/null 2>&1 || { echo "bringup: unit $n is down, two seconds after it was started" >&2; bu_failed=1; }
done`;
}

/** Whether a host is run by OpenRC, as a condition in sh. */
export const IS_OPENRC: Sh = sh`[ -d /run/openrc ]`;
