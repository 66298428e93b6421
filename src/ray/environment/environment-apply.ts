import { join, type Sh, sh } from '../../core/sh.ts';
import { type BundleForm, FILES_HASH } from './bundle.ts';
import { environmentPath, pointerPath } from './environment-spec.ts';
import { ENVIRONMENT_FUNCTIONS, MARKER, PYTHON_MARKER, SETTINGS_END } from './environment-state.ts';

/** What a failed step prints for `diagnose`, before what was found. */
export const SAYS = {
  room: 'bringup: room',
  python: 'bringup: python',
  layout: 'bringup: no bin/python3',
  installer: 'bringup: conda was not installed',
  import: 'bringup: ray does not start',
  files: 'bringup: files',
} as const;

export interface Installation {
  readonly root: string;
  readonly cluster: string;
  readonly lockHash: string;
  /** `2.60.0`: what the new environment has to say of itself. */
  readonly ray: string;
  /** `3.13.7`. */
  readonly python: string;
  /** The Python that runs it, on the host. */
  readonly interpreter: string;
  /** All its files, on the host, compared with its hash. */
  readonly bundle: { readonly path: string; readonly form: BundleForm };
  /** It is only to be there, and not in use yet. */
  readonly ahead: boolean;
  /** A Python to unpack first. */
  readonly archive?: { readonly path: string; readonly form: 'tar' | 'conda' };
}

/** The files against what is pushed: 105 MB become 295 MB (ray 2.60.0). */
const ROOM_FACTOR = 4;

/** As fast as gzip is not: the library of Python takes two thirds of its time. */
const GUNZIP = `import sys, zlib
archive, unpack = open(sys.argv[1], "rb"), zlib.decompressobj(31)
while part := archive.read(1 << 20): sys.stdout.buffer.write(unpack.decompress(part))
sys.exit(0 if unpack.eof else "the archive is cut off")`;

/**
 * Prints the version of Ray when its library can be loaded with all that it needs of the system, and the system's loader finds all
 * that its programs need. Its files are those of the lock, by the hash of what was pushed; to import and compile a thousand of them
 * would take most of the time, and finds nothing more.
 */
const STARTS = `import ctypes, importlib.metadata, os, subprocess, sys
ray = importlib.metadata.distribution("ray")
parts = [str(ray.locate_file(part)) for part in ray.files]
for part in parts:
    if "/ray/_raylet." in part and part.endswith(".so"): ctypes.PyDLL(part, os.RTLD_NOW)
    if part.endswith(("/raylet/raylet", "/gcs/gcs_server")):
        says = subprocess.run([part], env={"LD_TRACE_LOADED_OBJECTS": "1"}, capture_output=True, text=True)
        if says.returncode != 0 or "not found" in says.stdout + says.stderr: sys.exit(says.stdout + says.stderr)
print(ray.version)`;

/**
 * Makes an environment beside its place and renames it: under its name there is nothing, or all of it. It may be moved because
 * its programs start the Python beside them. What a run that was cut off left goes first, and what fails leaves nothing.
 */
export function installEnvironment(installation: Installation): Sh {
  const { root, cluster, lockHash, archive } = installation;
  const fresh = freshPath(root);
  const freshPython = `${root}/python/.bringup-new`;
  return sh`umask 022
${ENVIRONMENT_FUNCTIONS}
{
rm -rf ${fresh} ${freshPython} &&
mkdir -p ${root}/envs/.clusters &&
{ bu_env_whole ${environmentPath(root, lockHash)} || {
${join([...(archive === undefined ? [] : [unpackPython(installation, archive, freshPython)]), ...installSteps(installation, fresh)], ' &&\n')}
}; }
} || { bu_r=$?; df -P ${root} >&2 || :; rm -rf ${fresh} ${freshPython}; exit "$bu_r"; }
${installation.ahead ? keepEnvironment({ root, cluster, lockHash }) : useEnvironment({ root, cluster, lockHash })}`;
}

