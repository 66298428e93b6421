import { join } from '../../core/sh.ts';
import { defineKind, ORDER } from '../../engine/resource.ts';
import { type BundleForm, bundleFor } from './bundle.ts';
import { installEnvironment, keepEnvironment, leaveEnvironment, useEnvironment } from './environment-apply.ts';
import { decideEnvironment, type EnvironmentAction } from './environment-decide.ts';
import { environmentFailure } from './environment-failure.ts';
import {
  ENVIRONMENT_PLACES,
  type EnvironmentSpec,
  environmentPath,
  type PresentEnvironment,
  pythonName,
  pythonPath,
} from './environment-spec.ts';
import { type EnvironmentState, parseEnvironments, readEnvironments } from './environment-state.ts';
import { isEnvironmentBack, undoEnvironment } from './environment-undo.ts';
import { pythonArchive } from './python-archive.ts';
import { pythonAddress, pythonOfMirror } from './python-mirror.ts';
import { makingOf, pythonFor, pythonSource, wantedLock } from './wanted-lock.ts';

const MAKE_MS = 15 * 60_000;

/** The locked Python environment of a Ray cluster on a host: made once here, pushed, installed there without any network. */
export const environmentKind = defineKind<EnvironmentSpec, EnvironmentState, EnvironmentAction>({
  kind: 'ray-environment',
  order: ORDER['ray-environment'],
  category: 'download',
  slow: true,
  interrupt: 'kill',
  timeoutMs: () => MAKE_MS,
  key: ({ cluster }) => cluster,
  absent: (cluster) => ({ ...ENVIRONMENT_PLACES, cluster, state: 'absent' }),

  read: readEnvironments,
  parse: parseEnvironments,
  complete: (things, context) =>
    Promise.all(
      things.map(async ({ spec, state }) => {
        if (spec.state === 'absent') return state;
        const { version, pushed } = pythonFor(spec, state);
        // What nobody can bring along is told before anything is changed.
        if (pushed && spec.python !== 'host' && spec.python.archive === undefined && !(version in state.pythons))
          await pythonAddress(pythonSource(version, state, context), await makingOf(context));
        const { lockHash } = await wantedLock(spec.cluster, spec, state, context);
        return { ...state, wanted: { lockHash, python: version, pushesPython: pushed } };
      }),
    ),
  decide: decideEnvironment,

  async supply({ spec, state, action }, context) {
    if (action.do !== 'make' || spec.state === 'absent') return {};
    const making = await makingOf(context);
    const lock = await wantedLock(spec.cluster, spec, state, context);
    const bundle = await bundleFor(lock, formFor(state), making);
    if (!unpacks(spec, state, action)) return { files: { bundle } };
    const archive = archiveOf(spec);
    const python =
      archive === undefined
        ? await pythonOfMirror(pythonSource(action.python, state, context), making)
        : await pythonArchive(archive, making);
    return { files: { bundle, python } };
  },

  apply: (changes) =>
    join(
      changes.map(({ spec, state, action, supplied }) => {
        const { root, cluster, hostPython } = spec;
        if (action.do === 'leave') return leaveEnvironment({ root, cluster });
        if (action.do === 'keep') return keepEnvironment({ root, cluster, lockHash: action.lockHash });
        if (action.do === 'use') return useEnvironment({ root, cluster, lockHash: action.lockHash });
        if (spec.state === 'absent' || supplied === undefined) throw new TypeError('nothing to install from');
        return installEnvironment({
          ...{ root, cluster, lockHash: action.lockHash, ray: spec.inputs.ray, python: action.python },
          interpreter: action.pushesPython
            ? `${pythonPath(root, pushedName(spec, action.python))}/bin/python3`
            : hostPython,
          bundle: { path: supplied.file('bundle'), form: formFor(state) },
          ahead: spec.ahead ?? false,
          ...(unpacks(spec, state, action)
            ? { archive: { path: supplied.file('python'), form: archiveOf(spec)?.form ?? 'tar' } }
            : {}),
        });
      }),
    ),
  undo: ({ spec, state, action }) =>
    action.do === 'leave'
      ? { cannot: 'the environment is not kept; applying the cluster again brings it back' }
      : undoEnvironment(spec, state),
  isBack: isEnvironmentBack,

  /** Where the environment of a cluster is, for its service. */
  publish: ({ current }, { cluster, root, state }) =>
    state === 'absent' || current === undefined
      ? {}
      : {
          [`ray.environment.${cluster}`]: environmentPath(root, current),
          [`ray.lock-hash.${cluster}`]: current,
        },
  diagnose: (_exitCode, output, { spec }) => environmentFailure(output, `${spec.root}/envs`),
});

function formFor({ zstd }: EnvironmentState): BundleForm {
  return zstd ? 'zst' : 'gz';
}

function archiveOf(spec: PresentEnvironment) {
  return spec.python === 'host' ? undefined : spec.python.archive;
}

function pushedName({ python }: PresentEnvironment, version: string): string {
  return pythonName(python === 'host' ? { version } : python);
}

/** Whether a Python has to be pushed: none of that version is there, or one of another archive than the fleet file names. */
function unpacks(spec: PresentEnvironment, { pythons }: EnvironmentState, action: EnvironmentAction): boolean {
  if (action.do === 'leave' || !action.pushesPython) return false;
  const there = pythons[pushedName(spec, action.python)];
  return there === undefined || (archiveOf(spec)?.sha256 ?? there) !== there;
}
