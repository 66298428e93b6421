/**
 * Proves that a node runs work: Python for the environment of Ray, run on the node itself.
 * Arguments: address of the head (`ip:port`), own address, label and value of the join, Ray's temporary folder, seconds to wait for the
 * node, seconds of probation. Prints one JSON line last. Exit codes: 3 not a member in time, 4 the task did not run there, 5 lost in probation.
 */
export const JOIN_PROGRAM = `
import glob, json, os, platform, socket, sys, time

head, address, label, nonce, folder = sys.argv[1:6]
wait, probation = float(sys.argv[6]), float(sys.argv[7])
began = time.monotonic()

def tell(**what):
    print(json.dumps(what), flush=True)

def end(code, **what):
    tell(**what)
    sys.stdout.flush()
    os._exit(code)

def raylet_answers():
    # Where one of an earlier start was left, Ray gives the next one a number.
    for path in glob.glob(folder + '/session_latest/sockets/raylet*'):
        with socket.socket(socket.AF_UNIX) as own:
            if own.connect_ex(path) == 0:
                return True
    return False

# Before, there is nothing to ask, and a first start compiles the same modules that the import would.
while not raylet_answers() and time.monotonic() - began < 15:
    time.sleep(0.1)

import ray
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

def connect():
    ray.init(address=head, _node_ip_address=address, logging_level='error', log_to_driver=False, configure_logging=False)

def mine():
    for node in ray.nodes():
        if (node.get('Labels') or {}).get(label) == nonce:
            return node
    return None

said = 'it is not in the list of nodes'
node = None
while True:
    try:
        if not ray.is_initialized():
            connect()
        node = mine()
        if node is not None and node['Alive']:
            break
        if node is not None:
            said = node.get('DeathReasonMessage') or 'the head lists it as dead'
    except Exception as problem:
        said = '%s: %s' % (type(problem).__name__, str(problem).strip().replace('\\n', ' ')[:600])
        node = None
    if time.monotonic() - began > wait:
        end(3, failed='join', said=said)
    time.sleep(0.5)

joined = time.monotonic()
tell(joined=node['NodeID'], seconds=round(joined - began, 3))

@ray.remote(num_cpus=0, max_retries=0)
def look():
    return ray.get_runtime_context().get_node_id(), os.cpu_count()

try:
    where = NodeAffinitySchedulingStrategy(node['NodeID'], soft=False)
    ran_on, cpus = ray.get(look.options(scheduling_strategy=where).remote(), timeout=60)
except Exception as problem:
    end(4, failed='task', said='%s: %s' % (type(problem).__name__, str(problem).strip().replace('\\n', ' ')[:600]))
if ran_on != node['NodeID']:
    end(4, failed='task', said='it ran on node %s' % ran_on)
ran = time.monotonic()

while time.monotonic() - ran < probation:
    time.sleep(min(5, max(0.1, probation - (time.monotonic() - ran))))
    now = mine()
    if now is None or not now['Alive'] or now['NodeID'] != node['NodeID']:
        end(5, failed='probation', after=round(time.monotonic() - joined, 1), said=(now or {}).get('DeathReasonMessage') or 'the head lists it as dead')

end(0, node=node['NodeID'], address=node['NodeManagerAddress'], ray=ray.__version__, python=platform.python_version(),
    cpus=cpus, joinSeconds=round(joined - began, 3), taskSeconds=round(ran - joined, 3), resources=node.get('Resources') or {})
`;
