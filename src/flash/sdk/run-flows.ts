import { BringupError, BringupErrors } from '../../core/error.ts';
import { connector } from '../../engine/connect-host.ts';
import type { FileEdit } from '../../image/file-edit.ts';
import type { Problem as FullProblem } from '../../report/report.ts';
import { flash } from '../flash.ts';
import { openFlashContext } from '../open-context.ts';
import { planFlash } from '../plan.ts';
import { type FlashContext, PATIENCE } from '../run.ts';
import { openFlashState } from '../state.ts';
import { nameOf } from '../target.ts';
import type { Context, NodePlan, NodeResult, Problem, RunOptions } from './api.ts';
import { callbacks } from './callbacks.ts';
import { type FlowFleet, fleetOfFlows } from './fleet-of-flows.ts';
import { imageWriter } from './image-writer.ts';
import { linesOf } from './lines.ts';
import type { BoardWish, FlowWish } from './turing-pi.ts';

interface Opened extends FlowFleet, Disposable {
  readonly context: FlashContext;
}

/** As TuringPi.run says. */
export async function runFlows(
  board: BoardWish,
  flows: readonly FlowWish[],
  options: RunOptions,
): Promise<readonly NodeResult[]> {
  using opened = await open(board, flows, options);
  const {
    report: { nodes },
  } = await flash(opened.targets, opened.context);
  // A run that was ended from outside ends as its caller said.
  if (options.failures !== 'report') options.signal?.throwIfAborted();
  const results = flows.map(({ node }): NodeResult => {
    const found = nodes.find(({ node: name }) => name === node.name);
    if (found === undefined) throw new TypeError(`node ${node.name} has no result`);
    const { problem, node: _, host: __, ...rest } = found;
    return { id: node.id, name: node.name, hostname: node.hostname, ...rest, ...problemOf(problem) };
  });
  failFor(nodes, options);
  return results;
}

/** As TuringPi.plan says. */
export async function planFlows(
  board: BoardWish,
  flows: readonly FlowWish[],
  options: RunOptions,
): Promise<readonly NodePlan[]> {
  using opened = await open(board, flows, options);
  const plans = await planFlash(opened.targets, opened.context);
  failFor(plans, options);
  return flows.flatMap(({ node }) =>
    plans
      .filter(({ node: name }) => name === node.name)
      .map(({ begin, image, size, calls, problem }) => ({
        id: node.id,
        name: node.name,
        ...(begin === undefined ? {} : { begin }),
        ...(image === undefined ? {} : { image }),
        ...(size === undefined ? {} : { size }),
        ...(calls === undefined ? {} : { calls }),
        ...problemOf(problem),
      })),
  );
}

async function open(
  { config, internals }: BoardWish,
  flows: readonly FlowWish[],
  options: RunOptions,
): Promise<Opened> {
  const signal = options.signal ?? new AbortController().signal;
  signal.throwIfAborted();
  const log = options.log ?? config.log ?? (() => undefined);
  const contextOf = ({ node }: FlowWish): Context => ({ node, signal, log: (line) => log(`${node.name}: ${line}`) });
  const edited = await Promise.all(flows.map(async (wish) => ({ wish, edits: await editsOf(wish, contextOf(wish)) })));
  const made = fleetOfFlows(config, edited);
  const flowOf = new Map(flows.map((wish) => [wish.node.name, wish]));
  const context = openFlashContext({
    fleet: made.fleet,
    connect: connector(made.fleet, {}),
    signal,
    secrets: made.secrets,
    force: options.force ?? false,
    onEvent: linesOf(log),
    ...(options.lockTimeoutMs === undefined ? {} : { lockTimeoutMs: options.lockTimeoutMs }),
    ...(options.bootTimeoutMs === undefined ? {} : { patience: { ...PATIENCE, bootMs: options.bootTimeoutMs } }),
    ...(config.cacheDir === undefined ? {} : { cache: config.cacheDir }),
    state: openFlashState(config.stateDir),
    finisher: callbacks((target) => {
      const wish = flowOf.get(nameOf(target));
      if (wish === undefined) throw new TypeError(`there is no flow for node ${nameOf(target)}`);
      return { steps: wish.post, context: contextOf(wish) };
    }),
    ...internals,
  });
  return { ...made, context, [Symbol.dispose]: () => context[Symbol.dispose]() };
}

async function editsOf({ image }: FlowWish, context: Context): Promise<readonly FileEdit[]> {
  const writer = imageWriter();
  for (const write of image?.files ?? []) await write(writer.image, context);
  return writer.edits();
}

function problemOf(problem: FullProblem | undefined): { readonly problem?: Problem } {
  if (problem === undefined) return {};
  const { code, what, remedy, retryable } = problem;
  return { problem: { code, what, remedy, retryable } };
}

/** Throws what went wrong with nodes, unless their results are to tell it. */
function failFor(nodes: readonly { readonly problem?: FullProblem }[], { failures = 'throw' }: RunOptions): void {
  const errors = nodes.flatMap(({ problem }) => (problem === undefined ? [] : [new BringupError(problem)]));
  const [first] = errors;
  if (failures === 'report' || first === undefined) return;
  throw errors.length === 1 ? first : new BringupErrors(errors);
}
