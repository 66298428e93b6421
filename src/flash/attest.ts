import { BringupError } from '../core/error.ts';
import { type HostOutcome, outcomeOf } from '../report/outcome.ts';
import { toProblem } from '../report/problem.ts';
import type { Problem } from '../report/report.ts';
import { type Attestation, askNode } from './ask-node.ts';
import { asking } from './asking.ts';
import { identities } from './identities.ts';
import { judgeNode } from './judge-node.ts';
import { type LookedAt, lookAt } from './look.ts';
import type { FlashContext } from './run.ts';
import { stockImages } from './stock-images.ts';
import { type FlashTarget, nameOf } from './target.ts';

/** Whether a node runs what the fleet file says, by its own word. */
export interface Attested {
  readonly node: string;
  readonly host: string;
  readonly outcome: HostOutcome;
  /** The image that it is to run. */
  readonly image?: string;
  readonly found?: Attestation;
  readonly problem?: Problem;
}

/** Asks nodes which image they run and compares that with the fleet file. No board is asked, nothing is changed. */
export async function attestNodes(
  targets: readonly FlashTarget[],
  context: FlashContext,
): Promise<readonly Attested[]> {
  await using images = stockImages(context);
  const looked = await Promise.all(
    targets.map((target) => lookAt(target, images, context).catch((error: unknown) => error as Error)),
  );
  const right = looked.filter((one): one is LookedAt => !(one instanceof Error));
  const machines = identities();
  const others = new Map(right.map(({ target, plan }) => [plan.contentHash, nameOf(target)]));
  return Promise.all(
    looked.map(async (one, index): Promise<Attested> => {
      const target = targets[index] as FlashTarget;
      const named = { node: nameOf(target), host: target.host.name };
      const failed = (error: unknown, rest: Partial<Attested> = {}): Attested => {
        const problem = toProblem(error, { host: target.host.name });
        return { ...named, ...rest, outcome: outcomeOf(problem.category), problem };
      };
      if (one instanceof Error) return failed(one);
      const { contentHash } = one.plan;
      if (one.key === undefined) return failed(cannotProve(target), { image: contentHash });
      try {
        using _asked = asking(nameOf(target), context);
        const signal = AbortSignal.any([context.signal, AbortSignal.timeout(context.patience.askMs)]);
        const found = await askNode(target, {
          key: one.key,
          file: one.stock.os.attestation,
          connect: context.connect,
          signal,
        });
        const wrong = judgeNode(target, found, { contentHash, others }) ?? machines.claim(target, found);
        if (wrong !== undefined) return failed(wrong, { image: contentHash, found });
        return { ...named, outcome: 'converged', image: contentHash, found };
      } catch (error) {
        context.signal.throwIfAborted();
        return failed(error, { image: contentHash });
      }
    }),
  );
}

function cannotProve(target: FlashTarget): BringupError {
  return new BringupError({
    code: 'flash-no-proof',
    category: 'unsupported',
    what: `node ${nameOf(target)} has an image that was written as it is (os: as-is): nothing in it says which one it is`,
    remedy: 'leave it out, or take os: as-is from the image if bringup knows its operating system',
    where: target.place('image'),
  });
}
