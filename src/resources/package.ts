import { BringupError } from '../core/error.ts';
import { join, sh } from '../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../engine/resource.ts';
import { apk } from './package-managers/apk.ts';
import { apt } from './package-managers/apt.ts';
import { brew } from './package-managers/brew.ts';
import { dnf } from './package-managers/dnf.ts';
import {
  MANAGER_NAMES,
  type ManagerName,
  notInstalled,
  type PackageAction,
  type PackageManager,
  type PackageState,
} from './package-managers/package-manager.ts';
import { pacman } from './package-managers/pacman.ts';
import { zypper } from './package-managers/zypper.ts';

/** A package of the host's own package manager. */
export interface PackageSpec {
  /** As the manager calls it; for apt `name:architecture` is possible, and a virtual package counts when something provides it. */
  readonly name: string;
  /** Exactly this version (`6.1*` for a family); the newest that is there when not given, and then never upgraded. */
  readonly version?: string;
  /** Keep it at its version when the host upgrades itself. Not given: a mark somebody set stays. */
  readonly hold?: boolean;
  /** Without what it only recommends (apt), unless others that are installed with it want theirs. */
  readonly alone?: true;
  readonly state: 'present' | 'absent';
}

/** The managers bringup knows, by name. */
const MANAGERS: Readonly<Record<ManagerName, PackageManager>> = { apt, dnf, apk, pacman, zypper, brew };

/** Packages, by whatever manager the host has. All packages of a stage are one transaction. */
export const packageKind = defineKind<PackageSpec, PackageState, PackageAction>({
  kind: 'package',
  order: ORDER.package,
  category: 'package',
  transaction: true,
  slow: true,
  interrupt: 'finish',
  timeoutMs: () => 30 * 60_000,
  key: (spec) => spec.name,

  read(specs) {
    const rows = Object.values(MANAGERS).map(({ name, read }) => join([sh`${name})`, read, sh`;;`]));
    return join([
      sh`bu_pm >/dev/null; echo "manager $BU_PM"`,
      sh`set -- ${specs.map((spec) => spec.name)}`,
      sh`case $BU_PM in`,
      ...rows,
      sh`esac`,
    ]);
  },

  parse(output, specs) {
    const [first = '', ...rest] = output.split('\n');
    const manager = Object.values(MANAGERS).find((one) => `manager ${one.name}` === first);
    if (manager === undefined) return specs.map(() => notInstalled('none'));
    return manager.parse(
      rest.join('\n'),
      specs.map((spec) => spec.name),
    );
  },

  decide: (state, wanted) => (wanted.state === 'absent' ? decideAbsent(state, wanted) : decidePresent(state, wanted)),
  // What somebody else is installing belongs to the state before, so `save` has to come after it.
  ready: (changes) => join(byManager(changes).map(([manager]) => manager.ready ?? sh`:`)),
  apply: (changes) => join(byManager(changes).map(([manager, actions]) => manager.apply(actions))),
  save: ({ action }) => MANAGERS[action.manager].save?.(action),
  undo({ action }) {
    const back = MANAGERS[action.manager].undo(action);
    // In a shell of its own: what it defines and how it ends is no business of the next one's.
    return 'cannot' in back ? back : join([sh`(`, back, sh`) || exit $?`]);
  },
  detail: {
    read: (changes) => join(byManager(changes).map(([manager, actions]) => manager.forecast?.read(actions) ?? sh`:`)),
    explain(output, changes) {
      const told = new Map(
        byManager(changes).flatMap(([manager, actions]) => {
          const fields = manager.forecast?.explain(output, actions) ?? [];
          return actions.map((action, index) => [action, fields[index]] as const);
        }),
      );
      return changes.map(({ state, action }) => {
        const fields = told.get(action);
        return fields === undefined ? undefined : { fields: [...fields, ...repairs(state)] };
      });
    },
  },
  diagnose: (exitCode, output, { action }) => MANAGERS[action.manager].diagnose?.(exitCode, output),
  absent: (key) => ({ name: key, state: 'absent' }),
});

function byManager(
  changes: readonly { readonly action: PackageAction }[],
): readonly (readonly [PackageManager, readonly PackageAction[]])[] {
  return Object.values(MANAGERS).flatMap((manager) => {
    const actions = changes.map((change) => change.action).filter((action) => action.manager === manager.name);
    return actions.length === 0 ? [] : [[manager, actions] as const];
  });
}

type PackageDecision = Decision<PackageAction>;