function installSteps(
  { root, lockHash, ray, python, interpreter, bundle }: Installation,
  fresh: string,
): readonly Sh[] {
  const place = environmentPath(root, lockHash);
  const env = `${fresh}/env`;
  const marker = `${env}/${MARKER}`;
  const home = interpreter.replace(/\/[^/]*$/, '');
  const minor = python.split('.').slice(0, 2).join('.');
  const unpack =
    bundle.form === 'zst' ? sh`zstd -qdc ${bundle.path}` : sh`${interpreter} -I -c ${GUNZIP} ${bundle.path}`;
  const settings = [
    `home = ${home}`,
    'implementation = CPython',
    `version_info = ${python}`,
    'include-system-site-packages = false',
    SETTINGS_END,
  ];
  return [
    sh`{ bu_n=$(($(stat -c %s ${bundle.path}) * ${ROOM_FACTOR} / 1024)); set -- $(df -Pk ${root} | tail -n 1)
[ -z "\${4-}" ] || [ "$4" -ge "$bu_n" ] || { echo ${SAYS.room} "$bu_n $4" >&2; false; }; }`,
    sh`mkdir ${fresh} ${env}`,
    sh`unset PYTHONHOME PYTHONPATH VIRTUAL_ENV`,
    sh`{ bu_v=$(${interpreter} -I -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])') || :
[ "$bu_v" = ${python} ] || { echo ${SAYS.python} "\${bu_v:-none}" >&2; false; }; }`,
    sh`{ { { ${unpack} || : >${fresh}/cut-off; } | tar -xomf - -C ${env}; } && [ ! -e ${fresh}/cut-off ] && read -r bu_f <${env}/${FILES_HASH} && [ "$(bu_env_files ${env})" = "$bu_f" ] || { echo ${SAYS.files} >&2; false; }; }`,
    sh`rm -f ${env}/${FILES_HASH}`,
    sh`printf '%s\n' ${settings} >${env}/pyvenv.cfg`,
    sh`ln -s ${interpreter} ${env}/bin/python && ln -s python ${env}/bin/python3 && ln -s python ${`${env}/bin/python${minor}`} && ln -s lib ${env}/lib64`,
    sh`{ { sync -f ${fresh}/env 2>/dev/null || sync; } & bu_j=$!; }`,
    sh`{ bu_v=$(cd / && ${fresh}/env/bin/python -I -c ${STARTS}) || :
[ "$bu_v" = ${ray} ] && [ -x ${fresh}/env/bin/ray ] || { wait "$bu_j"; echo ${SAYS.import} "\${bu_v:-none}" >&2; false; }; }`,
    sh`wait "$bu_j"`,
    sh`printf '%s\n' ${`lock ${lockHash}`} ${`home ${interpreter.replace(/\/bin\/[^/]*$/, '')}`} "files $bu_f" >${marker}`,
    sh`{ sync ${marker} 2>/dev/null || sync; }`,
    sh`{ [ ! -e ${place} ] || mv ${place} ${fresh}/old; }`,
    sh`mv ${fresh}/env ${place}`,
    sh`rm -rf ${fresh}`,
  ];
}

/** Where an environment is made: always the same place, so that what a run that was cut off left is replaced. */
function freshPath(root: string): string {
  return `${root}/envs/.bringup-new`;
}

function unpackPython(
  { interpreter }: Installation,
  { path, form }: NonNullable<Installation['archive']>,
  fresh: string,
): Sh {
  const place = interpreter.replace(/\/bin\/[^/]*$/, '');
  return sh`{ bu_a=$(sha256sum ${path}) && bu_a=\${bu_a%% *} &&
{ bu_python_whole ${place} && [ "$bu_pa" = "$bu_a" ]; } || {
${form === 'conda' ? runInstaller(path, place, fresh) : unpackTar(path, place, fresh)}
}; }`;
}

function unpackTar(path: string, place: string, fresh: string): Sh {
  return sh`mkdir -p ${fresh} &&
tar -xzof ${path} -C ${fresh} &&
{ set -- ${fresh}/*; [ $# = 1 ] && [ -x "$1"/bin/python3 ] || { echo ${SAYS.layout} >&2; false; }; } &&
printf '%s\nfiles %s\n' "$bu_a" "$(bu_env_files "$1")" >"$1"/${PYTHON_MARKER} &&
{ sync -f "$1" 2>/dev/null || sync; } &&
{ [ ! -e ${place} ] || mv ${place} ${fresh}/.old; } &&
mv "$1" ${place} && rm -rf ${fresh}`;
}

