import { BringupError } from '../core/error.ts';
import { afterStep, type HostWork, placeOf } from './host-stage.ts';
import type { Step } from './plan.ts';
import { type Pushed, pushFiles } from './push-files.ts';
import { NO_SUPPLIES, type Supplied, type Supplies, type Supply } from './resource.ts';
import { runnerContext } from './runner-step.ts';
import { planned } from './step-change.ts';

/**
 * Carries out a stage whose steps were given what they need only now. A step whose supply fails has failed, and what it got is
 * given back; so is, when the stage is through, all that was not used.
 */
export async function withSupplies(
  work: HostWork,
  steps: readonly Step[],
  stage: (steps: readonly Step[], supplies: Supplies) => Promise<BringupError | undefined>,
): Promise<BringupError | undefined> {
  if (!steps.some(({ item }) => item.wanted.kind.supply !== undefined)) return stage(steps, NO_SUPPLIES);
  const taken = await takeSupplies(work, steps);
  try {
    for (const { step, error, durationMs } of taken.failed) {
      work.results.began([step]);
      afterStep(work, step, 'failed', error, durationMs);
    }
    return taken.steps.length === 0 ? undefined : await stage(taken.steps, taken);
  } finally {
    await taken.release();
  }
}

interface Taken extends Supplies {
  /** The steps that can begin. */
  readonly steps: readonly Step[];
  /** Those that got nothing, and why. */
  readonly failed: readonly { readonly step: Step; readonly error: BringupError; readonly durationMs: number }[];
  /** When the stage is through: what was got and not used goes, as do files on the host. Never throws. */
  release(): Promise<void>;
}

async function takeSupplies(work: HostWork, steps: readonly Step[]): Promise<Taken> {
  const { context, host, results } = work;
  const got = new Map<string, Supply>();
  const pushed: Pushed[] = [];
  const failed: Taken['failed'][number][] = [];
  for (const step of steps) {
    const { kind, capability } = step.item.wanted;
    if (kind.supply === undefined) continue;
    const started = performance.now();
    try {
      const supply = await kind.supply(planned(step), runnerContext(placeOf(work), { id: step.id, capability }));
      got.set(step.id, supply);
      for (const secret of Object.values(supply.secrets ?? {})) context.newSecret(secret);
      pushed.push(await pushFiles(work, step.id, supply.files ?? {}));
    } catch (error) {
      if (!(error instanceof BringupError)) throw error;
      const durationMs = performance.now() - started;
      failed.push({ step, error: error.at({ host: host.name, step: step.id }), durationMs });
      if (context.onFailure !== 'continue') break;
    }
  }
  const bad = new Set(failed.map(({ step }) => step));
  return {
    steps: bad.size > 0 && context.onFailure !== 'continue' ? [] : without(steps, bad),
    failed,
    of(id) {
      const supply = got.get(id);
      return supply === undefined ? undefined : suppliedOf(supply, pushed, id);
    },
    async release() {
      for (const one of pushed) await one.remove().catch(() => undefined);
      for (const [id, { release }] of got) {
        await release?.(results.get(id)?.outcome ?? 'not-begun').catch((error: unknown) =>
          context.onEvent({
            type: 'note',
            host: host.name,
            text: `${id}: ${error instanceof Error ? error.message : String(error)}`,
          }),
        );
      }
    },
  };
}

/** The steps that need none of the bad ones, not even by way of another. */
function without(steps: readonly Step[], bad: ReadonlySet<Step>): readonly Step[] {
  const gone = new Set([...bad].map(({ id }) => id));
  // In order: what is needed comes first.
  for (const { id, item } of steps) if (item.needs.some((need) => gone.has(need))) gone.add(id);
  return steps.filter(({ id }) => !gone.has(id));
}

function suppliedOf(supply: Supply, pushed: readonly Pushed[], id: string): Supplied {
  const paths = pushed.find((one) => one.step === id)?.paths;
  return {
    secret: (name) => there(supply.secrets?.[name], name),
    file: (name) => there(paths?.get(name), name),
  };
}

function there<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new TypeError(`nothing named ${name} was supplied`);
  return value;
}
