import { z } from 'zod';
import { BringupError, BringupErrors } from '../../core/error.ts';
import { short } from '../../flash/judge-node.ts';
import type { NodePlan } from '../../flash/plan.ts';
import type { Confirm } from '../../flash/question.ts';

const AgreedPlan = z.record(
  z.string(),
  z.object({ begin: z.enum(['nothing', 'write', 'boot', 'finish']), image: z.string().regex(/^[0-9a-f]{64}$/) }),
);

/** What is to be done with each node, and its content hash, as a dry run told it and somebody agreed to it. */
export type AgreedPlan = z.output<typeof AgreedPlan>;

/** Reads the output `plan` of a dry run; undefined when it is none. */
export function readAgreedPlan(text: string): AgreedPlan | undefined {
  try {
    return AgreedPlan.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The output `plan` of a dry run: nodes without trouble. */
export function agreedPlanOf(plans: readonly NodePlan[]): AgreedPlan {
  return Object.fromEntries(
    plans.flatMap(({ node, begin, image, problem }) =>
      begin === undefined || image === undefined || problem !== undefined ? [] : [[node, { begin, image }]],
    ),
  );
}

/** Goes on with what was agreed to. Throws BringupErrors when a node would get another image, or be written and was not to be; nothing is changed then. */
export function onlyAgreed(agreed: AgreedPlan): Confirm {
  return async ({ nodes }) => {
    const problems = nodes.flatMap(({ node, host, begin, image, problem }) => {
      if (problem !== undefined || image === undefined) return [];
      const wanted = agreed[node];
      if (wanted?.image !== image) return [moved(node, host, wanted?.image, image)];
      return begin === 'write' && wanted.begin !== 'write' ? [notAgreed(node, host)] : [];
    });
    if (problems.length > 0) throw new BringupErrors(problems);
    return true;
  };
}

function moved(node: string, host: string, wanted: string | undefined, found: string): BringupError {
  const planned = wanted === undefined ? 'was not in the plan' : `was planned as ${short(wanted)}`;
  return new BringupError({
    code: 'flash-image-moved',
    category: 'moved',
    what: `the image of node ${node} ${planned}, and would be ${short(found)} now`,
    remedy:
      'plan again; where plan and flash run on different machines, or on one that keeps nothing, give the node host-key: as a secret, else each makes a key of its own',
    where: { host },
  });
}

function notAgreed(node: string, host: string): BringupError {
  return new BringupError({
    code: 'flash-not-agreed',
    category: 'moved',
    what: `node ${node} would be written, and was not to be when it was planned: it does not run now what it ran then, or is off`,
    remedy: 'see what became of it, and plan again',
    where: { host },
  });
}
