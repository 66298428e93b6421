import { type Sh, sh } from '../../core/sh.ts';
import type { FieldChange } from '../../report/report.ts';
import { APT_FUNCTIONS, aptWords } from './apt-transaction.ts';
import type { PackageAction } from './package-manager.ts';

/** Asks apt what the transaction would do. It takes no lock and writes no cache. */
export function forecastApt(actions: readonly PackageAction[]): Sh {
  const { command, words } = aptWords(actions);
  if (words.length === 0) return sh`:`;
  return sh`${APT_FUNCTIONS}
bu_apt -s -o Debug::NoLocking=true -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= ${command} | sed -n -e '/^Inst /p' -e '/^Remv /p' -e '/^Purg /p'`;
}

interface Step {
  readonly what: 'installs' | 'upgrades' | 'removes';
  readonly name: string;
  readonly version: string;
}

/** `Inst jq [1.6] (1.7.1 Debian:13/stable [amd64])`: the version in brackets is there now, the one in parentheses comes. */
function stepOf(line: string): readonly Step[] {
  const [, word, name = '', old, next] = /^(Inst|Remv|Purg) (\S+)(?: \[([^\]]*)\])?(?: \((\S+) )?/.exec(line) ?? [];
  if (word === undefined) return [];
  const what = word !== 'Inst' ? 'removes' : old === undefined ? 'installs' : 'upgrades';
  return [{ what, name, version: next ?? old ?? '' }];
}

/** The fields of each change with the versions apt has in mind; the first one also tells what else the transaction does. Undefined: apt could not say. */
export function explainApt(
  output: string,
  actions: readonly PackageAction[],
): readonly (readonly FieldChange[] | undefined)[] {
  const steps = output.split('\n').flatMap(stepOf);
  const asked = new Set(actions.map((action) => action.name.replace(/:.*/, '')));
  const isAsked = (step: Step) => asked.has(step.name.replace(/:.*/, ''));
  const others = steps.filter((step) => !isAsked(step));
  const also = (['installs', 'upgrades', 'removes'] as const).flatMap((what) => {
    const names = others.filter((step) => step.what === what).map((step) => `${step.name} ${step.version}`);
    return names.length === 0 ? [] : [{ field: `also ${what}`, from: '', to: names.join(', ') }];
  });
  return actions.map((action, index) => {
    const step = steps.find((one) => one.name.replace(/:.*/, '') === action.name.replace(/:.*/, ''));
    if (step === undefined) return undefined;
    const to = action.op === 'remove' ? 'none' : step.version;
    return [{ field: 'version', from: action.from ?? 'none', to }, ...(index === 0 ? also : [])];
  });
}
