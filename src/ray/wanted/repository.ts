import type { RayHostSection } from '../host-schema.ts';
import type { CommitAt } from '../repository/fetch-commit.ts';
import { repositoryKind } from '../repository/repository.ts';
import type { RepositorySection } from '../repository/repository-schema.ts';
import type { RepositoryPlace, RepositorySpec } from '../repository/repository-state.ts';
import type { RayCluster } from '../schema.ts';
import type { Wish } from './wish.ts';

/** The repository of a host: its own, else that of its cluster. */
export function repositoryOf(cluster: RayCluster, section: RayHostSection): RepositorySection | undefined {
  return section.repository ?? cluster.repository;
}

/** Where a commit comes from, and what is needed for it. */
export function commitOf(repository: RepositorySection): CommitAt {
  const { url, commit, 'deploy-key': deployKey, 'host-keys': hostKeys } = repository;
  return {
    url,
    commit,
    ...(deployKey === undefined ? {} : { deployKey }),
    ...(hostKeys === undefined ? {} : { hostKeys }),
  };
}

/** The user's code on a host. */
export function repositoryWish(repository: RepositorySection, place: RepositoryPlace): Wish {
  const spec: RepositorySpec = {
    ...place,
    state: 'present',
    ...commitOf(repository),
    submodules: repository.submodules ?? false,
  };
  return { kind: repositoryKind, spec } as Wish;
}
