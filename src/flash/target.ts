import { resolve } from 'node:path';
import { NODES, type NodeNumber } from '../bmc/board.ts';
import { BringupError, BringupErrors, type ErrorDetails, type Place } from '../core/error.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { expandHome } from '../host/ssh-config-file.ts';
import type { FileEdit } from '../image/file-edit.ts';
import { aModule, MODULES } from './modules.ts';
import { type NodeNames, nodeNames, renderTexts } from './node-texts.ts';
import { placeOf } from './place-of.ts';
import type { BoardSection, BoardsSection } from './schema/boards.ts';
import type { ImagesSection } from './schema/images.ts';
import type { NodeSection } from './schema/node.ts';
import { targetProblems } from './target-problems.ts';

/** A node of a board as the fleet file wants it. */
export interface FlashTarget {
  /** Name of the board. */
  readonly board: string;
  readonly boardSection: BoardSection;
  readonly node: NodeNumber;
  readonly section: NodeSection;
  readonly host: FleetHost;
  readonly hostname: string;
  /** What is in its image besides the files of its section, as edits already. */
  readonly edits?: readonly FileEdit[];
  /** `from` is absolute when it is a path. */
  readonly image: ImagesSection[string] & { readonly name: string };
  /** Names that texts of the node may hold; those of its section are looked up already. */
  readonly names: NodeNames;
  /** Where something of the node stands in the fleet file. */
  place(...path: readonly (string | number)[]): Place;
  /** The same of its board. */
  boardPlace(...path: readonly (string | number)[]): Place;
  /** The same of its image. */
  imagePlace(...path: readonly (string | number)[]): Place;
}

/** `rack-1/2`, as nodes are called on the command line. */
export function nameOf({ board, node }: Pick<FlashTarget, 'board' | 'node'>): string {
  return `${board}/${node}`;
}

/** All nodes of all boards, in order. Throws BringupError when there are no boards, and BringupErrors with all that does not fit together. */
export function flashTargets(fleet: Fleet): readonly FlashTarget[] {
  if (fleet.sections['boards'] === undefined) throw noBoards(fleet.file);
  const { targets, problems } = nodesOf(fleet);
  if (problems.length > 0) throw new BringupErrors(problems.map((problem) => new BringupError(problem)));
  return targets;
}

/** The nodes of all boards of a fleet, and what does not fit together. Pure. */
export function nodesOf(fleet: Fleet): {
  readonly targets: readonly FlashTarget[];
  readonly problems: readonly ErrorDetails[];
} {
  const boards = (fleet.sections['boards'] ?? {}) as BoardsSection;
  const problems: ErrorDetails[] = [];
  const targets: FlashTarget[] = [];
  const usedBy = new Map<string, string>();
  const boardAt = new Map<string, string>();
  for (const [board, boardSection] of Object.entries(boards)) {
    const boardPlace: FlashTarget['boardPlace'] = (...path) => fleet.locate(['boards', board, ...path]);
    const place = placeOf(boardSection).toLowerCase();
    const same = boardAt.get(place);
    if (same !== undefined)
      problems.push({
        code: 'flash-board-twice',
        category: 'config',
        what: `${same} and ${board} are one board: both are at ${place}`,
        remedy: 'write its nodes below one name',
        where: boardPlace('address'),
      });
    boardAt.set(place, board);
    for (const node of NODES) {
      const section = boardSection.nodes[node];
      if (section === undefined) continue;
      const name = nameOf({ board, node });
      const found = targetOf(fleet, { board, boardSection, boardPlace, node, section }, (problem) =>
        problems.push(problem),
      );
      const other = usedBy.get(section.host);
      if (other !== undefined)
        problems.push({
          code: 'flash-host-twice',
          category: 'config',
          what: `node ${other} and node ${name} are both to be the host ${section.host}`,
          remedy: 'give each node a host of its own',
          where: boardPlace('nodes', String(node), 'host'),
        });
      usedBy.set(section.host, name);
      if (found === undefined) continue;
      targets.push(found);
      problems.push(...targetProblems(found, name));
    }
  }
  return { targets, problems };
}

