import { BringupError } from '../core/error.ts';
import { join, type Sh, sh } from '../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../engine/resource.ts';
import type { FieldChange } from '../report/report.ts';
import { MADE_FOR_TIMER, timerServiceText, timerText } from './timer-text.ts';
import {
  parseUnits,
  readUnits,
  shownWith,
  type UnitPath,
  type UnitState,
  type UnitWrite,
  writeUnits,
} from './unit-files.ts';

/** A command at certain times, or another unit's start: a pair of units, enabled and waiting. */
export interface TimerSpec {
  /** Without `.timer`. */
  readonly name: string;
  /** As in systemd.time(7): `daily`, `Mon *-*-* 03:00`. */
  readonly onCalendar?: string | readonly string[];
  readonly onBootSec?: string;
  readonly onStartupSec?: string;
  readonly onUnitActiveSec?: string;
  readonly onUnitInactiveSec?: string;
  readonly randomizedDelaySec?: string;
  readonly accuracySec?: string;
  /** Make up for a time that passed while the host was off. */
  readonly persistent?: boolean;
  /** A line for /bin/sh, or the words of a program. */
  readonly command?: string | readonly string[];
  /** Who runs the command; root when not given. */
  readonly user?: string;
  /** Another unit to start, instead of a command. */
  readonly service?: string;
  readonly description?: string;
  readonly state: 'present' | 'absent';
}

export interface TimerState {
  readonly timer: UnitState;
  readonly service: UnitState;
}

export interface TimerAction {
  readonly op: 'set' | 'remove';
  /** Files to write or, without a text, to remove. */
  readonly writes: readonly UnitWrite[];
}

/** Timers of systemd. A change of its times restarts the timer, not what it starts. */
export const timerKind = defineKind<TimerSpec, TimerState, TimerAction>({
  kind: 'timer',
  order: ORDER.timer,
  category: 'service',
  transaction: true,
  key: (spec) => spec.name,
  implies: ({ user, service }) => [
    ...(user === undefined ? [] : [`user:${user}`]),
    ...(service === undefined ? [] : [`unit:${service}`]),
  ],
  read: (specs) => readUnits(specs.flatMap(pathsOf)),
  showUnits: (spec) => pathsOf(spec).flatMap(shownWith),

  parse(output, specs) {
    const states = parseUnits(output, specs.flatMap(pathsOf));
    return specs.flatMap((_, index) => {
      const [timer, service] = states.slice(index * 2, index * 2 + 2);
      return timer === undefined || service === undefined ? [] : [{ timer, service }];
    });
  },

  decide: (state, wanted) => (wanted.state === 'absent' ? decideAbsent(state, wanted) : decidePresent(state, wanted)),

  apply(changes) {
    const timers = (op: TimerAction['op']) =>
      changes.filter(({ action }) => action.op === op).map(({ spec }) => `${spec.name}.timer`);
    const [set, remove] = [timers('set'), timers('remove')];
    const rewritten = changes.filter(({ action }) => action.op === 'set' && action.writes.length > 0);
    return join([
      ...(remove.length === 0
        ? []
        : [sh`systemctl disable --now -- ${remove} || systemctl stop -- ${remove} || exit 1`]),
      writeUnits(
        changes.flatMap(({ action }) => action.writes),
        { verify: true },
      ),
      ...(set.length === 0 ? [] : [sh`systemctl enable --now -- ${set} || exit 1`]),
      // A running timer keeps the times it was started with.
      ...(rewritten.length === 0
        ? []
        : [sh`systemctl restart -- ${rewritten.map(({ spec }) => `${spec.name}.timer`)} || exit 1`]),
    ]);
  },

  undo({ spec, state, action }) {
    const unit = `${spec.name}.timer`;
    const [timer, service] = pathsOf(spec);
    if (timer === undefined || service === undefined) return { cannot: 'the timer has no files' };
    const touched = new Set(action.writes.map((write) => write.file));
    const writes = [
      { path: timer, old: state.timer },
      { path: service, old: state.service },
    ].flatMap(({ path, old: { text, link } }) =>
      touched.has(path.file)
        ? [{ ...path, ...(text === undefined ? {} : { text }), ...(link === undefined ? {} : { link }) }]
        : [],
    );
    const { enabled, active } = state.timer;
    return sh`(
${stopped(unit, !enabled, !active)}
${writeUnits(writes, { verify: false })}
${enabled ? sh`systemctl enable -- ${unit} || exit 1` : sh`:`}
${active ? sh`systemctl restart -- ${unit} || exit 1` : sh`:`}
) || exit 1`;
  },

  absent: (key) => ({ name: key, state: 'absent' }),
  diagnose(_exitCode, output, { spec }) {
    const mine = [...output.matchAll(/^bringup: unit: (.*)$/gm)].map((match) => match[1] ?? '');
    const said = mine.filter((line) => line.includes(`${spec.name}.timer`) || line.includes(`${spec.name}.service`));
    if (said.length === 0) return undefined;
    return {
      category: 'service',
      code: 'timer-invalid',
      what: `systemd does not accept timer ${spec.name}: ${said.join(' · ')}`,
      remedy: 'correct its times (`systemd-analyze calendar` explains one); nothing was put in place',
    };
  },
});

