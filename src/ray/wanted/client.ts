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
  { token }: Pick<RayCluster, 'token'>,
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
    { path: `${folder}/README`, content: text(clientNote), ...theirs },
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

/** All of it goes. */
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
