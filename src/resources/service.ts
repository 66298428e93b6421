import { canonical } from '../core/json.ts';
import { join, type Sh, sh } from '../core/sh.ts';
import { defineKind, ORDER } from '../engine/resource.ts';
import { isConnectivityUnit } from './connectivity.ts';
import { decideService } from './service-decide.ts';
import { IS_LAUNCHD, launchd } from './service-managers/launchd.ts';
import { IS_OPENRC, openrc } from './service-managers/openrc.ts';
import {
  type ServiceAction,
  type ServiceManager,
  type ServiceState,
  unknownService,
} from './service-managers/service-manager.ts';
import { IS_SYSTEMD, systemd, unitName } from './service-managers/systemd.ts';
import { diagnoseService } from './service-problems.ts';

/** A service of the host's service manager. What is not given is left as it is. */
export interface ServiceSpec {
  /** `nginx` is `nginx.service`; sockets, timers and mounts are named in full. */
  readonly name: string;
  readonly running?: boolean;
  /** Started at boot. */
  readonly enabled?: boolean;
  /** Cannot be started by anything. */
  readonly masked?: boolean;
  /** What a change of something it uses does; `restart` when not given, and where it cannot reload. */
  readonly onNotify?: 'restart' | 'reload';
  /** A later step proves that it stays up, so a start is not waited for beyond its end. */
  readonly provenLater?: true;
  /** When its first start fails, it is stopped and not started at boot: nobody looks at it then, and it would be tried for ever. */
  readonly endsUnstarted?: true;
  /**
   * Whether its starts and stops are guarded, or all but the first start of a new one. When not given, those of services that
   * are known to cut connections are.
   */
  readonly risk?: 'connectivity' | 'unless-new';
  /** `absent`: neither running nor started at boot. */
  readonly state: 'present' | 'absent';
}

/** How each manager is recognised, first match wins. */
const MANAGERS: readonly { readonly manager: ServiceManager; readonly when: Sh }[] = [
  { manager: systemd, when: IS_SYSTEMD },
  { manager: openrc, when: IS_OPENRC },
  { manager: launchd, when: IS_LAUNCHD },
];

/** What a service comes to when nobody touches it: one that fails again and again is given up, or its failure forgotten. */
const COMES_TO: Readonly<Record<ServiceState['active'], readonly ServiceState['active'][]>> = {
  active: ['active'],
  inactive: ['inactive'],
  failed: ['failed', 'inactive'],
  starting: ['starting', 'active', 'restarting', 'failed'],
  stopping: ['stopping', 'inactive', 'failed'],
  restarting: ['restarting', 'starting', 'failed', 'inactive'],
};

/** Services. Changes of a stage are one transaction with one wait, after which what was started must still be up. */
export const serviceKind = defineKind<ServiceSpec, ServiceState, ServiceAction>({
  kind: 'service',
  order: ORDER.service,
  category: 'service',
  servesAgain: true,
  transaction: true,
  timeoutMs: () => 5 * 60_000,
  key: (spec) => spec.name.replace(/\.service$/, ''),
  implies: ({ name }) => [`unit:${unitName(name)}`],

  read(specs) {
    const names = specs.map((spec) => spec.name);
    const rows = MANAGERS.map(({ manager, when }, index) =>
      join([sh`${index === 0 ? sh`if` : sh`elif`} ${when}; then echo ${manager.name}`, manager.read(names)]),
    );
    return join([...rows, sh`fi`]);
  },

  parse(output, specs) {
    const names = specs.map((spec) => spec.name);
    const [first = '', ...rest] = output.split('\n');
    const manager = MANAGERS.find((one) => one.manager.name === first)?.manager;
    if (manager === undefined) return names.map((name) => unknownService('none', name));
    return manager.parse(rest.join('\n'), names);
  },

  decide: decideService,
  apply: (changes) =>
    join(
      MANAGERS.flatMap(({ manager }) => {
        const actions = changes.map((change) => change.action).filter((action) => action.manager === manager.name);
        return actions.length === 0 ? [] : [manager.apply(actions)];
      }),
    ),
  undo({ action, state }) {
    const manager = MANAGERS.find((one) => one.manager.name === action.manager)?.manager;
    if (manager === undefined) return { cannot: `no service manager ${action.manager}` };
    // In a shell of its own, because it may end early.
    return join([sh`(`, manager.undo(action, state), sh`) || exit $?`]);
  },
  isBack: ({ active, ...state }, { active: was, ...found }) =>
    COMES_TO[was].includes(active) && canonical(state) === canonical(found),
  absent: (key) => ({ name: key, state: 'absent' }),
  risk({ name, risk }, { run, mask, enable }) {
    const guarded = risk ?? (isConnectivityUnit(name) ? 'connectivity' : undefined);
    if (guarded === undefined || (run === undefined && mask !== true)) return undefined;
    return guarded === 'unless-new' && run === 'start' && enable === true ? undefined : 'connectivity';
  },
  diagnose: (_exitCode, output, { action }) => diagnoseService(output, action.unit),
});