function pathsOf({ name }: TimerSpec): readonly UnitPath[] {
  return ['timer', 'service'].map((type) => ({ unit: `${name}.${type}`, file: `${name}.${type}` }));
}

function stopped(unit: string, disable: boolean, stop: boolean): Sh {
  return join([
    disable ? sh`systemctl disable -- ${unit} || :` : sh`:`,
    stop ? sh`systemctl stop -- ${unit} || :` : sh`:`,
  ]);
}

type TimerDecision = Decision<TimerAction>;

function decidePresent(state: TimerState, wanted: TimerSpec): TimerDecision {
  if (!state.timer.systemd)
    return refuse(
      'no-systemd',
      'unsupported',
      `timer ${wanted.name} is wanted, but the host is not run by systemd`,
      'leave timers out for this host',
    );
  if (state.timer.link === '/dev/null') {
    return refuse(
      'timer-masked',
      'service',
      `somebody masked ${wanted.name}.timer`,
      `\`systemctl unmask ${wanted.name}.timer\` on the host, if it may run again`,
    );
  }
  const texts = { timer: timerText(wanted), service: timerServiceText(wanted) };
  const isStrange = state.service.text !== undefined && !state.service.text.startsWith(MADE_FOR_TIMER);
  if (texts.service !== undefined && isStrange) {
    return refuse(
      'timer-service-taken',
      'config',
      `the command of timer ${wanted.name} would overwrite ${wanted.name}.service, which is somebody else's`,
      `choose another name, or give service: ${wanted.name}.service instead of a command`,
    );
  }
  const files = (['timer', 'service'] as const).flatMap((type) => {
    const text = texts[type];
    return text === undefined || text === state[type].text ? [] : [{ type, file: `${wanted.name}.${type}`, text }];
  });
  const { stale, enabled, active } = state.timer;
  const fields: readonly FieldChange[] = [
    ...(stale || state.service.stale ? [{ field: 'systemd', from: 'has not read it yet', to: 'reads it' }] : []),
    ...(enabled ? [] : [{ field: 'at boot', from: 'disabled', to: 'enabled' }]),
    ...(active ? [] : [{ field: 'timer', from: 'stopped', to: 'waiting' }]),
  ];
  if (files.length === 0 && fields.length === 0) return { verdict: 'ok' };
  const joined = (of: (type: 'timer' | 'service') => string) => files.map(({ type }) => of(type)).join('');
  return {
    verdict: 'change',
    verb: state.timer.text === undefined ? 'create' : 'update',
    summary:
      state.timer.text === undefined
        ? 'no such timer'
        : files.length === 0
          ? fields.map((one) => one.field).join(', ')
          : 'another text',
    fields,
    ...(files.length === 0
      ? {}
      : { text: { before: joined((type) => state[type].text ?? ''), after: joined((type) => texts[type] ?? '') } }),
    action: { op: 'set', writes: files.map(({ file, text }) => ({ unit: file, file, text })) },
  };
}

function decideAbsent(state: TimerState, wanted: TimerSpec): TimerDecision {
  const { timer, service } = state;
  if (timer.text === undefined && !timer.active && !timer.enabled) return { verdict: 'ok' };
  const own = service.text?.startsWith(MADE_FOR_TIMER) === true;
  const files = pathsOf(wanted).filter((path) => path.file.endsWith('.timer') || own);
  return { verdict: 'change', verb: 'remove', summary: 'exists', action: { op: 'remove', writes: files } };
}

function refuse(
  code: string,
  category: 'unsupported' | 'service' | 'config',
  what: string,
  remedy: string,
): TimerDecision {
  return { verdict: 'refuse', error: new BringupError({ code, category, what, remedy }) };
}
