import { z } from 'zod';
import { jsonLines, type PythonProgram, pythonProgram } from './python-program.ts';
import { hostAndPort } from './start-arguments.ts';

/** Which nodes have to prove that they run work. */
export interface ProofRequest {
  /** Of the head, where the program runs. */
  readonly address: string;
  readonly gcsPort: number;
  /** Of the file with the token, on the head. */
  readonly tokenPath: string;
  readonly nodes: readonly string[];
  /** For all of it: the program ends itself then. */
  readonly seconds: number;
}

const proven = z.object({
  node: z.string().regex(/^[0-9a-f]{56}$/),
  address: z.string().max(255),
  host: z.string().max(255),
  cpus: z.number().int(),
  python: z.string().max(64),
  ray: z.string().max(64),
  seconds: z.number(),
});

const failed = z.object({
  node: z.string().regex(/^[0-9a-f]{56}$/),
  failed: z.enum(['gone', 'died', 'timeout', 'other']),
  said: z.string(),
});

const unconnected = z.object({ failed: z.literal('connect'), said: z.string() });

/** What a task said on the very node it was sent to. `seconds` from its sending to its answer. */
export type NodeProof = z.output<typeof proven>;
/** `gone`: the cluster has no such node. `died`: it ended, or the process on it did. `timeout`: no answer in time. */
export type NodeFailure = z.output<typeof failed>;

export interface Proof {
  readonly proven: readonly NodeProof[];
  readonly failed: readonly NodeFailure[];
  /** Why there was no connection to the cluster at all, in Ray's words. */
  readonly unconnected?: string;
  /** Nodes of which nothing is known: the program did not come to its end. */
  readonly silent: readonly string[];
}

/**
 * A program for the Python of the environment on the head. It sends one task to each node, and to no other (`soft=False`), and prints
 * one line of JSON for each. The tasks ask for no processor, so a busy node answers, too. Source: docs.ray.io, scheduling.
 */
export function proofProgram({ address, gcsPort, tokenPath, nodes, seconds }: ProofRequest): PythonProgram {
  return pythonProgram(SOURCE, { head: hostAndPort(address, gcsPort), address, tokenPath, nodes, seconds });
}

/** What the program printed about these nodes. */
export function parseProof(output: string, nodes: readonly string[]): Proof {
  const lines = jsonLines(output);
  const right = lines.flatMap((line) => proven.safeParse(line).data ?? []).filter(({ node }) => nodes.includes(node));
  const wrong = lines.flatMap((line) => failed.safeParse(line).data ?? []).filter(({ node }) => nodes.includes(node));
  const none = lines.flatMap((line) => unconnected.safeParse(line).data ?? [])[0]?.said;
  const told = new Set([...right, ...wrong].map(({ node }) => node));
  return {
    proven: right,
    failed: wrong,
    ...(none === undefined ? {} : { unconnected: none }),
    silent: nodes.filter((node) => !told.has(node)),
  };
}

const SOURCE = `
import json, os, sys, threading, time
end = time.monotonic() + TOLD["seconds"]
def tell(**what):
    print(json.dumps(what), flush=True)
def leave(code):
    sys.stdout.flush()
    os._exit(code)
# Ray waits here and there for longer than it is told to.
timer = threading.Timer(TOLD["seconds"] + 5, leave, [124])
timer.daemon = True
timer.start()
os.environ.update(RAY_AUTH_MODE="token", RAY_AUTH_TOKEN_PATH=TOLD["tokenPath"], RAY_USAGE_STATS_ENABLED="0",
    RAY_gcs_server_port_wait_time_s="2")
import ray
from ray.exceptions import GetTimeoutError, NodeDiedError, WorkerCrashedError, TaskUnschedulableError
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy
try:
    ray.init(address=TOLD["head"], _node_ip_address=TOLD["address"], log_to_driver=False, logging_level="error", configure_logging=False)
except BaseException as error:
    tell(failed="connect", said=str(error)[-2000:])
    leave(3)
def look():
    import os, platform, ray
    context = ray.get_runtime_context()
    cpus = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return dict(node=context.get_node_id(), address=ray.util.get_node_ip_address(), host=platform.node(), cpus=cpus,
        python=platform.python_version(), ray=ray.__version__)
task = ray.remote(look)
sent = {}
for node in TOLD["nodes"]:
    strategy = NodeAffinitySchedulingStrategy(node, soft=False)
    sent[task.options(num_cpus=0, max_retries=0, scheduling_strategy=strategy).remote()] = (node, time.monotonic())
code = 0
def failure(node, kind, said):
    global code
    code = 4
    tell(node=node, failed=kind, said=str(said)[-1000:])
while sent:
    done, _ = ray.wait(list(sent), num_returns=1, timeout=max(0, end - time.monotonic()))
    if not done:
        for node, _ in sent.values():
            failure(node, "timeout", "the task did not end within %d s" % TOLD["seconds"])
        break
    node, began = sent.pop(done[0])
    try:
        answer = ray.get(done[0], timeout=max(1, end - time.monotonic()))
        if answer["node"] == node:
            tell(**answer, seconds=round(time.monotonic() - began, 3))
        else:
            failure(node, "other", "the task ran on " + answer["node"])
    except TaskUnschedulableError as error:
        failure(node, "gone", error)
    except (NodeDiedError, WorkerCrashedError) as error:
        failure(node, "died", error)
    except GetTimeoutError as error:
        failure(node, "timeout", error)
    except Exception as error:
        failure(node, "other", error)
leave(code)
`;
