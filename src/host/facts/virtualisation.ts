import { type Sh, sh } from '../../core/sh.ts';

/** Asks systemd-detect-virt, which knows more than files tell. Processes: two where it exists. */
export const VIRTUALISATION_PROGRAM: Sh = sh`
  if bu_has systemd-detect-virt; then
    f_kv detectVm "$(systemd-detect-virt --vm)"
    f_kv detectContainer "$(systemd-detect-virt --container)"
  fi
`;
