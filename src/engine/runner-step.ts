import type { Category } from '../core/category.ts';
import { BringupError } from '../core/error.ts';
import { digest } from '../core/json.ts';
import { Secret } from '../core/secret.ts';
import { PRELUDE } from '../host/prelude.ts';
import type { StepOutcome } from '../report/outcome.ts';
import { cancelledError, journalError } from './errors.ts';
import type { HostLink } from './host-link.ts';
import { JOURNAL_VERSION, type JournalLine, type JournalState, openLine } from './journal.ts';
import type { Step } from './plan.ts';
import { journalProgram, readProgram } from './program.ts';
import type { RunnerContext } from './resource.ts';
import type { RunContext } from './run-context.ts';
import { planned } from './step-change.ts';

/** Where a runner step works: the run, and the host whose journal remembers it. */
export interface RunnerPlace {
  readonly context: RunContext;
  readonly host: string;
  link(): Pick<HostLink, 'connection'> & Partial<Pick<HostLink, 'session'>>;
  /** Writes into the journal of a host that has no agent. */
  write?(lines: readonly JournalLine[]): Promise<void>;
  /** What the host's journal says. */
  journal(): Pick<JournalState, 'notes'>;
}

/** What a thing at a server is given to work with. `id` is there when it may change something. */
export function runnerContext(
  place: RunnerPlace,
  { capability, id = '' }: { readonly capability: string; readonly id?: string },
): RunnerContext {
  const { context, host } = place;
  return {
    host,
    signal: context.signal,
    prepared: context.prepared.get(capability),
    notes: place.journal().notes.filter(({ run }) => run !== context.runId),
    tell: (text) => context.onEvent({ type: 'note', host, text }),
    dial: (port) => place.link().connection.dial(port),
    async secret(name, body) {
      const { session } = place.link();
      if (session === undefined) return undefined;
      const { sections } = await session.work(readProgram([{ name: 'secret', body }], PRELUDE));
      const text = sections.get('secret')?.trim() ?? '';
      if (text === '') return undefined;
      const secret = new Secret(name, text);
      context.newSecret(secret);
      return secret;
    },
    note: (text) => write(place, [{ t: 'intent', v: JOURNAL_VERSION, run: context.runId, id, note: text }]),
    value: (name, from) => context.values.get(from ?? host, name),
  };
}

/** Errors after which nobody knows whether the server did what it was asked. */
const DOUBTFUL: ReadonlySet<Category> = new Set(['cancelled', 'unknown']);

/**
 * Carries out one change at a server: journal, change, read again, judge. What the server did and nobody could note or read
 * back any more is unknown, and so it is for the next run, too.
 */
export async function runRunnerStep(
  step: Step,
  place: RunnerPlace,
  seq: number,
): Promise<{ outcome: StepOutcome; problem: BringupError | undefined; durationMs: number; state: unknown }> {
  const { context, host } = place;
  const { kind, spec, notify, source } = step.item.wanted;
  const started = performance.now();
  const where = { ...source, host, step: step.id };
  const run = context.runId;
  const end = (rc: number): JournalLine => ({ t: 'end', run, seq, id: step.id, rc });
  const runner = runnerContext(place, { id: step.id, capability: step.item.wanted.capability });
  const done = (outcome: StepOutcome, problem: BringupError | undefined, state: unknown) => ({
    outcome,
    problem: problem?.at(where),
    durationMs: performance.now() - started,
    state,
  });
  let asked = false;
  try {
    await write(place, [
      {
        t: 'begin',
        v: JOURNAL_VERSION,
        run,
        seq,
        id: step.id,
        fleet: context.fleet.name,
        digest: digest(step.decision).slice(0, 16),
        notify,
        at: new Date().toISOString(),
        by: context.by,
      },
    ]);
    try {
      await kind.runner?.apply(planned(step), runner);
    } catch (thrown) {
      const error = whyOf(thrown, place);
      asked = error instanceof BringupError && DOUBTFUL.has(error.category);
      // Why it failed matters more than that this could not be noted.
      if (!asked) await write(place, [end(1)]).catch(() => undefined);
      throw error;
    }
    asked = true;
    await write(place, [end(0)]);
    const [state] = (await kind.runner?.read([spec], runner)) ?? [];
    const now = kind.decide(state, spec, { notified: false });
    if (now.verdict === 'ok') return done('changed', undefined, state);
    const problem = new BringupError({
      code: 'not-right-afterwards',
      category: 'verify',
      what: `${step.id} was changed without an error, but read back it is not as wanted`,
      remedy: 'look at the server: something else changes it, or the wish cannot be met there',
    });
    return done('failed', problem, state);
  } catch (thrown) {
    const error = whyOf(thrown, place);
    if (!(error instanceof BringupError)) throw error;
    return done(asked ? 'unknown' : 'failed', error, undefined);
  }
}

/** What waits or asks stops with a word of its own when the run is told to stop. */
function whyOf(thrown: unknown, { context, host }: RunnerPlace): unknown {
  return context.signal.aborted && !(thrown instanceof BringupError) ? cancelledError(host) : thrown;
}

async function write(place: RunnerPlace, lines: readonly JournalLine[]): Promise<void> {
  if (place.write !== undefined) return place.write(lines);
  const result = await place.link().session?.work(journalProgram(lines.map(openLine), PRELUDE));
  if (result?.code === 0) return;
  throw journalError({ host: place.host });
}
