import type { Secret } from '../../core/secret.ts';
import { type Sh, sh } from '../../core/sh.ts';
import { configurationOf, SERVICE_USER, unitOf } from '../places.ts';

/** The two tokens of a rotation. Their names differ. */
export interface Tokens {
  readonly old: Secret;
  readonly next: Secret;
}

/** What a host has as its token. `none`: it has no file, so it never joined. */
export type HasToken = 'old' | 'next' | 'other' | 'none';

/** Prints which token the host has, which start of its unit runs, and whether it does run. */
export function lookProgram(cluster: string, { old, next }: Tokens): Sh {
  const file = `${configurationOf(cluster)}/token`;
  return sh`if [ -f ${file} ]; then
bu_t=$(cat ${file})
if [ "$bu_t" = ${next} ]; then echo 'has next'
elif [ "$bu_t" = ${old} ]; then echo 'has old'
else echo 'has other'; fi
else echo 'has none'; fi
printf 'start '; systemctl show -p InvocationID --value -- ${unitOf(cluster)} 2>/dev/null
printf 'unit '; systemctl show -p ActiveState --value -- ${unitOf(cluster)} 2>/dev/null`;
}

/** What that program printed. */
export function lookedAt(
  output: string,
): { readonly has: HasToken; readonly start: string; readonly runs: boolean } | undefined {
  const has = /^has (old|next|other|none)$/m.exec(output)?.[1] as HasToken | undefined;
  if (has === undefined) return undefined;
  const start = /^start ([0-9a-f]{32})$/m.exec(output)?.[1] ?? '';
  return { has, start, runs: /^unit (?!inactive$|failed$)\w/m.test(output) };
}

/** Puts the new token beside the old one, whole or not at all. */
export function putProgram(cluster: string, { next }: Tokens): Sh {
  const file = nextTokenOf(cluster);
  return sh`(
umask 077
bu_f=${`${file}.new`}
printf '%s' ${next} >"$bu_f" && chown ${`${SERVICE_USER}:${SERVICE_USER}`} "$bu_f" && chmod 600 "$bu_f" && sync && mv -f "$bu_f" ${file} || { rm -f "$bu_f"; exit 1; }
) && echo put`;
}

/**
 * Ends Ray, changes the token, starts it again without waiting where it is to run. In this order nothing ever runs with another token
 * than stands in its file, wherever this is cut off: systemd starts again what was ended, with what stands there then.
 */
export function switchProgram(cluster: string, runs: boolean): Sh {
  const folder = configurationOf(cluster);
  return sh`[ -f ${nextTokenOf(cluster)} ] || exit 1
${ended(cluster)}
ln -f ${`${folder}/token`} ${formerTokenOf(cluster)} && mv -f ${nextTokenOf(cluster)} ${`${folder}/token`} || exit 1
${runs ? started(cluster) : sh`:`} && echo switched`;
}

/** The way back: the former token again, where there is one. */
export function backProgram(cluster: string, runs: boolean): Sh {
  const folder = configurationOf(cluster);
  return sh`[ -f ${formerTokenOf(cluster)} ] || { echo back; exit 0; }
${ended(cluster)}
mv -f ${formerTokenOf(cluster)} ${`${folder}/token`} || exit 1
${runs ? started(cluster) : sh`:`} && echo back`;
}

/** What a rotation leaves beside the token goes. */
export function tidyProgram(cluster: string): Sh {
  return sh`rm -f ${nextTokenOf(cluster)} ${formerTokenOf(cluster)} ${`${nextTokenOf(cluster)}.new`} && echo tidy`;
}

/** The token that a rotation is about to bring. */
export function nextTokenOf(cluster: string): string {
  return `${configurationOf(cluster)}/token.next`;
}

/** The token that a rotation replaced, until it is through. */
export function formerTokenOf(cluster: string): string {
  return `${configurationOf(cluster)}/token.former`;
}

function started(cluster: string): Sh {
  return sh`systemctl restart --no-block -- ${unitOf(cluster)}`;
}

/** Not asked to end first: a node whose head is gone would wait for it for half a minute. */
function ended(cluster: string): Sh {
  return sh`systemctl kill --signal=KILL -- ${unitOf(cluster)} 2>/dev/null
bu_n=100
while [ "$bu_n" -gt 0 ] && [ "$(systemctl show -p ActiveState --value -- ${unitOf(cluster)})" = active ]; do sleep 0.05; bu_n=$((bu_n - 1)); done`;
}
