import type { Secret } from '../core/secret.ts';
import { join, type Sh, sh } from '../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../engine/resource.ts';
import type { FieldChange } from '../report/report.ts';
import { ACCOUNTS } from './account-lookup.ts';
import { type AccountFields, withAccountTool } from './account-tools.ts';
import { parentOf } from './file-place.ts';
import { filesystemFailure } from './filesystem-failure.ts';
import { diagnoseUser, parseUsers, readUsers, type UserState } from './user-state.ts';
import { undoUser } from './user-undo.ts';

/** An account of the host's own `/etc/passwd`. What is not given is left as it is. */
export interface UserSpec {
  readonly name: string;
  readonly uid?: number;
  /** Primary group; a new account gets a group of its own name otherwise. */
  readonly group?: string;
  readonly groups?: readonly string[];
  /** Keep groups that are not listed; true when not given. */
  readonly appendGroups?: boolean;
  readonly shell?: string;
  /** For a new account its directory is made too (not for a system account); an existing one's files are not moved. */
  readonly home?: string;
  /** A new account takes its number from the system's range and gets no home directory. */
  readonly system?: boolean;
  readonly comment?: string;
  /** In the form of /etc/shadow (`mkpasswd -m sha512crypt`). Never shown, never in argv. */
  readonly passwordHash?: Secret;
  /** No password opens a locked account; keys do, where sshd uses PAM. */
  readonly locked?: boolean;
  /** With `state: absent`: delete the home directory, too. */
  readonly removeHome?: boolean;
  readonly state: 'present' | 'absent';
}

export interface UserAction {
  readonly op: 'create' | 'modify' | 'remove';
  readonly set: AccountFields;
  readonly password: boolean;
  readonly lock: boolean | undefined;
  /** Make the primary group that the account has the number of. */
  readonly makeGroup?: true;
}

/** Accounts. Read by the shell itself; a hash is digested on the host. */
export const userKind = defineKind<UserSpec, UserState, UserAction>({
  kind: 'user',
  order: ORDER.user,
  category: 'command',
  // Each tool writes passwd, shadow, group and gshadow one after the other.
  interrupt: 'moment',
  key: (spec) => spec.name,
  implies: ({ group, groups = [] }) =>
    [...(group === undefined ? [] : [group]), ...groups].map((name) => `group:${name}`),
  read: readUsers,
  parse: parseUsers,

  decide(state, wanted): Decision<UserAction> {
    if (wanted.state === 'absent') {
      if (!state.exists) return { verdict: 'ok' };
      const home = wanted.removeHome === true ? { irreversible: `${state.home} is deleted` } : {};
      const action = { op: 'remove', set: {}, password: false, lock: undefined } as const;
      const fields = [{ field: 'uid', from: String(state.uid), to: 'none' }];
      return { verdict: 'change', verb: 'remove', summary: 'exists', fields, action, ...home };
    }
    const { set, fields } = differences(state, wanted);
    // Where another group is wanted it gets that one.
    const makeGroup = state.groupless === true && wanted.group === undefined;
    const password = wanted.passwordHash !== undefined && state.password !== 'same';
    // A new account is locked until something opens it; setting a password writes the whole field, lock mark included.
    const isLocked = state.exists ? state.locked : true;
    const wantsLock = wanted.locked ?? (wanted.passwordHash === undefined ? isLocked : false);
    const lock = wantsLock !== isLocked || (password && wantsLock) ? wantsLock : undefined;
    const all = [
      ...(makeGroup ? [{ field: 'group', from: `${state.group}, which has no name`, to: wanted.name }] : []),
      ...fields,
      ...(password
        ? [
            {
              field: 'password',
              from: state.password === 'other' ? 'another' : 'none',
              to: String(wanted.passwordHash),
            },
          ]
        : []),
      ...(wantsLock !== isLocked && (state.exists || wanted.locked !== undefined)
        ? [{ field: 'locked', from: String(isLocked), to: String(wantsLock) }]
        : []),
    ];
    const action = { set, password, lock, ...(makeGroup ? ({ makeGroup } as const) : {}) };
    if (!state.exists) {
      return {
        verdict: 'change',
        verb: 'create',
        summary: 'no such user',
        fields: all,
        action: { op: 'create', ...action },
      };
    }
    if (all.length === 0) return { verdict: 'ok' };
    const summary = all.map((one) => one.field).join(', ');
    const stays = makeGroup ? { irreversible: 'the account had half of a group, and keeps the whole one' } : {};
    return { verdict: 'change', verb: 'update', summary, fields: all, action: { op: 'modify', ...action }, ...stays };
  },

  apply: (changes) => join([ACCOUNTS, ...changes.map(({ spec, action }) => applyUser(spec, action))]),
  save({ spec, state }) {
    if (!state.exists) return sh`if [ -e ${homeOf(spec)} ]; then : >"$BU_SAVE.home."${spec.name}; fi`;
    return join([ACCOUNTS, sh`bu_accounts shadow ${spec.name} >"$BU_SAVE.shadow."${spec.name} || :`]);
  },
  undo: undoUser,
  // It may be the user as whom we come.
  risk: ({ removeHome }, { op, set, lock }) =>
    (op === 'remove' && removeHome !== true) ||
    (op === 'modify' && (set.shell !== undefined || set.home !== undefined || lock === true))
      ? 'connectivity'
      : undefined,
  diagnose: (_exitCode, output, { spec }) => diagnoseUser(output, spec.name) ?? filesystemFailure(output, homeOf(spec)),
  absent: (key) => ({ name: key, state: 'absent' }),
});

