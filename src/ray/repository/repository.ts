import { join } from '../../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../../engine/resource.ts';
import { filesystemFailure } from '../../resources/filesystem-failure.ts';
import { makingOf } from '../environment/wanted-lock.ts';
import { SERVICE_USER } from '../places.ts';
import { repositoryArchive, treeName } from './pack.ts';
import { installTree, leaveRepository, NO_ACCOUNT, ROOM, undoRepository, useTree } from './repository-apply.ts';
import {
  clientRepository,
  nodesRepository,
  parseRepositories,
  type RepositorySpec,
  type RepositoryState,
  readRepositories,
} from './repository-state.ts';

type RepositoryAction = { readonly do: 'make' | 'use'; readonly tree: string } | { readonly do: 'leave' };

const PUSH_MS = 15 * 60_000;

/** The user's own code on a host, at one commit, for nodes or for an account: fetched here, pushed, and switched to at once. */
export const repositoryKind = defineKind<RepositorySpec, RepositoryState, RepositoryAction>({
  kind: 'ray-repository',
  order: ORDER['ray-repository'],
  category: 'download',
  slow: true,
  interrupt: 'kill',
  timeoutMs: () => PUSH_MS,
  key: ({ cluster, reader }) => (reader === SERVICE_USER ? cluster : `${cluster}/${reader}`),
  absent(key) {
    const [cluster = '', account] = key.split('/');
    const place = account === undefined ? nodesRepository(cluster) : clientRepository(cluster, account);
    return { ...place, state: 'absent' };
  },

  implies: ({ reader, state }) => (state === 'present' ? [`user:${reader}`] : []),

  read: readRepositories,
  parse: parseRepositories,
  decide,

  async supply({ spec, action }, context) {
    if (action.do !== 'make' || spec.state === 'absent') return {};
    return { files: { archive: await repositoryArchive(spec, await makingOf(context)) } };
  },
  apply: (changes) =>
    join(
      changes.map(({ spec, action, supplied }) => {
        if (action.do === 'leave' || spec.state === 'absent') return leaveRepository(spec);
        if (action.do === 'use') return useTree(spec, action.tree);
        if (supplied === undefined) throw new TypeError('nothing to install from');
        return installTree(spec, action.tree, supplied.file('archive'));
      }),
    ),
  undo: ({ spec, state, action }) =>
    action.do === 'leave'
      ? { cannot: 'the repository is not kept; applying the cluster again brings it back' }
      : undoRepository(spec, state),
  isBack: (state, found) =>
    state.current === found.current &&
    state.previous === found.previous &&
    Object.keys(state.trees).every((tree) => tree in found.trees),

  diagnose(_exitCode, output, { spec }) {
    if (output.includes(NO_ACCOUNT))
      return {
        category: 'config',
        code: 'ray-client-no-account',
        what: `there is no account ${spec.reader} on the host`,
        remedy: 'correct its name below clients:, or make it: `users:` below base:, or useradd there',
      };
    const [, needed, free] = new RegExp(`${ROOM} (\\d+) (\\d+)`).exec(output) ?? [];
    if (needed === undefined) return filesystemFailure(output, spec.root);
    return {
      category: 'filesystem',
      code: 'ray-repository-no-room',
      what: `the repository needs ${mebibytes(needed)} MiB, and ${mebibytes(free)} MiB are free; nothing was changed`,
      remedy: 'free space where /opt/bringup is (`df -h /opt`) and run it again',
    };
  },
});

function decide(state: RepositoryState, wanted: RepositorySpec): Decision<RepositoryAction> {
  const { current, trees } = state;
  if (wanted.state === 'absent') {
    const isClean = current === undefined && state.previous === undefined && state.unused.length === 0;
    if (isClean) return { verdict: 'ok' };
    const irreversible = 'the repository is not kept (applying the cluster again brings it back)';
    return { verdict: 'change', verb: 'remove', summary: 'should not be there', action: { do: 'leave' }, irreversible };
  }
  const tree = treeName(wanted);
  const health = trees[tree];
  if (current === tree && health === 'whole') return { verdict: 'ok' };
  const action = { do: health === 'whole' ? 'use' : 'make', tree } as const;
  const change = (verb: 'create' | 'update', summary: string): Decision<RepositoryAction> => ({
    verdict: 'change',
    verb,
    summary,
    fields: [{ field: 'commit', from: current === undefined ? 'none' : short(current), to: short(tree) }],
    action,
  });
  if (current === undefined) return change('create', 'not there');
  if (current !== tree) return change('update', 'another commit');
  return change('update', health === 'damaged' ? 'files were changed, or are gone' : 'gone');
}

function short(tree: string): string {
  return tree.replace(/^([0-9a-f]{12})[0-9a-f]*/, '$1');
}

function mebibytes(kibibytes: string | undefined): number {
  return Math.round(Number(kibibytes) / 1024);
}
