import type { FlashContext } from '../run.ts';
import type {
  ImageBuilder,
  InstallOptions,
  NodeFlow,
  NodeInfo,
  NodeNumber,
  PostInstall,
  RunOptions,
  TuringPi,
  TuringPiConfig,
} from './api.ts';
import { wrongConfig } from './config-error.ts';
import { type ImageWish, wishOfImage } from './image-builder.ts';
import { nodeInfos } from './node-info.ts';

/** A callback of postInstall, and what it says to depend on. */
export interface PostInstallStep {
  readonly work: (post: PostInstall) => void | Promise<void>;
  readonly inputs?: unknown;
}

/** All that a flow was told. */
export interface FlowWish {
  readonly node: NodeInfo;
  readonly image?: ImageWish;
  readonly install: InstallOptions;
  readonly post: readonly PostInstallStep[];
}

/** A board with what only tests have a reason to change. */
export interface BoardWish {
  readonly config: TuringPiConfig;
  readonly internals: Partial<FlashContext>;
}

const FLOWS = new WeakMap<NodeFlow, FlowWish>();

/** As FlashSdk.turingPi says. What works on boards is loaded when something is run. */
export function turingPi(config: TuringPiConfig, internals: Partial<FlashContext> = {}): TuringPi {
  const nodes = nodeInfos(config);
  const board: BoardWish = { config, internals };
  const infoOf = (id: NodeNumber): NodeInfo => {
    const found = nodes.find((node) => node.id === id);
    if (found === undefined)
      throw wrongConfig(`nodes.${id}`, 'is not there', 'add the node to the configuration of the board');
    return found;
  };
  const flow = (id: NodeNumber) => flowOf({ node: infoOf(id), install: {}, post: [] }, board);
  const wishes = (ids: readonly NodeNumber[], workflow: (flow: NodeFlow, node: NodeInfo) => NodeFlow) =>
    [...new Set(ids)].map((id) => wishOfFlow(workflow(flow(id), infoOf(id))));
  return {
    nodes,
    node: flow,
    async run(ids, workflow, options = {}) {
      const { runFlows } = await import('./run-flows.ts');
      return runFlows(board, wishes(ids, workflow), options);
    },
    async plan(ids, workflow, options = {}) {
      const { planFlows } = await import('./run-flows.ts');
      return planFlows(board, wishes(ids, workflow), options);
    },
  };
}

function flowOf(wish: FlowWish, board: BoardWish): NodeFlow {
  const next = (more: Partial<FlowWish>) => flowOf({ ...wish, ...more }, board);
  const flow: NodeFlow = {
    image: (image: ImageBuilder) => next({ image: wishOfImage(image) }),
    install: (install: InstallOptions) => next({ install: { ...wish.install, ...install } }),
    postInstall: (work, { inputs } = {}) =>
      next({ post: [...wish.post, { work, ...(inputs === undefined ? {} : { inputs }) }] }),
    async run(options: RunOptions = {}) {
      const { runFlows } = await import('./run-flows.ts');
      const [result] = await runFlows(board, [wish], options);
      if (result === undefined) throw new TypeError('a run of one node has no result');
      return result;
    },
    async plan(options: RunOptions = {}) {
      const { planFlows } = await import('./run-flows.ts');
      const [plan] = await planFlows(board, [wish], options);
      if (plan === undefined) throw new TypeError('a plan of one node has no result');
      return plan;
    },
  };
  FLOWS.set(flow, wish);
  return Object.freeze(flow);
}

function wishOfFlow(flow: NodeFlow): FlowWish {
  const wish = FLOWS.get(flow);
  if (wish === undefined) throw new TypeError('a workflow gives back the flow that it was given, with more told to it');
  return wish;
}
