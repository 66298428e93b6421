import { join, type Sh, sh } from '../core/sh.ts';
import { defineKind, ORDER } from '../engine/resource.ts';
import { ACCOUNTS } from './account-lookup.ts';
import { diagnoseNoTool, NO_SUCH_TOOL } from './account-tools.ts';

/** A group of the host's own `/etc/group`. */
export interface GroupSpec {
  readonly name: string;
  /** Not given: whatever number it has or gets. */
  readonly gid?: number;
  /** A new group takes its number from the system's range. */
  readonly system?: boolean;
  readonly state: 'present' | 'absent';
}

/** `gid` undefined: there is no such group. */
export interface GroupState {
  readonly gid: number | undefined;
}

export interface GroupAction {
  readonly op: 'create' | 'renumber' | 'remove';
}

/** Groups, with shadow's `groupadd` or busybox's `addgroup`. Read by the shell itself. */
export const groupKind = defineKind<GroupSpec, GroupState, GroupAction>({
  kind: 'group',
  order: ORDER.group,
  category: 'command',
  interrupt: 'moment',
  key: (spec) => spec.name,
  read: (specs) => join([ACCOUNTS, sh`bu_accounts group ${specs.map((spec) => spec.name)}`]),

  parse(output, specs) {
    const gids = new Map(output.split('\n').map((line) => [line.split(':')[0], line.split(':')[2]]));
    return specs.map(({ name }) => {
      const gid = gids.get(name);
      return { gid: gid === undefined ? undefined : Number(gid) };
    });
  },

  decide({ gid }, wanted) {
    const from = gid === undefined ? 'none' : String(gid);
    if (wanted.state === 'absent') {
      if (gid === undefined) return { verdict: 'ok' };
      const fields = [{ field: 'gid', from, to: 'none' }];
      return { verdict: 'change', verb: 'remove', summary: 'exists', fields, action: { op: 'remove' } };
    }
    if (gid === undefined) {
      const fields = [{ field: 'gid', from, to: wanted.gid === undefined ? 'next free' : String(wanted.gid) }];
      return { verdict: 'change', verb: 'create', summary: 'no such group', fields, action: { op: 'create' } };
    }
    if (wanted.gid === undefined || wanted.gid === gid) return { verdict: 'ok' };
    const fields = [{ field: 'gid', from, to: String(wanted.gid) }];
    return { verdict: 'change', verb: 'update', summary: 'another number', fields, action: { op: 'renumber' } };
  },

  apply: (changes) => join([ACCOUNTS, ...changes.map(({ spec, action }) => APPLY[action.op](spec))]),
  save: ({ spec, action }) =>
    action.op === 'remove'
      ? join([ACCOUNTS, sh`bu_accounts group ${spec.name} >"$BU_SAVE.group."${spec.name}`])
      : undefined,
  undo({ spec, state, action }) {
    const { name } = spec;
    if (action.op === 'create') return join([ACCOUNTS, APPLY.remove(spec)]);
    if (state.gid === undefined) return { cannot: "the group's old number is not known" };
    if (action.op === 'renumber') return APPLY.renumber({ name, gid: state.gid, state: 'present' });
    return join([
      ACCOUNTS,
      APPLY.create({ name, gid: state.gid, state: 'present' }),
      sh`IFS=: read -r _ _ _ bu_members <"$BU_SAVE.group."${name} || :
bu_ifs=$IFS; IFS=,
for bu_user in $bu_members; do
  if id -- "$bu_user" >/dev/null 2>&1; then usermod -aG ${name} -- "$bu_user" || addgroup "$bu_user" ${name} || exit 1; fi
done
IFS=$bu_ifs`,
    ]);
  },
  absent: (key) => ({ name: key, state: 'absent' }),

  diagnose(_exitCode, output, { spec }) {
    const inUse = /cannot remove the primary group of user '([^']*)'/.exec(output);
    if (inUse !== null) {
      return {
        category: 'command',
        code: 'group-in-use',
        what: `group ${spec.name} is the primary group of user ${inUse[1]}`,
        remedy: `give ${inUse[1]} another group, or declare that user absent too`,
      };
    }
    if (/GID '?\d+'? already exists|gid '\d+' in use/i.test(output)) {
      return {
        category: 'command',
        code: 'gid-taken',
        what: `number ${spec.gid} for group ${spec.name} belongs to another group of the host`,
        remedy: `choose another gid, or see \`getent group ${spec.gid}\` on the host`,
      };
    }
    return diagnoseNoTool(output);
  },
});

/** Each text is right when it is repeated after a crash in its middle. */
const APPLY: Readonly<Record<GroupAction['op'], (spec: GroupSpec) => Sh>> = {
  create: ({ name, gid, system }) => {
    const number = gid === undefined ? [] : ['-g', gid];
    return sh`if bu_accounts group ${name} >/dev/null; then :
elif command -v groupadd >/dev/null 2>&1; then groupadd ${[...(system === true ? ['-r'] : []), ...number, '--', name]} || exit 1
elif command -v addgroup >/dev/null 2>&1; then addgroup ${[...(system === true ? ['-S'] : []), ...number, name]} || exit 1
else ${NO_SUCH_TOOL}
fi`;
  },
  renumber: ({
    name,
    gid,
  }) => sh`if command -v groupmod >/dev/null 2>&1; then groupmod -g ${gid ?? ''} -- ${name} || exit 1
else ${NO_SUCH_TOOL}
fi`,
  remove: ({ name }) => sh`if ! bu_accounts group ${name} >/dev/null; then :
elif command -v groupdel >/dev/null 2>&1; then groupdel -- ${name} || exit 1
elif command -v delgroup >/dev/null 2>&1; then delgroup ${name} || exit 1
else ${NO_SUCH_TOOL}
fi`,
};
