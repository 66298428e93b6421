import { idOf } from '../../engine/resource.ts';
import { type DirectorySpec, directoryKind } from '../../resources/directory.ts';
import { type FileSpec, fileKind } from '../../resources/file.ts';
import { addressValue } from '../address.ts';
import { type ClientSpec, clientKind } from '../client/client.ts';
import { apiOf, type Client, clientEnvironment, clientNote } from '../client/client-files.ts';
import { clusterPorts } from '../members.ts';
import { CLIENTS, clientFolderOf } from '../places.ts';
import { repositoryKind } from '../repository/repository.ts';
import { clientRepository, currentPath, type RepositorySpec } from '../repository/repository-state.ts';
import { repositoryOf, repositoryWish } from './repository.ts';
import type { TakingPart } from './taking-part.ts';
import type { Wish } from './wish.ts';

/** What lets the accounts of a host work with its cluster, and the proof that they do. `needs`: what comes before their files. */
export function clientWishes(part: TakingPart, needs: readonly string[]): readonly Wish[] {
  const { clients = [] } = part.node.section;
  return clients.flatMap((account) => clientOf(part, account, needs));
}

function clientOf(part: TakingPart, account: string, needs: readonly string[]): readonly Wish[] {
  const { name, cluster, section, head, environment } = part.node;
  const repository = repositoryOf(cluster, section);
  const place = clientRepository(name, account);
  const client: Client = {
    cluster: name,
    account,
    head,
    ports: clusterPorts(cluster),
    environment,
    // What its nodes have, and not what a host of its own may have instead.
    ...(cluster.repository === undefined ? {} : { commit: cluster.repository.commit }),
    ...(repository === undefined ? {} : { repository: currentPath(place) }),
  };
  // Nobody comes to a client.
  const waitsFor = part.waitsFor.filter((value) => section.role !== 'client' || value !== addressValue(cluster));
  const folder = clientFolderOf(name, account);
  const text = (write: (client: Client) => string) => (waitsFor.length > 0 ? '' : write(client));
  const theirs = { owner: account, mode: '0600', state: 'present' } as const;
  const directories: readonly DirectorySpec[] = [
    { path: CLIENTS, owner: 'root', group: 'root', mode: '0755', state: 'present' },
    // Of root: what bringup writes there later is not led elsewhere by whoever owns the folder.
    { path: folder, owner: 'root', group: 'root', mode: '0755', state: 'present' },
  ];
  const written: readonly FileSpec[] = [
    { path: `${folder}/environment`, content: text(clientEnvironment), ...theirs },
    { path: `${folder}/README`, content: text((one) => clientNote(one, cluster.tls !== undefined)), ...theirs },
  ];
  const made = [
    ...directories.map((spec) => ({ kind: directoryKind, spec })),
    { kind: fileKind, spec: { path: `${folder}/token`, content: cluster.token, ...theirs } satisfies FileSpec },
    ...written.map((spec) => ({ kind: fileKind, spec, waitsFor })),
  ] as readonly Wish[];
  // It stands on nothing of the node, and comes when the code of the node does.
  const code = repository === undefined ? [] : [{ ...repositoryWish(repository, place), needs: before(part) }];
  const proof = {
    kind: clientKind,
    spec: { cluster: name, account, state: 'present', api: apiOf(client), environment } satisfies ClientSpec,
    needs: [...made, ...code].map(idOf),
    waitsFor: [...new Set([...waitsFor, ...part.late()])],
  } as unknown as Wish;
  return [...code, ...made.map((wish) => ({ ...wish, needs })), proof];
}

function before({ checked, environment }: TakingPart): readonly string[] {
  return [...checked, environment].map(idOf);
}

/** All of it goes, of accounts that the section names. */
export function clientLeaving(cluster: string, accounts: readonly string[]): readonly Wish[] {
  return accounts.flatMap((account) => {
    const folder = clientFolderOf(cluster, account);
    return [
      ...['token', 'environment', 'README'].map((name) => ({
        kind: fileKind,
        spec: { path: `${folder}/${name}`, state: 'absent' } satisfies FileSpec,
      })),
      { kind: directoryKind, spec: { path: folder, state: 'absent' } satisfies DirectorySpec },
      {
        kind: repositoryKind,
        spec: { ...clientRepository(cluster, account), state: 'absent' } satisfies RepositorySpec,
      },
    ] as unknown as readonly Wish[];
  });
}

/**
 * With its host everything goes that bringup made there for accounts, also for those that the section does not name: an onboarding names
 * them by itself. `made`: ids of what bringup made; `wishes`: what is asked for here otherwise.
 */
export function clientsGone(made: readonly string[], wishes: readonly Wish[]): readonly Wish[] {
  const asked = new Set(wishes.map(idOf));
  const gone = ({ kind }: typeof fileKind | typeof directoryKind) =>
    made.flatMap((id) => {
      const path = id.slice(kind.length + 1);
      const isOurs = id.startsWith(`${kind}:`) && (path === CLIENTS || path.startsWith(`${CLIENTS}/`));
      return isOurs && !asked.has(id) ? [{ path, state: 'absent' as const }] : [];
    });
  const files = gone(fileKind).map((spec): Wish => ({ kind: fileKind, spec }) as Wish);
  const folders = gone(directoryKind).map((spec): Wish => ({ kind: directoryKind, spec }) as Wish);
  const repositories = made.flatMap((id): readonly Wish[] => {
    const key = id.slice(repositoryKind.kind.length + 1);
    const isTheirs = id.startsWith(`${repositoryKind.kind}:`) && key.includes('/') && !asked.has(id);
    return isTheirs ? [{ kind: repositoryKind, spec: repositoryKind.absent?.(key) } as Wish] : [];
  });
  const all = [...wishes, ...files, ...folders];
  // What is in a folder goes before it.
  const within = (path: string) =>
    all.filter(({ spec }) => 'path' in spec && String(spec.path).startsWith(`${path}/`)).map(idOf);
  return [
    ...files,
    ...repositories,
    ...folders.map((wish) => ({ ...wish, needs: within((wish.spec as DirectorySpec).path) })),
  ];
}
