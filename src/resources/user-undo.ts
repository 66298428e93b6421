import { join, type Sh, sh } from '../core/sh.ts';
import type { Planned } from '../engine/resource.ts';
import { ACCOUNTS } from './account-lookup.ts';
import { type AccountFields, withAccountTool } from './account-tools.ts';
import type { UserAction, UserSpec } from './user.ts';
import type { UserState } from './user-state.ts';

/** Puts the password field back as it was; the field itself stands only in the file that `save` wrote. */
function passwordBack(name: string): Sh {
  return sh`if IFS=: read -r _ bu_field _ <"$BU_SAVE.shadow."${name}; then
  if [ -n "$bu_field" ]; then printf '%s:%s\n' ${name} "$bu_field" | chpasswd -e || exit 1
  else passwd -d ${name} || exit 1
  fi
  [ "$(bu_accounts shadow ${name} | cut -d : -f 2)" = "$bu_field" ] || { echo 'bringup: the password did not go back' >&2; exit 1; }
fi`;
}

/** When the password was changed and when it ends, which a new account does not have from the old one. */
function agingBack(name: string): Sh {
  return sh`if command -v chage >/dev/null 2>&1 && IFS=: read -r _ _ bu_d bu_m bu_M bu_W bu_I bu_E _ <"$BU_SAVE.shadow."${name}; then
  chage -d "\${bu_d:--1}" -m "\${bu_m:--1}" -M "\${bu_M:--1}" -W "\${bu_W:--1}" -I "\${bu_I:--1}" -E "\${bu_E:--1}" ${name} || exit 1
fi`;
}

/** A home directory that the change made goes, unless somebody put more into it than came from /etc/skel. */
function homeBack(name: string): Sh {
  return sh`if [ -n "$bu_home" ] && [ -d "$bu_home" ] && [ ! -e "$BU_SAVE.home."${name} ]; then
  for bu_file in /etc/skel/.[!.]* /etc/skel/*; do
    if [ -f "$bu_file" ] && cmp -s "$bu_file" "$bu_home/\${bu_file##*/}"; then rm -f "$bu_home/\${bu_file##*/}"; fi
  done
  rmdir "$bu_home" 2>/dev/null || echo "bringup: $bu_home is not empty and stays" >&2
fi`;
}

function oldFields(state: UserState): AccountFields {
  const { uid, group, groups, shell, home, comment } = state;
  return {
    ...(uid === undefined ? {} : { uid }),
    ...(group === undefined ? {} : { group }),
    groups,
    ...(shell === undefined ? {} : { shell }),
    ...(home === undefined ? {} : { home }),
    ...(comment === undefined ? {} : { comment }),
  };
}

/** Takes a change of an account back. A removed account comes back with its numbers, groups and password, not with a deleted home. */
export function undoUser({ spec, state, action }: Planned<UserSpec, UserState, UserAction>): Sh {
  const { name } = spec;
  if (action.op === 'create') {
    return join([
      sh`(`,
      ACCOUNTS,
      sh`bu_home=$(bu_accounts passwd ${name} | cut -d : -f 6)`,
      sh`[ -n "$bu_home" ] || exit 0`,
      withAccountTool((tool) => tool.remove(name)),
      homeBack(name),
      sh`) || exit 1`,
    ]);
  }
  const fields = oldFields(state);
  if (action.op === 'modify') {
    const changed = Object.fromEntries(Object.entries(fields).filter(([field]) => field in action.set));
    const password = action.password || action.lock !== undefined ? [passwordBack(name)] : [];
    return join([ACCOUNTS, withAccountTool((tool) => tool.modify(name, changed, { append: false })), ...password]);
  }
  const { groups = [], ...alone } = fields;
  return join([
    ACCOUNTS,
    sh`bu_accounts passwd ${name} >/dev/null || {
bu_accounts group ${fields.group ?? name} >/dev/null || groupadd ${fields.group ?? name} || addgroup ${fields.group ?? name} || exit 1
${withAccountTool((tool) => tool.create(name, alone, { system: (fields.uid ?? 0) < 1000, makeHome: false }))}
}`,
    ...(groups.length === 0 ? [] : [withAccountTool((tool) => tool.modify(name, { groups }, { append: true }))]),
    passwordBack(name),
    agingBack(name),
  ]);
}