function targetOf(
  fleet: Fleet,
  slot: Pick<FlashTarget, 'board' | 'boardSection' | 'boardPlace' | 'node' | 'section'>,
  problem: (details: ErrorDetails) => void,
): FlashTarget | undefined {
  const { board, boardSection, boardPlace, node, section } = slot;
  const place: FlashTarget['place'] = (...path) => boardPlace('nodes', String(node), ...path);
  const wrong = (code: string, key: string, what: string, remedy: string) =>
    problem({ code, category: 'config', what, remedy, where: place(key) });
  const name = nameOf({ board, node });
  const host = fleet.hosts.find((one) => one.name === section.host);
  if (host === undefined)
    wrong(
      'flash-host-unknown',
      'host',
      `node ${name} is to be the host ${section.host}, which is not in the fleet`,
      'add it below hosts:, or correct the name',
    );
  else if (host.connection === 'local')
    wrong(
      'flash-host-local',
      'host',
      `node ${name} is to be the host ${section.host}, which is this machine`,
      'name the host that the node becomes',
    );
  const image = ((fleet.sections['images'] ?? {}) as ImagesSection)[section.image];
  if (image === undefined)
    wrong(
      'flash-image-unknown',
      'image',
      `node ${name} is to get the image ${section.image}, which is not among images:`,
      'add it at the top below images:, or correct the name',
    );
  const onCard = boardSection.transfer === 'sdcard';
  if (onCard && section.sdcard === undefined)
    wrong(
      'flash-sdcard-path',
      'image',
      `board ${board} takes images from its SD card, and node ${name} does not say which is its own`,
      `set sdcard: of the node, such as /mnt/sdcard/${section.host}.img.xz; \`bringup flash image ${name}\` makes the file`,
    );
  if (host === undefined || image === undefined) return undefined;
  const from = /^https?:\/\//.test(image.from) ? image.from : resolve(fleet.root, expandHome(image.from));
  const { domain } = boardSection;
  const hostname = section.hostname ?? (domain === undefined ? host.name : `${host.name}.${domain}`);
  const names = nodeNames(fleet, { board, node, host, hostname });
  const rendered = renderTexts(section, names, place, problem);
  const imagePlace: FlashTarget['imagePlace'] = (...path) => fleet.locate(['images', section.image, ...path]);
  return {
    ...slot,
    section: rendered,
    host,
    hostname,
    image: { ...image, from, name: section.image },
    names,
    place,
    imagePlace,
  };
}

/**
 * Of all nodes those that are named (`rack-1`, `rack-1/2`, or a host), and whose host is selected.
 * Throws BringupError for a name that is none of them, or when nothing is left.
 */
export function chosenTargets(
  targets: readonly FlashTarget[],
  names: readonly string[],
  hosts: readonly FleetHost[],
): readonly FlashTarget[] {
  const fits = (target: FlashTarget, name: string) => [target.board, nameOf(target), target.host.name].includes(name);
  const unknown = names.find((name) => !targets.some((target) => fits(target, name)));
  if (unknown !== undefined)
    throw new BringupError({
      code: 'flash-name-unknown',
      category: 'config',
      what: `${unknown} is neither a board, nor a node of one, nor the host of a node`,
      remedy: `write it like ${targets.slice(0, 3).map(nameOf).join(', ') || 'rack-1/2'}`,
    });
  const chosen = targets.filter(
    (target) =>
      hosts.some(({ name }) => name === target.host.name) &&
      (names.length === 0 || names.some((name) => fits(target, name))),
  );
  if (chosen.length > 0) return chosen;
  throw new BringupError({
    code: 'flash-nobody',
    category: 'config',
    what: 'none of the nodes of boards is chosen',
    remedy: 'see `bringup flash status` for the nodes there are, and take back --select or the names',
  });
}

/** Throws BringupError for a module that no board can write, and says how it is written instead. */
export function requireWritable(target: FlashTarget): void {
  const { otherWay } = MODULES[target.section.module];
  if (otherWay === undefined) return;
  throw new BringupError({
    code: 'flash-module',
    category: 'unsupported',
    what: `node ${target.node} of board ${target.board} is ${aModule(target.section.module)}, which the board cannot write`,
    remedy: otherWay,
    where: target.place('module'),
  });
}

function noBoards(file: string): BringupError {
  return new BringupError({
    code: 'flash-not-declared',
    category: 'config',
    what: 'the fleet file says nothing about boards',
    remedy: 'add boards: and images: at its top (docs/fleet/boards.yaml)',
    where: { file },
  });
}
