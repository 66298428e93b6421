import { join, type Sh, sh } from '../core/sh.ts';
import type { ArchiveSpec } from './archive.ts';
import { checkHash, fetchInto } from './download-fetch.ts';
import { beside } from './file-place.ts';

/** The file in an unpacked tree that tells the hash of the archive it came from. */
export const MARKER = '.bringup-archive';

/** Where the tree that stood there before is kept. */
export function previousOf(dest: string): string {
  return `${beside(dest)}.previous`;
}

export interface Unpacking
  extends Pick<ArchiveSpec, 'dest' | 'strip' | 'owner' | 'group' | 'mode' | 'proxy' | 'bearerToken'> {
  readonly source: string;
  readonly sha256: string;
  /** Shell that unpacks `$1` into `$2`. */
  readonly unpack: Sh;
}

/** Unpacks beside the directory and renames: under its name there is always the old tree or the whole new one. */
export function unpackInto({
  dest,
  source,
  sha256,
  strip = 0,
  owner,
  group,
  mode = '0755',
  proxy,
  bearerToken,
  unpack,
}: Unpacking): Sh {
  const local = source.startsWith('/');
  const network = { ...(proxy === undefined ? {} : { proxy }), ...(bearerToken === undefined ? {} : { bearerToken }) };
  const ownership = `${owner ?? ''}${group === undefined ? '' : `:${group}`}`;
  const steps = [
    sh`rm -rf "$bu_d" "$bu_t" "$bu_t".tar`,
    local ? sh`bu_t=${source}` : fetchInto({ url: source, ...network }),
    checkHash(sh`"$bu_t"`, sha256),
    sh`mkdir "$bu_d"`,
    // A local archive may lie where nothing can be written beside it.
    ...(local ? [sh`ln -s ${source} "$bu_d".archive && bu_t=$bu_d.archive`] : []),
    sh`(umask 022; set -- "$bu_t" "$bu_d"; ${unpack})`,
    sh`bu_e=$bu_d`,
    ...Array.from({ length: strip }, () => DESCEND),
    sh`echo ${sha256} >"$bu_e"/${MARKER}`,
    ...(ownership === '' ? [] : [sh`chown -R ${ownership} "$bu_e"`]),
    sh`chmod 0644 "$bu_e"/${MARKER} && chmod ${mode} "$bu_e"`,
    sh`bu_k= && if [ -d ${dest} ]; then rm -rf ${previousOf(dest)} && mv ${dest} ${previousOf(dest)} && bu_k=1; fi`,
    sh`{ mv "$bu_e" ${dest} || { [ -z "$bu_k" ] || mv ${previousOf(dest)} ${dest}; false; }; }`,
  ];
  return sh`bu_d=${beside(dest)} bu_t=${beside(dest)}.archive
{
${join(steps, ' &&\n')}
} || bu_r=$?
rm -rf ${beside(dest)} ${beside(dest)}.archive ${beside(dest)}.archive.tar
exit "\${bu_r:-0}"`;
}

/** Goes into the only directory that there is; anything beside it is not silently left out. */
const DESCEND = sh`{ bu_n=; for bu_i in "$bu_e"/* "$bu_e"/.[!.]*; do
if [ -e "$bu_i" ] || [ -L "$bu_i" ]; then bu_n=$bu_n.; bu_o=$bu_i; fi; done
if [ "$bu_n" = . ] && [ -d "$bu_o" ] && [ ! -L "$bu_o" ]; then bu_e=$bu_o; else echo 'bringup: strip' >&2; (exit 1); fi; }`;

/**
 * Puts the tree back that stood there before; only from the tree that was made then, so that nothing newer is lost. Where the
 * change, or an earlier undo, was cut off, it goes on from there.
 */
export function swapBack(dest: string, { made, previous }: { readonly made: string; readonly previous: string }): Sh {
  const marker = (directory: string) => sh`$(cat ${directory}/${MARKER} 2>/dev/null)`;
  const aside = beside(dest);
  const kept = previousOf(dest);
  const isMade = sh`[ "${marker(dest)}" = ${made} ]`;
  const is = (directory: string) =>
    previous === 'unmarked'
      ? sh`{ [ -d ${directory} ] && [ ! -e ${directory}/${MARKER} ]; }`
      : sh`[ "${marker(directory)}" = ${previous} ]`;
  const away = sh`rm -rf ${aside} && mv ${dest} ${aside}`;
  const back =
    previous === 'none'
      ? sh`if [ ! -d ${dest} ]; then :
elif ${isMade}; then ${away}`
      : sh`if ${isMade} && ${is(kept)}; then ${away} && mv ${kept} ${dest}
elif [ ! -d ${dest} ] && ${is(kept)}; then mv ${kept} ${dest}
elif ${is(dest)}; then :`;
  return sh`{ ${back}
else echo 'bringup: the directory was changed since' >&2; false; fi; } || exit 1
rm -rf ${aside} ${aside}.archive ${aside}.archive.tar`;
}