function decidePresent(state: PackageState, wanted: PackageSpec): PackageDecision {
  if (state.manager === 'none') return noManager(wanted);
  const { can } = MANAGERS[state.manager];
  if (wanted.version !== undefined && !can.version) return cannot(wanted, state.manager, 'version');
  if (wanted.hold !== undefined && !can.hold) return cannot(wanted, state.manager, 'hold');
  const { manager, status, version } = state;
  const action = {
    manager,
    op: 'install' as const,
    name: wanted.name,
    ...(wanted.version === undefined ? {} : { version: wanted.version }),
    ...(version === undefined ? {} : { from: version }),
    ...(wanted.hold === undefined || wanted.hold === state.held ? {} : { hold: wanted.hold }),
    ...(wanted.alone ? { alone: true as const } : {}),
    repair: state.broken.length > 0,
  };
  const to = wanted.version ?? 'newest';
  if (status === 'absent') {
    if (state.providedBy !== undefined && wanted.version === undefined) return { verdict: 'ok' };
    const fields = [{ field: 'version', from: 'none', to }, ...repairs(state)];
    return { verdict: 'change', verb: 'create', summary: 'not installed', fields, action };
  }
  if (status === 'half') {
    const summary = 'its installation was cut off';
    const irreversible = 'what was half done is finished, not taken back';
    return { verdict: 'change', verb: 'update', summary, fields: repairs(state), action, irreversible };
  }
  if (wanted.version !== undefined && !versionMatches(version ?? '', wanted.version)) {
    if (state.held && wanted.hold === undefined) return held(wanted, state);
    const fields = [{ field: 'version', from: version ?? '', to: wanted.version }, ...repairs(state)];
    // A package that the fleet keeps on hold stays on hold at its new version.
    const keep = wanted.hold === true ? { hold: true } : {};
    return { verdict: 'change', verb: 'update', summary: 'another version', fields, action: { ...action, ...keep } };
  }
  if (action.hold === undefined) return { verdict: 'ok' };
  const fields = [{ field: 'hold', from: String(state.held), to: String(action.hold) }];
  const { version: _, ...rest } = action;
  return { verdict: 'change', verb: 'update', summary: 'hold', fields, action: { ...rest, op: 'mark', repair: false } };
}

function decideAbsent(state: PackageState, wanted: PackageSpec): PackageDecision {
  if (state.manager === 'none' || state.status === 'absent') return { verdict: 'ok' };
  if (state.held && wanted.hold === undefined) return held(wanted, state);
  const { manager, version } = state;
  const from = state.status === 'installed' && version !== undefined ? { from: version } : {};
  return {
    verdict: 'change',
    verb: 'remove',
    summary: 'installed',
    fields: [{ field: 'version', from: version ?? '', to: 'none' }, ...repairs(state)],
    action: {
      manager,
      op: 'remove',
      name: wanted.name,
      ...from,
      ...(state.held ? { hold: false } : {}),
      repair: state.broken.length > 0,
    },
  };
}

/** The plan's line about finishing what another transaction left. */
function repairs(state: PackageState): readonly { field: string; from: string; to: string }[] {
  if (state.broken.length === 0) return [];
  return [{ field: 'interrupted transaction', from: state.broken.join(', '), to: 'finished first' }];
}

/** Whether a version is the wanted one; `*` stands for anything, as in `apt-get install name=6.1*`. */
function versionMatches(version: string, wanted: string): boolean {
  const [first = '', ...rest] = wanted.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${[first, ...rest].join('.*')}$`).test(version);
}

function noManager(wanted: PackageSpec): PackageDecision {
  return {
    verdict: 'refuse',
    error: new BringupError({
      code: 'no-package-manager',
      category: 'unsupported',
      what: `package ${wanted.name} is wanted, but the host has none of ${MANAGER_NAMES.join(', ')}`,
      remedy: 'leave packages out for this host, or bring the program with download or archive',
    }),
  };
}

function cannot(wanted: PackageSpec, manager: ManagerName, field: 'version' | 'hold'): PackageDecision {
  const what =
    field === 'version' ? 'installs no other version than the newest' : 'is not told by bringup to keep versions';
  return {
    verdict: 'refuse',
    error: new BringupError({
      code: `package-no-${field}`,
      category: 'unsupported',
      what: `package ${wanted.name} has a ${field}, but ${manager} ${what}`,
      remedy: `leave ${field} out for hosts with ${manager}`,
    }),
  };
}

function held(wanted: PackageSpec, state: PackageState): PackageDecision {
  return {
    verdict: 'refuse',
    error: new BringupError({
      code: 'package-held',
      category: 'package',
      what: `package ${wanted.name} is on hold at ${state.version}, and ${wanted.state === 'absent' ? 'its removal' : `version ${wanted.version}`} is wanted`,
      remedy: `set hold: true or false for ${wanted.name}, so that the fleet decides, or \`apt-mark unhold ${wanted.name}\` on the host`,
    }),
  };
}
