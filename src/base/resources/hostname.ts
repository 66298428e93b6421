import { join, sh } from '../../core/sh.ts';
import { type Decision, defineKind } from '../../engine/resource.ts';
import type { FieldChange } from '../../report/report.ts';
import { dressNew } from '../../resources/file-attributes.ts';
import { created, keep, place, putBack, saved } from '../../resources/file-place.ts';
import { filesystemFailure } from '../../resources/filesystem-failure.ts';

/** What the host calls itself, now and after a reboot. */
export interface HostnameSpec {
  readonly name: string;
  readonly state: 'present' | 'absent';
}

export interface HostnameState {
  readonly now: string;
  /** What /etc/hostname says; empty when there is none. */
  readonly file: string;
}

const FILE = '/etc/hostname';

/** Before users and files: what is installed later may take the name from the host. */
const ORDER_OF_HOSTNAME = 5;

/** The name of the host. Read with `uname` and one file; set in the kernel and in /etc/hostname, as hostname(5) wants it. */
export const hostnameKind = defineKind<HostnameSpec, HostnameState, { readonly name: string }>({
  kind: 'hostname',
  order: ORDER_OF_HOSTNAME,
  category: 'filesystem',
  key: () => 'system',
  read: () => sh`echo "now $(uname -n)"; grep -v '^#' ${FILE} | while read -r bu_i; do echo "file $bu_i"; done`,

  parse(output, specs) {
    const said = (what: string) => new RegExp(`^${what} (\\S+)$`, 'm').exec(output)?.[1] ?? '';
    return specs.map(() => ({ now: said('now'), file: said('file') }));
  },

  decide({ now, file }, { name, state }): Decision<{ readonly name: string }> {
    if (state === 'absent') return { verdict: 'ok' };
    const fields: readonly FieldChange[] = [
      ...(now === name ? [] : [{ field: 'name', from: now, to: name }]),
      ...(file === name ? [] : [{ field: 'after a boot', from: file === '' ? 'not set' : file, to: name }]),
    ];
    if (fields.length === 0) return { verdict: 'ok' };
    return { verdict: 'change', verb: 'update', summary: 'another name', fields, action: { name } };
  },

  apply: (changes) =>
    join(
      changes.map(({ action: { name } }) =>
        join([
          place({ path: FILE, make: [created(sh`echo ${name}`), ...dressNew(sh`"$bu_t"`, { mode: '0644' })] }),
          setNow(name),
        ]),
      ),
    ),
  save: () => sh`if [ -f ${FILE} ]; then ${keep(FILE)}; fi`,
  undo: ({ state: { now } }) => sh`if [ -f ${saved(FILE)} ]; then
${putBack(FILE)}
else rm -f ${FILE}; fi
${setNow(now)}`,
  diagnose: (_exitCode, output) => filesystemFailure(output, FILE),
});

function setNow(name: string) {
  return sh`if bu_has hostname; then hostname ${name}; else echo ${name} >/proc/sys/kernel/hostname; fi`;
}
