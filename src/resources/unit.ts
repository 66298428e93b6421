import { BringupError } from '../core/error.ts';
import { join, type Sh, sh } from '../core/sh.ts';
import { defineKind, ORDER, type Planned } from '../engine/resource.ts';
import {
  parseUnits,
  readUnits,
  shownWith,
  UNIT_DIRECTORY,
  type UnitPath,
  type UnitState,
  type UnitWrite,
  writeUnits,
} from './unit-files.ts';

/** A unit file of systemd, or a drop-in that changes one. */
export interface UnitSpec {
  /** With its type: `web.service`, `data.mount`, `backup@.service`. */
  readonly name: string;
  /** The name of a drop-in, without `.conf`: it stands in `<name>.d/`. */
  readonly dropIn?: string;
  readonly content: string;
  /** Not the user's text: a plan that makes it names it and does not print it. */
  readonly ours?: true;
  readonly state: 'present' | 'absent';
}

export interface UnitAction {
  readonly op: 'write' | 'reload' | 'remove';
}

type UnitChange = Planned<UnitSpec, UnitState, UnitAction>;

/** Unit files in /etc/systemd/system. systemd checks them before they take effect and reads them once per transaction. */
export const unitKind = defineKind<UnitSpec, UnitState, UnitAction>({
  kind: 'unit',
  order: ORDER.unit,
  category: 'service',
  transaction: true,
  key: (spec) => pathOf(spec).file,
  read: (specs) => readUnits(specs.map(pathOf)),
  showUnits: (spec) => shownWith(pathOf(spec)),
  parse: (output, specs) => parseUnits(output, specs.map(pathOf)),

  decide(state, wanted) {
    const { file, unit } = pathOf(wanted);
    if (wanted.state === 'absent') {
      if (state.text === undefined && (state.link === undefined || state.link === '/dev/null'))
        return { verdict: 'ok' };
      const stops = wanted.dropIn === undefined && state.active;
      return {
        verdict: 'change',
        verb: 'remove',
        summary: stops ? 'exists, and runs' : 'exists',
        ...(stops ? { fields: [{ field: unit, from: 'running', to: 'stopped' }] } : {}),
        ...(state.text === undefined ? {} : { text: { before: state.text, after: '' } }),
        action: { op: 'remove' },
      };
    }
    if (!state.systemd) return { verdict: 'refuse', error: noSystemd(wanted) };
    if (state.link === '/dev/null' && !state.maskLeft) return { verdict: 'refuse', error: masked(unit) };
    const text = textOf(wanted);
    if (state.text === text) {
      if (!state.stale) return { verdict: 'ok' };
      return { verdict: 'change', verb: 'run', summary: 'systemd has not read it yet', action: { op: 'reload' } };
    }
    const isNew = state.text === undefined && (state.link === undefined || state.maskLeft === true);
    return {
      verdict: 'change',
      verb: isNew ? 'create' : 'update',
      summary: isNew ? `no ${file} yet` : state.link === undefined ? 'another text' : `a link to ${state.link}`,
      ...(isNew && wanted.ours ? {} : { text: { before: state.text ?? '', after: text } }),
      action: { op: 'write' },
    };
  },

  apply(changes) {
    const writes = changes.flatMap(({ spec, action }): readonly UnitWrite[] =>
      action.op === 'reload' ? [] : [{ ...pathOf(spec), ...(action.op === 'write' ? { text: textOf(spec) } : {}) }],
    );
    const removed = changes.filter(({ spec, action }) => action.op === 'remove' && spec.dropIn === undefined);
    return join([...stop(removed), writeUnits(writes, { verify: true })]);
  },

  undo({ spec, state, action }) {
    if (action.op === 'reload') return sh`:`;
    const { text, link } = state;
    const path = pathOf(spec);
    const write = { ...path, ...(text === undefined ? {} : { text }), ...(link === undefined ? {} : { link }) };
    const back = action.op === 'remove' && spec.dropIn === undefined && !path.unit.includes('@.');
    return sh`(
${writeUnits([write], { verify: false })}
${back && state.enabled ? sh`systemctl enable -- ${path.unit} || exit 1` : sh`:`}
${back && state.active ? sh`systemctl start -- ${path.unit} || exit 1` : sh`:`}
) || exit 1`;
  },

  absent(key) {
    const dropIn = /^(.*)\.d\/(.*)\.conf$/.exec(key);
    const [, name = key, part] = dropIn ?? [];
    return { name, ...(part === undefined ? {} : { dropIn: part }), content: '', state: 'absent' };
  },

  diagnose(_exitCode, output, { spec }) {
    const { file, unit } = pathOf(spec);
    const lines = [...output.matchAll(/^bringup: unit: (.*)$/gm)].map((match) => match[1] ?? '');
    const mine = lines.filter((line) => line.includes(file) || line.includes(unit));
    if (mine.length === 0 && lines.length > 0) {
      return {
        category: 'service',
        code: 'unit-held-back',
        what: `${file} was not put in place, because another unit of the same step is not valid: ${lines[0]}`,
        remedy: 'correct that one',
      };
    }
    if (mine.length === 0) return undefined;
    return {
      category: 'service',
      code: 'unit-invalid',
      what: `systemd does not accept ${file}: ${mine.join(' · ')}`,
      remedy: 'correct the unit; nothing was put in place',
    };
  },
});

function pathOf({ name, dropIn }: UnitSpec): UnitPath {
  return { unit: name, file: dropIn === undefined ? name : `${name}.d/${dropIn}.conf` };
}

function textOf({ content }: UnitSpec): string {
  return content.endsWith('\n') ? content : `${content}\n`;
}

/** A unit without a file can neither be stopped for good nor disabled, so that comes first. Templates have nothing of their own to stop. */
function stop(changes: readonly UnitChange[]): readonly Sh[] {
  const units = changes.map(({ spec }) => spec.name).filter((unit) => !unit.includes('@.'));
  return units.length === 0 ? [] : [sh`systemctl disable --now -- ${units} || systemctl stop -- ${units} || exit 1`];
}

function noSystemd({ name }: UnitSpec): BringupError {
  return new BringupError({
    code: 'no-systemd',
    category: 'unsupported',
    what: `unit ${name} is wanted, but the host is not run by systemd`,
    remedy: 'leave units out for this host',
  });
}

function masked(unit: string): BringupError {
  return new BringupError({
    code: 'unit-masked',
    category: 'service',
    what: `${unit} is masked: ${UNIT_DIRECTORY}/${unit} is a link to /dev/null, which somebody put there`,
    remedy: `\`systemctl unmask ${unit}\` on the host, if the unit may run again`,
  });
}
