import { join } from '../../core/sh.ts';
import { defineKind, ORDER } from '../../engine/resource.ts';
import { bundleFor } from './bundle.ts';
import { installEnvironment, leaveEnvironment, useEnvironment } from './environment-apply.ts';
import { decideEnvironment, type EnvironmentAction } from './environment-decide.ts';
import { environmentFailure } from './environment-failure.ts';
import { ENVIRONMENT_PLACES, type EnvironmentSpec, environmentPath, pythonPath } from './environment-spec.ts';
import { type EnvironmentState, parseEnvironments, readEnvironments } from './environment-state.ts';
import { isEnvironmentBack, undoEnvironment } from './environment-undo.ts';
import { pythonArchive } from './python-archive.ts';
import { makingOf, pythonFor, wantedLock } from './wanted-lock.ts';

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
        const { lockHash } = await wantedLock(spec.cluster, spec, state, context);
        return { ...state, wanted: { lockHash, python: version, pushesPython: pushed } };
      }),
    ),
  decide: decideEnvironment,

  async supply({ spec, state, action }, context) {
    if (action.do !== 'make' || spec.state === 'absent') return {};
    const making = await makingOf(context);
    const lock = await wantedLock(spec.cluster, spec, state, context);
    const bundle = await bundleFor(lock, making);
    const archive = archiveOf(spec, action);
    if (archive === undefined || state.pythons[action.python] === archive.sha256) return { files: { bundle } };
    return { files: { bundle, python: await pythonArchive(archive, making) } };
  },

  apply: (changes) =>
    join(
      changes.map(({ spec, state, action, supplied }) => {
        const { root, cluster, hostPython } = spec;
        if (action.do === 'leave') return leaveEnvironment({ root, cluster });
        if (action.do === 'use') return useEnvironment({ root, cluster, lockHash: action.lockHash });
        if (spec.state === 'absent' || supplied === undefined) throw new TypeError('nothing to install from');
        const archive = archiveOf(spec, action);
        const unpack = archive !== undefined && state.pythons[action.python] !== archive.sha256;
        return installEnvironment({
          ...{ root, cluster, lockHash: action.lockHash, ray: spec.inputs.ray, python: action.python },
          interpreter: action.pushesPython ? `${pythonPath(root, action.python)}/bin/python3` : hostPython,
          bundle: supplied.file('bundle'),
          ...(unpack ? { archive: { path: supplied.file('python'), sha256: archive.sha256 } } : {}),
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

function archiveOf(spec: EnvironmentSpec, action: { readonly pushesPython: boolean }) {
  return spec.state === 'present' && spec.python !== 'host' && action.pushesPython ? spec.python.archive : undefined;
}
