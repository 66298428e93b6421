import { type Sh, sh } from '../../core/sh.ts';
import { notInstalled, type PackageState } from './package-manager.ts';

/** Reads rpm's database for dnf and zypper: what is installed under the asked names, then what provides them. */
export const RPM_READ: Sh = sh`rpm -q --qf 'name|%{NAME}|%{VERSION}-%{RELEASE}\n' -- "$@"
for n; do rpm -q --qf "provides|$n|%{NAME}\n" --whatprovides -- "$n"; done | grep '^provides|'`;

/** The states from what `RPM_READ` printed. Of several versions (kernels) the last one counts. */
export function parseRpm(manager: 'dnf' | 'zypper', output: string, names: readonly string[]): readonly PackageState[] {
  const rows = output.split('\n').map((line) => line.split('|'));
  return names.map((name) => {
    const version = rows.findLast(([tag, one]) => tag === 'name' && one === name)?.[2];
    if (version !== undefined) return { ...notInstalled(manager), status: 'installed', version };
    const provider = rows.find(([tag, one]) => tag === 'provides' && one === name)?.[2];
    return { ...notInstalled(manager), providedBy: provider };
  });
}
