import { type ImagePlan, planImage } from '../image/customise.ts';
import type { HostKeyPair, NodeWish } from '../image/os/node-wish.ts';
import type { StockImage } from '../image/stock-image.ts';
import { requireFittingImage } from './fits-module.ts';
import { hostKeyOf } from './host-key.ts';
import { placeOf } from './place-of.ts';
import type { FlashContext } from './run.ts';
import type { StockImages } from './stock-images.ts';
import type { FlashTarget } from './target.ts';
import { wishOf } from './wish.ts';

/** A node with all that is known of what it is to be, before anything is changed. */
export interface LookedAt {
  readonly target: FlashTarget;
  readonly stock: StockImage;
  /** Undefined: its image is written as it is, nobody knows its key, and it cannot prove itself. */
  readonly key: HostKeyPair | undefined;
  readonly wish: Omit<NodeWish, 'instanceId'>;
  readonly plan: ImagePlan;
}

/** Nothing: of two nodes with such an image neither name counts. */
const AS_IS: LookedAt['wish'] = { hostname: 'as-is', users: [], hostKeys: [], files: [] };

/** Learns what a node is to be. Throws BringupError for what cannot be. */
export async function lookAt(
  target: FlashTarget,
  images: StockImages,
  { state, fleet }: FlashContext,
): Promise<LookedAt> {
  const asIs = target.image.os === 'as-is';
  const key = asIs ? undefined : await hostKeyOf(target, placeOf(target.boardSection), state);
  const wish = key === undefined ? AS_IS : await wishOf(target, { root: fleet.root, hostKey: key });
  const stock = await images.of(target, bytesOf(wish));
  await requireFittingImage(target, stock);
  return { target, stock, key, wish, plan: planImage(stock, wish) };
}

function bytesOf({ files }: LookedAt['wish']): number {
  const sizes = files.map((edit) => {
    if (edit.type !== 'file') return 0;
    return Buffer.isBuffer(edit.content) ? edit.content.length : edit.content.size;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
