import { busy } from '../bmc/flash/errors.ts';
import { answerOf } from './answer.ts';
import type { Attestation } from './ask-node.ts';
import { type Begin, decide } from './decide.ts';
import { phasesBehind } from './finisher.ts';
import { inDoubt } from './in-doubt.ts';
import { type LookedAt, lookAt } from './look.ts';
import { requireLogin } from './required-login.ts';
import type { FlashContext } from './run.ts';
import { requireOwnDisk } from './second-disk.ts';
import type { Snapshot } from './snapshot.ts';
import type { StockImages } from './stock-images.ts';
import { type FlashTarget, requireWritable } from './target.ts';

/** A node of which it is known what it is to be, what it is, and what is to be done with it. */
export interface FoundNode {
  readonly looked: LookedAt;
  readonly begin: Begin;
  /** What it says of itself, when it does. */
  readonly says?: Attestation;
}

/** Finds out what is to be done with a node, and changes nothing. Throws BringupError for what cannot be, and for what nobody may without `force`. */
export async function findOut(
  target: FlashTarget,
  { power, transfer }: Snapshot,
  images: StockImages,
  context: FlashContext,
): Promise<FoundNode> {
  requireWritable(target);
  const looked = await lookAt(target, images, context);
  const answer = await answerOf(looked, power, context);
  const phases = await phasesBehind(looked, context);
  const { force } = context;
  const { contentHash } = looked.plan;
  const begin = decide({ contentHash, answer, phases, force, proves: looked.key !== undefined });
  const says = answer.is === 'here' ? answer.says : undefined;
  if (!force && (begin === 'write' || begin === 'stranger')) requireOwnDisk(target, says);
  if (begin === 'barred' || begin === 'stranger' || begin === 'unknown')
    throw transfer.state === 'transferring' ? busy(target.board, transfer) : inDoubt(target, begin, answer);
  if (begin === 'write') await requireLogin(target, context.connect);
  return { looked, begin, ...(says === undefined ? {} : { says }) };
}
