import type { Board, NodeNumber, Power, Usb } from '../bmc/board.ts';
import { busy } from '../bmc/flash/errors.ts';
import { customise, type NodeImage } from '../image/customise.ts';
import type { ImageProgress } from '../image/source/base-image.ts';
import { borrowPower } from './borrowed-power.ts';
import type { Job } from './job.ts';
import { short } from './judge-node.ts';
import { othersOff } from './others-off.ts';
import { placeOf } from './place-of.ts';
import type { FlashContext } from './run.ts';
import { shrunkOf, shrunkText } from './shrunk.ts';
import { haltNote, shutDown } from './shut-down.ts';
import { nodesOf } from './target.ts';
import { streamFor, wayOf } from './way.ts';
import { writeNode } from './write-node.ts';

/**
 * Images are made in parallel, and written one after the other: a board has one transfer. Meanwhile these nodes are off, and others that could
 * be written in their place; afterwards each has its power back unless its disk may hold part of an image. A node that is whole is started by
 * who boots it. Returns the others that were off meanwhile.
 */
export async function writeAll(
  board: Board,
  name: string,
  jobs: readonly Job[],
  { power, usb }: { readonly power: Power; readonly usb: Usb },
  context: FlashContext,
): Promise<readonly NodeNumber[]> {
  if (jobs.length === 0) return [];
  const { signal, onEvent, state } = context;
  const writing = jobs.map(({ run }) => run.target.node);
  const { 'other-nodes': policy, 'reload-daemon': reload } = jobs[0]?.run.target.boardSection ?? {};
  const place = placeOf((jobs[0] as Job).run.target.boardSection);
  const note = (text: string) => onEvent({ type: 'note', node: name, text });
  const others = (on: Power) => othersOff(name, { policy: policy ?? 'refuse', power: on, usb, writing });
  let offMeanwhile: readonly NodeNumber[] = [];
  const takePower = async () => {
    // Somebody else may have begun meanwhile: whose node it is, its power is not ours.
    const transfer = await board.transfer();
    if (transfer.state === 'transferring') throw busy(name, transfer);
    const now = await board.power();
    const off = others(now);
    if (off.length > 0) note(`node ${off.join(', ')} is off while others are written`);
    offMeanwhile = off;
    const nodes = [...off, ...writing.filter((node) => now[node] !== false)];
    const targets = [...jobs.map(({ run }) => run.target), ...nodesOf(context.fleet).targets];
    const halt = async (running: readonly NodeNumber[]) => {
      const texts = running.map(async (node) => {
        const target = targets.find((one) => placeOf(one.boardSection) === place && one.node === node);
        return haltNote(node, target === undefined ? 'not-ours' : await shutDown(board, target, context));
      });
      for (const text of await Promise.all(texts)) note(text);
    };
    return borrowPower({ board, place, state }, { nodes, power: now, halt, note });
  };
  try {
    others(power);
  } catch (error) {
    for (const { run } of jobs) run.fail(error);
    return [];
  }
  await using made = new AsyncDisposableStack();
  await using taken = new AsyncDisposableStack();
  let alone = false;
  const prepared = jobs.map(({ run, looked: { stock, wish, plan } }) => {
    const work = run.phase('prepared', async () => {
      const shrunk = shrunkOf(stock);
      if (shrunk !== undefined) run.note(`its image is ${shrunkText(shrunk)}`);
      const onProgress = (progress: ImageProgress) => onEvent({ type: 'image', node: run.name, progress });
      const image = made.use(await customise(stock, wish, { signal, onProgress, onNote: run.note }));
      // Packed here, in parallel, and not while the board waits for it.
      await streamFor(board, wayOf(board, run.target), image);
      const changedBytes = image.bytes.changed.reduce((sum, { length }) => sum + length, 0);
      return { value: image, outputs: { changedBytes }, text: short(plan.contentHash) };
    });
    // Whoever writes it is told.
    work.catch(() => undefined);
    return work;
  });
  for (const [index, { run, looked }] of jobs.entries()) {
    try {
      const image = await (prepared[index] as Promise<NodeImage>);
      signal.throwIfAborted();
      if (reload) await board.reload();
      // Not before all images are there: nobody is off for longer than it takes to write.
      if (!alone) {
        await Promise.allSettled(prepared);
        taken.use(await takePower());
      }
      alone = true;
      await run.phase('flashed', async () => {
        const { sentBytes, way, verified } = await writeNode(board, run, image, context);
        return {
          value: undefined,
          outputs: { sentBytes, way, verified, rawBytes: image.bytes.size },
          text: `${short(looked.plan.contentHash)}, ${way}`,
        };
      });
    } catch (error) {
      run.fail(error);
    }
  }
  await Promise.allSettled(prepared);
  return offMeanwhile;
}
