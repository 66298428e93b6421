import type { Board, FlashSource, TransferRecord } from '../bmc/board.ts';
import { BringupError } from '../core/error.ts';
import type { NodeImage } from '../image/customise.ts';
import { otherAddress } from './network.ts';
import type { NodeRun } from './node-run.ts';
import { placeOf } from './place-of.ts';
import type { FlashContext } from './run.ts';
import { inTheClear, sourceOf, streamFor, type Way, wayOf } from './way.ts';

/**
 * Writes an image to a node, and proves it by what the board says. From the moment that its disk may be written it is remembered as such.
 * Where the board cannot fetch it and may choose, it is sent. Throws BringupError.
 */
export async function writeNode(
  board: Board,
  run: NodeRun,
  image: NodeImage,
  { state, signal, onEvent }: FlashContext,
): Promise<{ readonly sentBytes: number; readonly way: Way; readonly verified: boolean }> {
  const { target } = run;
  const { boardSection, node } = target;
  const place = placeOf(boardSection);
  const halfWritten = state.wanted(place).some((wanted) => wanted.node === node && !wanted.on);
  const onRecord = (record: TransferRecord | undefined) => {
    // Before the transfer: it is the reason why what is under way counts.
    if (record !== undefined)
      state.want(place, node, { mayBeWritten: halfWritten || record.reached === 'may-be-written' });
    state.keepTransfer(place, record);
  };
  const write = (source: FlashSource) =>
    board.flash({
      node,
      source,
      rawBytes: image.bytes.size,
      verify: boardSection.verify,
      otherNodes: boardSection['other-nodes'] === 'ignore' ? 'ignore' : 'refuse',
      signal,
      onProgress: (progress) => onEvent({ type: 'flash', node: run.name, progress }),
      onRecord,
    });
  let way = wayOf(board, target);
  const stream = await streamFor(board, way, image);
  for (const warning of [inTheClear(way, target), otherAddress(target)]) if (warning !== undefined) run.note(warning);
  let result: Awaited<ReturnType<typeof write>>;
  try {
    result = await write(sourceOf(way, target, image, stream));
  } catch (error) {
    const unreachable = error instanceof BringupError && error.code === 'bmc-pull-unreachable';
    if (!unreachable || way !== 'pull' || boardSection.transfer !== 'auto') throw error;
    run.note(`${error.message}; it is sent instead`);
    way = 'push';
    result = await write(sourceOf(way, target, image, stream));
  }
  return { sentBytes: stream?.sizeBytes ?? 0, way, verified: result.verified };
}
