import { type Sh, sh } from '../core/sh.ts';
import type { Diagnosis } from '../engine/resource.ts';

/** Ends a program on a host that has no tool for accounts. */
export const NO_SUCH_TOOL = sh`{ echo 'bringup: this host has no tool that changes accounts' >&2; exit 1; }`;

/** What it means when `NO_SUCH_TOOL` ended a program; undefined when it did not. */
export function diagnoseNoTool(output: string): Diagnosis | undefined {
  if (!output.includes('bringup: this host has no tool that changes accounts')) return undefined;
  return {
    category: 'unsupported',
    code: 'no-account-tool',
    what: 'the host has no program that makes this change to its accounts (useradd, usermod, adduser)',
    remedy: 'declare the package that brings it: shadow on Alpine, passwd on Debian',
  };
}

/** The account's fields that a program sets; what is undefined is left alone, or to the system's default for a new account. */
export interface AccountFields {
  readonly uid?: number;
  readonly group?: string;
  readonly groups?: readonly string[];
  readonly shell?: string;
  readonly home?: string;
  readonly comment?: string;
}

interface AccountTool {
  /** The program that must be there. */
  readonly program: string;
  create(name: string, fields: AccountFields, options: { readonly system: boolean; readonly makeHome: boolean }): Sh;
  modify(name: string, fields: AccountFields, options: { readonly append: boolean }): Sh;
  remove(name: string): Sh;
}

function flag(option: string, value: string | number | undefined): readonly (string | number)[] {
  return value === undefined ? [] : [option, value];
}

/** shadow's tools, on nearly every distribution. A group of the user's own name that is there already is taken as its own. */
const shadow: AccountTool = {
  program: 'useradd',
  create(name, { uid, group, groups, shell, home, comment }, { system, makeHome }) {
    const rest = [
      ...flag('-u', uid),
      ...flag('-g', group),
      ...flag('-G', groups?.join(',')),
      ...flag('-s', shell),
      ...flag('-d', home),
      ...flag('-c', comment),
      ...(system ? ['-r'] : []),
      makeHome ? '-m' : '-M',
    ];
    if (group !== undefined) return sh`useradd ${rest} -- ${name} || exit 1`;
    return sh`if bu_accounts group ${name} >/dev/null; then useradd -g ${name} ${rest} -- ${name} || exit 1
else useradd -U ${rest} -- ${name} || exit 1
fi`;
  },
  modify(name, { uid, group, groups, shell, home, comment }, { append }) {
    const words = [
      ...flag('-u', uid),
      ...flag('-g', group),
      ...(groups !== undefined && append ? ['-a'] : []),
      ...flag('-G', groups?.join(',')),
      ...flag('-s', shell),
      ...flag('-d', home),
      ...flag('-c', comment),
    ];
    return words.length === 0 ? sh`:` : sh`usermod ${words} -- ${name} || exit 1`;
  },
  remove: (name) => sh`userdel -- ${name} || exit 1`,
};

/** busybox, on small images: it makes and removes accounts, and adds groups, but changes nothing else. */
const busybox: AccountTool = {
  program: 'adduser',
  create(name, { uid, group, groups, shell, home, comment }, { system, makeHome }) {
    const rest = [
      ...flag('-u', uid),
      ...flag('-G', group),
      ...flag('-s', shell),
      ...flag('-h', home),
      ...flag('-g', comment),
      ...(system ? ['-S'] : []),
      ...(makeHome ? [] : ['-H']),
    ];
    const add = (groups ?? []).map((one) => sh`addgroup ${name} ${one} || exit 1`);
    return [sh`adduser -D ${rest} ${name} || exit 1`, ...add].reduce((all, one) => sh`${all}\n${one}`);
  },
  modify(name, { groups, ...others }, { append }) {
    if (!append || Object.values(others).some((value) => value !== undefined)) return NO_SUCH_TOOL;
    return (groups ?? [])
      .map((one) => sh`addgroup ${name} ${one} || exit 1`)
      .reduce((all, one) => sh`${all}\n${one}`, sh`:`);
  },
  remove: (name) => sh`deluser ${name} || exit 1`,
};

/** The text for whichever of the tools the host has. */
export function withAccountTool(text: (tool: AccountTool) => Sh): Sh {
  return sh`if command -v ${shadow.program} >/dev/null 2>&1; then
${text(shadow)}
elif command -v ${busybox.program} >/dev/null 2>&1; then
${text(busybox)}
else ${NO_SUCH_TOOL}
fi`;
}
