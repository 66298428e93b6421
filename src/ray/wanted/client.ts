import { idOf } from '../../engine/resource.ts';
import { type DirectorySpec, directoryKind } from '../../resources/directory.ts';
import { type FileSpec, fileKind } from '../../resources/file.ts';
import { type ClientSpec, clientKind } from '../client/client.ts';
import { apiOf, type Client, clientEnvironment, clientNote } from '../client/client-files.ts';
import { CLIENTS, clientFolderOf } from '../places.ts';
import type { RayCluster } from '../schema.ts';
import type { Wish } from './wish.ts';

/** What lets an account work with a cluster, and the proof that it does. `waitsFor`: what its files need; `late`: what its job needs. */
export function clientWishes(
  client: Client,
  { token, tls }: Pick<RayCluster, 'token' | 'tls'>,
  order: { readonly needs: readonly string[]; readonly waitsFor: readonly string[]; readonly late: readonly string[] },
): readonly Wish[] {
  const { needs, waitsFor, late } = order;
  const { cluster, account, environment } = client;
  const folder = clientFolderOf(cluster, account);
  const text = (write: (client: Client) => string) => (waitsFor.length > 0 ? '' : write(client));
  const theirs = { owner: account, mode: '0600', state: 'present' } as const;
  const directories: readonly DirectorySpec[] = [
    { path: CLIENTS, owner: 'root', group: 'root', mode: '0755', state: 'present' },
    // Of root: what bringup writes there later is not led elsewhere by whoever owns the folder.
    { path: folder, owner: 'root', group: 'root', mode: '0755', state: 'present' },
  ];
  const written: readonly FileSpec[] = [
    { path: `${folder}/environment`, content: text(clientEnvironment), ...theirs },
    { path: `${folder}/README`, content: text((one) => clientNote(one, tls !== undefined)), ...theirs },
  ];
  const files: readonly Wish[] = [
    { kind: fileKind, spec: { path: `${folder}/token`, content: token, ...theirs } satisfies FileSpec },
    ...written.map((spec) => ({ kind: fileKind, spec, waitsFor })),
  ] as readonly Wish[];
  const made = [...directories.map((spec) => ({ kind: directoryKind, spec }) as Wish), ...files];
  const proof = {
    kind: clientKind,
    spec: { cluster, account, state: 'present', api: apiOf(client), environment } satisfies ClientSpec,
    needs: made.map(idOf),
    waitsFor: [...new Set([...waitsFor, ...late])],
  } as unknown as Wish;
  return [...made.map((wish) => ({ ...wish, needs })), proof];
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
  const all = [...wishes, ...files, ...folders];
  // What is in a folder goes before it.
  const within = (path: string) =>
    all.filter(({ spec }) => 'path' in spec && String(spec.path).startsWith(`${path}/`)).map(idOf);
  return [...files, ...folders.map((wish) => ({ ...wish, needs: within((wish.spec as DirectorySpec).path) }))];
}