/** It writes its place into its files, so it is there at once; the mark, without which it is not there, comes last. Source: conda/constructor, header.sh. */
function runInstaller(path: string, place: string, fresh: string): Sh {
  return sh`rm -rf ${place} && mkdir -p ${fresh} ${place.replace(/\/[^/]*$/, '')} &&
{ env -i PATH="$PATH" HOME=${fresh} TMPDIR=${fresh} CONDA_OFFLINE=true sh ${path} -b -p ${place} >${fresh}/said 2>&1 </dev/null || { tail -n 20 ${fresh}/said >&2; echo ${SAYS.installer} >&2; false; }; } &&
{ [ -x ${place}/bin/python3 ] || { echo ${SAYS.installer} >&2; false; }; } &&
{ sync -f ${place} 2>/dev/null || sync; } &&
printf '%s\nfiles %s\n' "$bu_a" "$(bu_env_files ${place})" >${place}/${PYTHON_MARKER} && rm -rf ${fresh} || { rm -rf ${place}; false; }`;
}

/** Lets a cluster use an environment that is there. The one before stays for as long as it is the one before. */
export function useEnvironment({ root, cluster, lockHash }: Pick<Installation, 'root' | 'cluster' | 'lockHash'>): Sh {
  const pointer = pointerPath(root, cluster);
  return sh`umask 022
bu_c= bu_p=
if [ -r ${pointer} ]; then while read -r bu_k bu_v; do case $bu_k in current) bu_c=$bu_v ;; previous) bu_p=$bu_v ;; esac; done <${pointer}; fi
if [ -n "$bu_c" ] && [ "$bu_c" != ${lockHash} ]; then bu_p=$bu_c; fi
mkdir -p ${root}/envs/.clusters &&
printf '%s\n' ${`current ${lockHash}`} \${bu_p:+"previous $bu_p"} >${pointer}.new &&
{ sync ${pointer}.new 2>/dev/null || sync; } &&
mv -f ${pointer}.new ${pointer} || exit
${removeUnused(root)}`;
}

/** Keeps an environment that a cluster is going to use. What it uses stays. */
export function keepEnvironment({ root, cluster, lockHash }: Pick<Installation, 'root' | 'cluster' | 'lockHash'>): Sh {
  const pointer = pointerPath(root, cluster);
  return sh`umask 022
mkdir -p ${root}/envs/.clusters &&
{ if [ -r ${pointer} ]; then grep -v '^next ' ${pointer} || :; fi; printf '%s\n' ${`next ${lockHash}`}; } >${pointer}.new &&
{ sync ${pointer}.new 2>/dev/null || sync; } &&
mv -f ${pointer}.new ${pointer} || exit
${removeUnused(root)}`;
}

/** Takes the cluster's claim away, and all that nobody claims any more. */
export function leaveEnvironment({ root, cluster }: Pick<Installation, 'root' | 'cluster'>): Sh {
  return sh`rm -f ${pointerPath(root, cluster)}
${removeUnused(root)}
rmdir ${root}/envs/.clusters ${root}/envs ${root}/python ${root} 2>/dev/null || :`;
}

/** Removes environments that no cluster of the host uses or used just before, and pushed Pythons that no environment uses. */
export function removeUnused(root: string): Sh {
  return sh`rm -rf ${freshPath(root)} ${root}/python/.bringup-new
for bu_d in ${root}/envs/*; do
if [ -d "$bu_d" ] && ! cat ${root}/envs/.clusters/* 2>/dev/null | grep -q " \${bu_d##*/}$"; then rm -rf "$bu_d"; fi
done
for bu_d in ${root}/python/*; do
if [ -d "$bu_d" ] && ! cat ${root}/envs/*/${MARKER} 2>/dev/null | grep -qxF "home $bu_d"; then rm -rf "$bu_d"; fi
done`;
}
