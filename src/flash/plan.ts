import type { Board } from '../bmc/board.ts';
import { hubClause, onClause } from '../bmc/flash/hub-words.ts';
import { redactor } from '../core/redact.ts';
import { customise } from '../image/customise.ts';
import { shown } from '../image/source/address.ts';
import type { Partition } from '../image/table/partition.ts';
import { toProblem } from '../report/problem.ts';
import type { Problem } from '../report/report.ts';
import { asking } from './asking.ts';
import { besideRun } from './beside-run.ts';
import { boardAt } from './board-at.ts';
import type { Begin } from './decide.ts';
import { type FoundNode, findOut } from './find-out.ts';
import { otherAddress } from './network.ts';
import { otherNodesOn } from './others-off.ts';
import { placeOf } from './place-of.ts';
import { type PlannedEdit, plannedEdits } from './planned-edits.ts';
import type { FlashContext } from './run.ts';
import { type Shrunk, shrunkOf } from './shrunk.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import { type StockImages, stockImages } from './stock-images.ts';
import { type FlashTarget, nameOf } from './target.ts';
import { inTheClear, streamFor, wayOf } from './way.ts';

/** What a run would do with one node. */
export interface NodePlan {
  readonly node: string;
  readonly host: string;
  readonly begin?: Begin;
  readonly image?: string;
  /** What it runs now, when it says so. */
  readonly runs?: string;
  /** `diskBytes`: what it takes on this machine, unpacked, less than its size where it has holes. */
  readonly base?: { readonly from: string; readonly sha256: string; readonly os: string; readonly diskBytes: number };
  readonly partitions?: readonly Pick<Partition, 'index' | 'position' | 'length' | 'fileSystem'>[];
  readonly edits?: readonly PlannedEdit[];
  /** With `shrink: true`: what came of it. */
  readonly shrunk?: Shrunk;
  /** In bytes: of the image on the node, what of it differs from the base, and what is sent to the board. */
  readonly size?: { readonly raw: number; readonly changed: number; readonly sent: number };
  /** What the board would be asked to do, in order. */
  readonly calls?: readonly string[];
  /** What is no error, and may be a slip, in sentences. */
  readonly notes?: readonly string[];
  readonly problem?: Problem;
}

/** What would be done, without doing it. The board and the nodes are only asked. */
export async function planFlash(targets: readonly FlashTarget[], context: FlashContext): Promise<readonly NodePlan[]> {
  await using images = stockImages(context);
  const boards = Map.groupBy(targets, ({ boardSection }) => placeOf(boardSection));
  const plans = await Promise.all([...boards.values()].map((nodes) => planBoard(nodes, images, context)));
  return plans.flat();
}

async function planBoard(
  targets: readonly FlashTarget[],
  images: StockImages,
  context: FlashContext,
): Promise<readonly NodePlan[]> {
  const [first] = targets;
  if (first === undefined) return [];
  const beside = besideRun(first, context);
  try {
    beside.requireAnswers();
    using asked = asking(first.board, context);
    await using board = await boardAt(first.board, first.boardSection, context);
    const snapshot = await snapshotOf(board);
    asked[Symbol.dispose]();
    return await Promise.all(
      targets.map((target) =>
        findOut(target, snapshot, images, context)
          .then((found) => planOf(target, found, { board, snapshot }, context))
          .catch((error: unknown) => {
            context.signal.throwIfAborted();
            return failed(target, beside.told(error));
          }),
      ),
    );
  } catch (error) {
    context.signal.throwIfAborted();
    return targets.map((target) => failed(target, beside.told(error)));
  }
}

function failed(target: FlashTarget, error: unknown): NodePlan {
  const { name: host } = target.host;
  return { node: nameOf(target), host, problem: toProblem(error, { host }) };
}

/** What is to be done with a node, in full: the image is made for it. Throws BringupError. */
export async function planOf(
  target: FlashTarget,
  { looked, begin, says }: FoundNode,
  { board, snapshot }: { readonly board: Board; readonly snapshot: Snapshot },
  context: FlashContext,
): Promise<NodePlan> {
  const known = {
    node: nameOf(target),
    host: target.host.name,
    begin,
    image: looked.plan.contentHash,
    ...(says === undefined || says.instanceId === '' ? {} : { runs: says.instanceId }),
  };
  if (begin !== 'write') return known;
  const { stock, wish } = looked;
  await using image = await customise(stock, wish, { signal: context.signal });
  const stream = await streamFor(board, wayOf(board, target), image);
  const note = otherAddress(target);
  const shrunk = shrunkOf(stock);
  return {
    ...known,
    ...(note === undefined ? {} : { notes: [note] }),
    ...(shrunk === undefined ? {} : { shrunk }),
    base: {
      from: stock.base.from,
      sha256: stock.base.raw.sha256,
      os: stock.os.title,
      diskBytes: stock.base.raw.diskBytes,
    },
    partitions: stock.table.partitions.map(({ index, position, length, fileSystem }) => ({
      index,
      position,
      length,
      ...(fileSystem === undefined ? {} : { fileSystem }),
    })),
    edits: await plannedEdits(looked, redactor(context.secrets)),
    size: {
      raw: image.bytes.size,
      changed: image.bytes.changed.reduce((sum, { length }) => sum + length, 0),
      sent: stream?.sizeBytes ?? 0,
    },
    calls: callsOf(target, board, snapshot, stream?.name ?? ''),
  };
}

function callsOf(
  target: FlashTarget,
  board: Board,
  { power, usb, transfer }: Snapshot,
  name: string,
): readonly string[] {
  const { node, boardSection, section } = target;
  const others = otherNodesOn(power, usb, [node]);
  const policy = boardSection['other-nodes'];
  const way = wayOf(board, target);
  const clear = inTheClear(way, target);
  const warning = clear === undefined ? '' : `; ${clear}`;
  return [
    ...(transfer.state === 'transferring' ? [`refused: a transfer to node ${transfer.node ?? '?'} is under way`] : []),
    ...(others.length > 0 && policy !== 'ignore'
      ? [
          policy === 'refuse'
            ? `refused: ${hubClause(target.board, usb.hub)}, and ${onClause(others, power)}`
            : `power off node ${others.join(', ')}`,
        ]
      : []),
    ...(power[node] === false ? [] : [`power off node ${node}`]),
    ...(boardSection['reload-daemon'] ? ['restart the daemon'] : []),
    {
      pull: `write node ${node}: fetch ${name} from this machine${warning}`,
      push: `write node ${node}: take ${name} as it is sent, encrypted`,
      mirror: `write node ${node}: fetch ${section.mirror === undefined ? '' : shown(new URL(section.mirror.url))}${warning}`,
      sdcard: `write node ${node}: take ${section.sdcard} from its SD card, as it is there`,
    }[way],
    ...(boardSection.verify || !board.about.can.skipVerify ? ['read back what was written'] : []),
    ...(others.length > 0 && policy === 'power-off' ? [`power on node ${others.join(', ')}`] : []),
    `power on node ${node}`,
  ];
}
