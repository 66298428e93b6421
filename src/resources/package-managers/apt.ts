import { sh } from '../../core/sh.ts';
import { explainApt, forecastApt } from './apt-forecast.ts';
import { diagnoseApt } from './apt-problems.ts';
import { aptReady, aptTransaction } from './apt-transaction.ts';
import { aptSave, aptUndo } from './apt-undo.ts';
import { notInstalled, type PackageManager, type PackageState } from './package-manager.ts';

/** What a second character of dpkg's status means when it is neither installed, removed nor unknown. Source: dpkg-query(1), db:Status-Abbrev. */
const INTERRUPTED: Readonly<Record<string, string>> = {
  H: 'half-installed',
  U: 'unpacked',
  F: 'half-configured',
  W: 'waiting for triggers',
  t: 'triggers pending',
};

interface DpkgRow {
  readonly want: string;
  readonly status: string;
  readonly reinstall: boolean;
  readonly name: string;
  readonly arch: string;
  readonly version: string;
  readonly provides: readonly string[];
}

/** Debian's apt and dpkg. One `dpkg-query` lists the database, one `awk` keeps the asked names, their providers and what is interrupted. */
export const apt: PackageManager = {
  name: 'apt',
  can: { version: true, hold: true },
  read: sh`LC_ALL=C dpkg-query -W -f='\${db:Status-Abbrev}|\${Package}|\${Architecture}|\${Version}|\${Provides}\n' |
  awk -F '|' -v names="$*" '
    BEGIN { n = split(names, list, " "); for (i = 1; i <= n; i++) asked[list[i]] = 1 }
    $2 == "dpkg" { print; next }
    ($2 in asked) || (($2 ":" $3) in asked) { print; next }
    substr($1, 2, 1) !~ /[nci]/ || substr($1, 3, 1) == "R" { print; next }
    $5 != "" && substr($1, 2, 1) == "i" {
      n = split($5, list, /,[ ]*/)
      for (i = 1; i <= n; i++) { sub(/ .*/, "", list[i]); if (list[i] in asked) { print; next } }
    }'
for f in /var/lib/dpkg/updates/[0-9]*; do if [ -e "$f" ]; then echo updates; break; fi; done`,

  parse(output, names) {
    const lines = output.split('\n');
    const rows = lines.filter((line) => line.includes('|')).map(dpkgRow);
    const native = rows.find((row) => row.name === 'dpkg')?.arch ?? '';
    const broken = [
      ...rows.flatMap((row) => {
        const what = INTERRUPTED[row.status] ?? (row.reinstall ? 'needs reinstallation' : undefined);
        return what === undefined ? [] : [`${row.name} ${what}`];
      }),
      ...(lines.includes('updates') ? ['the package database was being written'] : []),
    ];
    return names.map((name) => stateOf(name, rows, native, broken));
  },

  ready: aptReady,
  apply: aptTransaction,
  save: aptSave,
  undo: aptUndo,
  forecast: { read: forecastApt, explain: explainApt },
  diagnose: diagnoseApt,
};

function dpkgRow(line: string): DpkgRow {
  const [abbrev = '', name = '', arch = '', version = '', provides = ''] = line.split('|');
  return {
    want: abbrev.charAt(0),
    status: abbrev.charAt(1),
    reinstall: abbrev.charAt(2) === 'R',
    name,
    arch,
    version,
    provides: provides.split(/,\s*/).map((entry) => entry.replace(/ .*/, '')),
  };
}

/** `name` means the native package first, then any architecture's; `name:arch` exactly that one. */
function stateOf(asked: string, rows: readonly DpkgRow[], native: string, broken: readonly string[]): PackageState {
  const [name = '', arch] = asked.split(':');
  const named = rows.filter((row) => row.name === name && (arch === undefined || row.arch === arch));
  const present = named.filter((row) => row.status in INTERRUPTED || row.status === 'i' || row.reinstall);
  const row = present.find((one) => one.arch === native || one.arch === 'all') ?? present[0];
  if (row === undefined) {
    const provider = rows.find((one) => one.status === 'i' && one.provides.includes(name));
    const held = named.some((one) => one.want === 'h');
    return { ...notInstalled('apt', broken), held, providedBy: provider?.name };
  }
  const whole = row.status === 'i' && !row.reinstall;
  return {
    manager: 'apt',
    status: whole ? 'installed' : 'half',
    version: row.version,
    providedBy: undefined,
    held: row.want === 'h',
    broken,
  };
}