function homeOf({ home, name }: UserSpec): string {
  return home ?? `/home/${name}`;
}

/** The group that the tool would have made next that was cut off. */
function groupOf(name: string): Sh {
  return sh`if ! bu_accounts group ${name} >/dev/null; then
bu_gid=$(bu_accounts passwd ${name} | cut -d : -f 4)
if command -v groupadd >/dev/null 2>&1; then groupadd -g "$bu_gid" -- ${name} || exit 1
else addgroup -g "$bu_gid" ${name} || exit 1
fi
fi`;
}

/** Ends where no directory can be made for a home: useradd finds that out only when the account is there already, and leaves it without one. */
function homeCanBe(home: string): Sh {
  return sh`if [ ! -e ${home} ] && [ -d ${parentOf(home)} ]; then mkdir -- ${home} && rmdir -- ${home} || exit 1; fi`;
}

function differences(state: UserState, wanted: UserSpec): { set: AccountFields; fields: readonly FieldChange[] } {
  const set: { -readonly [Field in keyof AccountFields]: AccountFields[Field] } = {};
  const fields: FieldChange[] = [];
  const compare = <Field extends 'uid' | 'group' | 'shell' | 'home' | 'comment'>(field: Field): void => {
    const to = wanted[field];
    if (to === undefined || to === state[field]) return;
    set[field] = to as AccountFields[Field];
    fields.push({ field, from: state.exists ? String(state[field]) : 'none', to: String(to) });
  };
  compare('uid');
  compare('group');
  compare('shell');
  compare('home');
  compare('comment');
  const missing = (wanted.groups ?? []).filter((group) => !state.groups.includes(group) && group !== wanted.group);
  const extra =
    wanted.appendGroups === false ? state.groups.filter((group) => wanted.groups?.includes(group) === false) : [];
  if (missing.length > 0 || extra.length > 0) {
    set.groups = wanted.appendGroups === false ? (wanted.groups ?? []) : missing;
    fields.push({ field: 'groups', from: state.groups.join(', ') || 'none', to: wanted.groups?.join(', ') || 'none' });
  }
  return { set, fields };
}

function applyUser(spec: UserSpec, { op, set, password, lock, makeGroup }: UserAction): Sh {
  const { name } = spec;
  if (op === 'remove') {
    // The home first: cut off behind the account, nobody would know any more that it was to go. A busy user keeps both.
    const home = sh`bu_pid=$(find /proc -maxdepth 1 -name '[1-9]*' -user ${name} 2>/dev/null | head -n 1)
[ -z "$bu_pid" ] || { echo "user "${name}" is currently used by process \${bu_pid#/proc/}" >&2; exit 1; }
bu_home=$(bu_accounts passwd ${name} | cut -d : -f 6)
case $bu_home in /?*/?*) rm -rf -- "$bu_home" || exit 1; bu_home= ;; esac`;
    return sh`if bu_accounts passwd ${name} >/dev/null; then
${spec.removeHome === true ? home : sh`:`}
${withAccountTool((tool) => tool.remove(name))}
${spec.removeHome === true ? sh`[ -z "$bu_home" ] || { echo "bringup: $bu_home is not deleted" >&2; exit 1; }` : sh`:`}
fi`;
  }
  const append = spec.appendGroups !== false;
  const modify = withAccountTool((tool) => tool.modify(name, set, { append }));
  const steps = [
    ...(makeGroup === true ? [groupOf(name)] : []),
    op === 'modify'
      ? modify
      : sh`if bu_accounts passwd ${name} >/dev/null; then
${modify}
else
${spec.system === true ? sh`:` : homeCanBe(homeOf(spec))}
${withAccountTool((tool) => tool.create(name, set, { system: spec.system === true, makeHome: spec.system !== true }))}
fi`,
  ];
  if (password && spec.passwordHash !== undefined) {
    steps.push(sh`printf '%s:%s\n' ${name} ${spec.passwordHash} | chpasswd -e || exit 1`);
  }
  if (lock === true) steps.push(sh`usermod -L -- ${name} || passwd -l ${name} || exit 1`);
  // An account without any password cannot be unlocked, that would open it to everybody: `*` is not locked and matches no password.
  if (lock === false && !password) {
    steps.push(sh`case $(bu_accounts shadow ${name} | cut -d : -f 2) in
'!' | '!!' | '!*') printf '%s:*\n' ${name} | chpasswd -e || exit 1 ;;
*) usermod -U -- ${name} || passwd -u ${name} || exit 1 ;;
esac`);
  }
  return join(steps);
}
