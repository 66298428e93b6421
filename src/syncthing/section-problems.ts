import { BringupError } from '../core/error.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { suggest } from '../fleet/nearest.ts';
import { ipOf, isWithin, reachOf } from './address.ts';
import { membersOf, sectionOf, sharesOf, topOf } from './members.ts';

/** What is wrong between the sections of hosts and that at the top; each alone was checked when the file was loaded. */
export function problemsOf(fleet: Fleet): readonly BringupError[] {
  return [...folderProblems(fleet), ...fleet.hosts.flatMap((host) => hostProblems(fleet, host))];
}

function folderProblems(fleet: Fleet): readonly BringupError[] {
  const names = fleet.hosts.map(({ name }) => name);
  const ids = new Map<string, string>();
  return Object.entries(topOf(fleet).folders).flatMap(([folder, { id = folder, hub, hosts = {} }]) => {
    const members = membersOf(fleet, folder).map(({ name }) => name);
    const first = ids.get(id);
    ids.set(id, first ?? folder);
    const strangers = Object.keys(hosts).filter((name) => !names.includes(name));
    return [
      ...(first === undefined
        ? []
        : [
            new BringupError({
              code: 'syncthing-folder-twice',
              category: 'config',
              what: `the folders ${first} and ${folder} both have the id ${id}`,
              remedy: 'give one of them another id',
              where: fleet.locate(['syncthing', 'folders', folder]),
            }),
          ]),
      ...strangers.map(
        (name) =>
          new BringupError({
            code: 'syncthing-unknown-host',
            category: 'config',
            what: `folder ${folder} says something of ${name}, which is no host of this fleet`,
            remedy: suggest(name, names, 'hosts'),
            where: fleet.locate(['syncthing', 'folders', folder, 'hosts', name]),
          }),
      ),
      ...(hub === undefined || members.includes(hub) || (members.length === 0 && names.includes(hub))
        ? []
        : [
            new BringupError({
              code: 'syncthing-hub-missing',
              category: 'config',
              what: `the hub of folder ${folder} is ${hub}, which does not take part in it`,
              remedy: names.includes(hub)
                ? `add ${folder} to syncthing.folders of ${hub}, or name another hub`
                : suggest(hub, names, 'hosts'),
              where: fleet.locate(['syncthing', 'folders', folder, 'hub']),
            }),
          ]),
    ];
  });
}

function hostProblems(fleet: Fleet, host: FleetHost): readonly BringupError[] {
  const section = sectionOf(host);
  if (section === undefined || section.state === 'absent') return [];
  const known = Object.keys(topOf(fleet).folders);
  const unknown = (section.folders ?? []).filter((name) => !known.includes(name));
  const paths = new Map<string, string>();
  const onMesh = (section.address ?? 'mesh') === 'mesh';
  return [
    ...unknown.map(
      (name) =>
        new BringupError({
          code: 'syncthing-unknown-folder',
          category: 'config',
          what: `${host.name} takes part in folder ${name}, which is not in syncthing.folders at the top of the file`,
          remedy: known.length === 0 ? 'write it there, with its path' : suggest(name, known, 'folders'),
          where: fleet.locateInHost(host.name, ['syncthing', 'folders']),
        }),
    ),
    ...sharesOf(fleet, host).flatMap(({ name, path }) => {
      const other = [...paths].find(([there]) => isInside(path, there) || isInside(there, path))?.[1];
      paths.set(path, name);
      return other === undefined
        ? []
        : [
            new BringupError({
              code: 'syncthing-path-twice',
              category: 'config',
              what: `the folders ${other} and ${name} have the same path on ${host.name}, or one is in the other`,
              remedy: `give one of them another path there: syncthing.folders.${name}.hosts.${host.name}.path`,
              where: fleet.locateInHost(host.name, ['syncthing', 'folders']),
            }),
          ];
    }),
    ...outside(fleet, host),
    ...(onMesh && host.sections['mesh'] === undefined
      ? [
          new BringupError({
            code: 'syncthing-no-mesh',
            category: 'config',
            what: `${host.name} is to be reached over the mesh, but has no mesh section`,
            remedy:
              'give it one, or set syncthing.address to host (its address in this file) or to an address such as tcp://192.0.2.7:22000',
            where: fleet.locateInHost(host.name, ['syncthing']),
          }),
        ]
      : []),
  ];
}

/** An address that the fleet's own networks refuse. That of a mesh is not known yet. */
function outside(fleet: Fleet, host: FleetHost): readonly BringupError[] {
  const { networks } = topOf(fleet);
  if (networks === undefined) return [];
  const [address = ''] = reachOf(host, networks, () => undefined)?.addresses ?? [];
  const ip = address === '' ? undefined : ipOf(address);
  if (ip === undefined || isWithin(ip, networks)) return [];
  return [
    new BringupError({
      code: 'syncthing-address-refused',
      category: 'config',
      what: `${host.name} is reached at ${ip}, which is in none of syncthing.networks (${networks.join(', ')}): the others would refuse it`,
      remedy: 'add its network there, or set syncthing.address of the host',
      where: fleet.locateInHost(host.name, ['syncthing']),
    }),
  ];
}

function isInside(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}/`);
}
