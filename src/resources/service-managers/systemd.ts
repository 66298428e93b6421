import { type Sh, sh } from '../../core/sh.ts';
import { type ServiceManager, type ServiceState, unknownService } from './service-manager.ts';
import { applySystemd, undoSystemd } from './systemd-apply.ts';

const PROPERTIES = [
  'Id',
  'Type',
  'LoadState',
  'ActiveState',
  'SubState',
  'UnitFileState',
  'WantedBy',
  'RequiredBy',
  'RemainAfterExit',
  'TriggeredBy',
  'CanReload',
  'RefuseManualStart',
].join(',');

/** systemd: one `systemctl show` for all units, and a second one only for sockets and paths that start some of them. */
export const systemd: ServiceManager = {
  name: 'systemd',
  read(names) {
    const units = names.map(unitName).filter((unit) => !isTemplate(unit));
    if (units.length === 0) return sh`:`;
    return sh`bu_shown=$(systemctl show -p ${PROPERTIES} -- ${units})
printf '%s\n\n' "$bu_shown"
bu_triggers=$(printf '%s\n' "$bu_shown" | while IFS= read -r l; do
  case $l in TriggeredBy=?*) printf '%s ' "\${l#*=}" ;; esac
done)
[ -z "$bu_triggers" ] || systemctl show -p Id,ActiveState -- $bu_triggers`;
  },

  parse(output, names) {
    const blocks = output.split(/\n\n+/).map(properties);
    const units = names.map(unitName);
    const shown = units.filter((unit) => !isTemplate(unit));
    const listening = new Set(
      blocks
        .slice(shown.length)
        .filter((block) => block.get('ActiveState') === 'active' && /\.(socket|path)$/.test(block.get('Id') ?? ''))
        .map((block) => block.get('Id') ?? ''),
    );
    let next = 0;
    return units.map((unit) => {
      if (isTemplate(unit)) return { ...unknownService('systemd', unit), load: 'template' };
      const block = blocks[next++];
      return block?.has('Id') === true ? stateOf(block, listening) : unknownService('systemd', unit);
    });
  },

  apply: applySystemd,
  undo: undoSystemd,
};

/** `nginx` is `nginx.service`; other kinds of units are named in full. Source: systemctl(1), "Parameter Syntax". */
export function unitName(name: string): string {
  return /\.(service|socket|timer|mount|automount|path|target|slice|swap|scope|device)$/.test(name)
    ? name
    : `${name}.service`;
}

/** `getty@.service`: a pattern that no instance is named of; systemctl stops at it, so it is never asked. */
function isTemplate(unit: string): boolean {
  return unit.includes('@.');
}

function properties(block: string): ReadonlyMap<string, string> {
  return new Map(
    block.split('\n').map((line) => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}

/** Enabled in the sense of "starts at boot": for units made from an init script, whether something wants them. */
function isEnabled(enablement: string, block: ReadonlyMap<string, string>): boolean {
  if (enablement === 'generated') return `${block.get('WantedBy') ?? ''}${block.get('RequiredBy') ?? ''}` !== '';
  return enablement === 'enabled' || enablement === 'alias';
}

function activeOf(block: ReadonlyMap<string, string>): ServiceState['active'] {
  const active = block.get('ActiveState') ?? '';
  if (active === 'activating') return /^auto-restart/.test(block.get('SubState') ?? '') ? 'restarting' : 'starting';
  return ACTIVE[active] ?? 'failed';
}

const ACTIVE: Readonly<Record<string, ServiceState['active']>> = {
  active: 'active',
  inactive: 'inactive',
  reloading: 'active',
  refreshing: 'active',
  deactivating: 'stopping',
  failed: 'failed',
  maintenance: 'failed',
};

const LOAD: Readonly<Record<string, ServiceState['load']>> = {
  loaded: 'loaded',
  merged: 'loaded',
  stub: 'loaded',
  'not-found': 'not-found',
  masked: 'masked',
};

function stateOf(block: ReadonlyMap<string, string>, listening: ReadonlySet<string>): ServiceState {
  const enablement = block.get('UnitFileState') ?? '';
  return {
    manager: 'systemd',
    unit: block.get('Id') ?? '',
    load: LOAD[block.get('LoadState') ?? ''] ?? 'bad',
    active: activeOf(block),
    enablement,
    enabled: isEnabled(enablement, block),
    oneshot: block.get('Type') === 'oneshot' && block.get('RemainAfterExit') !== 'yes',
    triggers: (block.get('TriggeredBy') ?? '').split(' ').filter((unit) => listening.has(unit)),
    canReload: block.get('CanReload') === 'yes',
    onlyIndirect: block.get('RefuseManualStart') === 'yes',
  };
}

/** Whether a host is run by systemd, as a condition in sh. Source: sd_booted(3). */
export const IS_SYSTEMD: Sh = sh`[ -d /run/systemd/system ]`;
