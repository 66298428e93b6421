import type { Sh } from '../../core/sh.ts';
import type { Diagnosis } from '../../engine/resource.ts';
import type { FieldChange } from '../../report/report.ts';

export const MANAGER_NAMES = ['apt', 'dnf', 'apk', 'pacman', 'zypper', 'brew'] as const;

export type ManagerName = (typeof MANAGER_NAMES)[number];

/** What one package is on a host. `half`: its installation was cut off. `broken` lists everything an interrupted transaction left, of any package. */
export interface PackageState {
  readonly manager: ManagerName | 'none';
  readonly status: 'installed' | 'half' | 'absent';
  readonly version: string | undefined;
  /** An installed package that provides this name, when no package of that name is installed. */
  readonly providedBy: string | undefined;
  readonly held: boolean;
  readonly broken: readonly string[];
}

/** What has to be done with one package, for the row of its manager. `from` is the version that is installed now. */
export interface PackageAction {
  readonly manager: ManagerName;
  readonly op: 'install' | 'remove' | 'mark';
  readonly name: string;
  readonly version?: string;
  readonly from?: string;
  /** Keep (true) or stop keeping (false) the package at its version; undefined leaves the mark alone. */
  readonly hold?: boolean;
  /** What it only recommends is not wanted. */
  readonly alone?: true;
  /** An interrupted transaction has to be finished first. */
  readonly repair: boolean;
}

/** One package manager, as a row: what it prints, what that means, and what it is told. */
export interface PackageManager {
  readonly name: ManagerName;
  /** Whether it can install a chosen version, and keep a package at one. */
  readonly can: { readonly version: boolean; readonly hold: boolean };
  /** Prints the state of the packages in `"$@"`; bounded; runs only where this manager is. */
  readonly read: Sh;
  parse(output: string, names: readonly string[]): readonly PackageState[];
  /** Waits until the transaction may begin. */
  readonly ready?: Sh;
  /** One transaction for all. */
  apply(actions: readonly PackageAction[]): Sh;
  /** Keeps what `undo` reads. Runs once per package, all with the same `$BU_SAVE`, before the transaction. */
  save?(action: PackageAction): Sh;
  undo(action: PackageAction): Sh | { readonly cannot: string };
  /** What the transaction would do in detail; changes nothing. One list of fields per action, or undefined where nothing is known. */
  readonly forecast?: {
    read(actions: readonly PackageAction[]): Sh;
    explain(output: string, actions: readonly PackageAction[]): readonly (readonly FieldChange[] | undefined)[];
  };
  diagnose?(exitCode: number, output: string): Diagnosis | undefined;
}

/** The state of a package that is not there. */
export function notInstalled(manager: PackageState['manager'], broken: readonly string[] = []): PackageState {
  return { manager, status: 'absent', version: undefined, providedBy: undefined, held: false, broken };
}
