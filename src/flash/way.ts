import type { Board, FlashSource, ImageStream } from '../bmc/board.ts';
import type { NodeImage } from '../image/customise.ts';
import type { FlashTarget } from './target.ts';

/** How an image comes to a node. */
export type Way = FlashSource['mode'];

/**
 * The way the image takes: as the fleet file says. With `auto` it is sent, encrypted, because it holds the private host key of its node;
 * a board that can fetches what nothing of ours is in, and what it is to have from a server that is named.
 */
export function wayOf(
  board: Board,
  { boardSection, section, image }: Pick<FlashTarget, 'boardSection' | 'section' | 'image'>,
): Way {
  const { transfer } = boardSection;
  const named = section.mirror !== undefined;
  const fetches = transfer === 'auto' && board.about.can.pull && (named || image.os === 'as-is');
  if (transfer === 'pull' || fetches) return named ? 'mirror' : 'pull';
  return transfer === 'sdcard' ? 'sdcard' : 'push';
}

/** What a person is to know when others can read the image on its way; undefined when they cannot, or nothing of ours is in it. */
export function inTheClear(way: Way, { section, image }: Pick<FlashTarget, 'section' | 'image'>): string | undefined {
  const plain = way === 'pull' || (way === 'mirror' && section.mirror?.url.startsWith('http:'));
  if (!plain || image.os === 'as-is') return undefined;
  return 'the image, with the private host key of the node in it, goes over plain HTTP: who listens in that network can answer for the node from then on (transfer: push encrypts)';
}

/** The image as this board can take it, `.xz` where it unpacks that; undefined when it is somewhere else already. */
export async function streamFor(board: Board, way: Way, image: NodeImage): Promise<ImageStream | undefined> {
  if (way === 'mirror' || way === 'sdcard') return undefined;
  return board.about.can.xz ? image.xz() : image.raw();
}

/** Where the board is to take the image from. `stream`: what `streamFor` gave. */
export function sourceOf(
  way: Way,
  { boardSection, section }: FlashTarget,
  image: NodeImage,
  stream: ImageStream | undefined,
): FlashSource {
  if (way === 'mirror' && section.mirror !== undefined) return { mode: 'mirror', ...section.mirror };
  if (way === 'sdcard' && section.sdcard !== undefined) {
    const path = section.sdcard;
    return { mode: 'sdcard', path, ...(path.endsWith('.xz') ? {} : { sizeBytes: image.bytes.size }) };
  }
  if (stream === undefined) throw new TypeError(`there is nothing to write by ${way}`);
  if (way === 'push') return { mode: 'push', image: stream };
  const { 'pull-address': address, 'pull-port': port } = boardSection;
  return {
    mode: 'pull',
    image: stream,
    ...(address === undefined ? {} : { address }),
    ...(port === undefined ? {} : { port }),
  };
}
