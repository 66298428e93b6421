import { join, type Sh, sh } from '../core/sh.ts';
import { defineKind, ORDER } from '../engine/resource.ts';
import type { FieldChange } from '../report/report.ts';

/** A kernel parameter: its value now, and after a boot. */
export interface SysctlSpec {
  /** `net.ipv4.ip_forward`; with slashes between the parts where a part has a dot (`net/ipv4/conf/eth0.100/forwarding`). */
  readonly name: string;
  readonly value: string;
  /** `absent` removes bringup's file; the value of now stays, because nobody knows the kernel's own. */
  readonly state: 'present' | 'absent';
}

/** White space in values is one blank. Undefined: no such parameter, no such file. */
export interface SysctlState {
  readonly value: string | undefined;
  readonly file: string | undefined;
}

export interface SysctlAction {
  readonly op: 'set' | 'remove';
}

/** Kernel parameters. Read with one `grep` for all values and files. */
export const sysctlKind = defineKind<SysctlSpec, SysctlState, SysctlAction>({
  kind: 'sysctl',
  order: ORDER.sysctl,
  category: 'command',
  key: (spec) => spec.name,
  // Not by the shell's own `read`: dash reads single bytes, and the kernel answers only the first of them.
  read: (specs) => sh`grep -s '' ${specs.flatMap(({ name }) => [procPath(name), confPath(name)])} /dev/null`,

  parse(output, specs) {
    const lines = output.split('\n');
    const valueAt = (path: string): string | undefined => {
      const values = lines.filter((line) => line.startsWith(`${path}:`)).map((line) => line.slice(path.length + 1));
      return values.length === 0 ? undefined : normal(values.join(' '));
    };
    return specs.map(({ name }) => ({ value: valueAt(procPath(name)), file: valueAt(confPath(name)) }));
  },

  decide(state, wanted) {
    if (wanted.state === 'absent') {
      if (state.file === undefined) return { verdict: 'ok' };
      const fields = [{ field: 'after a boot', from: state.file, to: 'not set' }];
      const summary = `bringup's file exists; the value of now (${state.value ?? 'none'}) stays until the next boot`;
      return { verdict: 'change', verb: 'remove', summary, fields, action: { op: 'remove' } };
    }
    const value = normal(wanted.value);
    const line = `${wanted.name} = ${value}`;
    const fields: readonly FieldChange[] = [
      ...(state.value === value ? [] : [{ field: 'value', from: state.value ?? 'no such parameter yet', to: value }]),
      ...(state.file === line ? [] : [{ field: 'after a boot', from: state.file ?? 'not set', to: line }]),
    ];
    if (fields.length === 0) return { verdict: 'ok' };
    const summary = fields.map((one) => one.field).join(', ');
    const verb = state.file === undefined ? 'create' : 'update';
    return { verdict: 'change', verb, summary, fields, action: { op: 'set' } };
  },

  apply: (changes) =>
    join(
      changes.map(({ spec, action }) =>
        action.op === 'remove'
          ? sh`rm -f ${confPath(spec.name)} || exit 1`
          : join([setNow(spec.name, normal(spec.value)), writeConf(spec.name, `${spec.name} = ${normal(spec.value)}`)]),
      ),
    ),
  undo({ spec, state, action }) {
    const file =
      state.file === undefined
        ? sh`rm -f ${confPath(spec.name)} ${`${confPath(spec.name)}.new`}`
        : writeConf(spec.name, state.file);
    return action.op === 'remove' || state.value === undefined ? file : join([setNow(spec.name, state.value), file]);
  },
  absent: (key) => ({ name: key, value: '', state: 'absent' }),
  // Reverse path filters, ARP, IPv6 on or off: whether packets come and go.
  risk: ({ name }) => (/^net[./]ipv[46][./]conf[./]/.test(name) ? 'connectivity' : undefined),

  diagnose(_exitCode, output, { spec }) {
    if (/bringup: no parameter/.test(output)) {
      return {
        category: 'command',
        code: 'sysctl-not-found',
        what: `the kernel has no parameter ${spec.name}`,
        remedy: 'correct the name, or load the module that brings it (a file in /etc/modules-load.d and a command)',
      };
    }
    if (/bringup: refused/.test(output)) {
      return {
        category: 'command',
        code: 'sysctl-refused',
        what: `the kernel refused ${normal(spec.value)} for ${spec.name}`,
        remedy: 'correct the value; in a container many parameters belong to the machine outside',
      };
    }
    return undefined;
  },
});

/** One blank for any white space: the kernel prints tabs where people write blanks. */
function normal(value: string): string {
  return value.trim().replace(/\s+/g, ' ');
}

/** Source: sysctl.d(5): the first separator decides whether dots or slashes part the name. */
function procPath(name: string): string {
  const slashes = /^[^./]*\//.test(name);
  return `/proc/sys/${slashes ? name : name.replace(/[./]/g, (one) => (one === '.' ? '/' : '.'))}`;
}

function confPath(name: string): string {
  return `/etc/sysctl.d/60-bringup-${name.replaceAll('/', '-')}.conf`;
}

function setNow(name: string, value: string): Sh {
  const path = procPath(name);
  return sh`[ -e ${path} ] || { echo 'bringup: no parameter' ${name} >&2; exit 1; }
set -- $(cat ${path})
[ "$*" = ${value} ] || printf '%s\n' ${value} >${path} || { echo 'bringup: refused' ${name} >&2; exit 1; }`;
}

function writeConf(name: string, line: string): Sh {
  const path = confPath(name);
  return sh`mkdir -p /etc/sysctl.d && printf '%s\n' ${line} >${path}.new && chmod 644 ${path}.new && mv -f ${path}.new ${path} || exit 1`;
}
