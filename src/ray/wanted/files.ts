import { type DirectorySpec, directoryKind } from '../../resources/directory.ts';
import { type FileSpec, fileKind } from '../../resources/file.ts';
import { type ServiceSpec, serviceKind } from '../../resources/service.ts';
import { type UnitSpec, unitKind } from '../../resources/unit.ts';
import { type UserSpec, userKind } from '../../resources/user.ts';
import { environmentFile, fenceFile, type Node, unitFile } from '../node/files.ts';
import { configurationOf, SERVICE_USER, tempDirOf, unitOf } from '../places.ts';
import { formerTokenOf, nextTokenOf } from '../rotation/token-files.ts';
import type { Wish } from './wish.ts';

/** Folder of Ray's own folders of all clusters: for its account alone. */
const TEMPORARY = '/var/lib/bringup-ray';

/** The unit of a node, running. */
export function serviceOf(name: string): Wish {
  const spec: ServiceSpec = {
    name: unitOf(name),
    running: true,
    enabled: true,
    provenLater: true,
    endsUnstarted: true,
    state: 'present',
  };
  return { kind: serviceKind, spec } as Wish;
}

/** That nothing is left beside the token of a rotation that was cut off. */
export function noLeftovers(name: string): readonly Wish[] {
  return [nextTokenOf(name), formerTokenOf(name)].map((path): Wish => {
    const spec: FileSpec = { path, state: 'absent' };
    return { kind: fileKind, spec } as Wish;
  });
}

/** The account, the folders and the files of a node. */
export function placesAndFiles(node: Node, waitsFor: readonly string[]): readonly Wish[] {
  const { name, cluster } = node;
  const folder = configurationOf(name);
  const text = (write: (node: Node) => string) => (waitsFor.length > 0 ? '' : write(node));
  const ours = { owner: SERVICE_USER, group: SERVICE_USER };
  const user: UserSpec = {
    name: SERVICE_USER,
    system: true,
    home: '/nonexistent',
    shell: '/usr/sbin/nologin',
    state: 'present',
  };
  const directories: readonly DirectorySpec[] = [
    { path: folder, owner: 'root', group: SERVICE_USER, mode: '0750', state: 'present' },
    { path: TEMPORARY, ...ours, mode: '0700', state: 'present' },
    // Ray opens it for everybody.
    { path: tempDirOf(name), ...ours, filledByOurs: true, state: 'present' },
  ];
  const token: FileSpec = { path: `${folder}/token`, content: cluster.token, ...ours, mode: '0600', state: 'present' };
  const files: readonly FileSpec[] = [
    {
      path: `${folder}/environment`,
      content: text(environmentFile),
      owner: 'root',
      group: SERVICE_USER,
      mode: '0640',
      state: 'present',
    },
    {
      path: `${folder}/fence.nft`,
      content: text(fenceFile),
      owner: 'root',
      group: 'root',
      mode: '0644',
      state: 'present',
    },
  ];
  const unit: UnitSpec = { name: unitOf(name), content: text(unitFile), ours: true, state: 'present' };
  return [
    { kind: userKind, spec: user },
    ...directories.map((spec) => ({ kind: directoryKind, spec })),
    { kind: fileKind, spec: token },
    ...files.map((spec) => ({ kind: fileKind, spec, waitsFor })),
    { kind: unitKind, spec: unit, waitsFor },
  ] as readonly Wish[];
}
