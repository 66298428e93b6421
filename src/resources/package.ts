import { BringupError } from '../core/error.ts';
import { join, sh } from '../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../engine/resource.ts';
import { apt } from './package-managers/apt.ts';
import {
  MANAGER_NAMES,
  type ManagerName,
  notInstalled,
  type PackageAction,
  type PackageManager,
  type PackageState,
} from './package-managers/manager.ts';

/** A package of the host's own package manager. */
export interface PackageSpec {
  /** As the manager calls it; for apt `name:architecture` is possible, and a virtual package counts when something provides it. */
  readonly name: string;
  /** Exactly this version (`6.1*` for a family); the newest that is there when not given, and then never upgraded. */
  readonly version?: string;
  /** Keep it at its version when the host upgrades itself. Not given: a mark somebody set stays. */
  readonly hold?: boolean;
  readonly state: 'present' | 'absent';
}

/** The managers bringup knows, by name. */
const MANAGERS: Readonly<Record<string, PackageManager>> = { apt };

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
    const manager = MANAGERS[first.replace('manager ', '')];
    if (manager === undefined) return specs.map(() => notInstalled('none'));
    return manager.parse(
      rest.join('\n'),
      specs.map((spec) => spec.name),
    );
  },

  decide: (state, wanted) => (wanted.state === 'absent' ? decideAbsent(state, wanted) : decidePresent(state, wanted)),
  apply: (changes) =>
    join(
      MANAGER_NAMES.flatMap((name) => {
        const actions = changes.map((change) => change.action).filter((action) => action.manager === name);
        return actions.length === 0 ? [] : [row(name).apply(actions)];
      }),
    ),
  save: ({ action }) => row(action.manager).save,
  undo: ({ action }) => row(action.manager).undo(action),
  diagnose: (exitCode, output, { action }) => row(action.manager).diagnose?.(exitCode, output),
  absent: (key) => ({ name: key, state: 'absent' }),
});

function row(name: ManagerName): PackageManager {
  const manager = MANAGERS[name];
  if (manager === undefined) throw new TypeError(`no package manager ${name}`);
  return manager;
}

type PackageDecision = Decision<PackageAction>;

function decidePresent(state: PackageState, wanted: PackageSpec): PackageDecision {
  if (state.manager === 'none') return noManager(wanted);
  const { manager, status, version } = state;
  const action = {
    manager,
    op: 'install' as const,
    name: wanted.name,
    ...(wanted.version === undefined ? {} : { version: wanted.version }),
    ...(version === undefined ? {} : { from: version }),
    ...(wanted.hold === undefined || wanted.hold === state.held ? {} : { hold: wanted.hold }),
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
    return { verdict: 'change', verb: 'update', summary, fields: repairs(state), action };
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
