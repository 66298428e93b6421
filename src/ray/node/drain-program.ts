/**
 * Takes the work off a node: Python for the environment of Ray, run on the node itself, which needs nothing of Ray but its program.
 * Arguments: label and value of the start, seconds until the deadline, seconds that its head may be silent, the reason for people. Tells on standard output who is still
 * busy, and writes on descriptor 3 how it ended: `gone` (it is no node any more), `idle SECONDS`, `finished COUNT SECONDS`,
 * `cut COUNT SECONDS NAMES` (the deadline came first), with TLS `ended SECONDS` and `cut-blind SECONDS`, `lost SECONDS` (its head went away meanwhile), or `unasked WHY` with exit code 3.
 * Sources: ray 2.60 python/ray/scripts/scripts.py, `drain-node`: the deadline is the caller's to enforce; python/ray/dashboard/modules/state.
 */
export const DRAIN_PROGRAM = `
import http.client, json, os, subprocess, sys, time
from urllib.parse import urlencode
label, nonce, deadline, patience, why = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]

def end(*words, code=0):
    os.write(3, ' '.join(str(word) for word in words).replace('\\n', ' ')[:1500].encode())
    sys.stdout.flush()
    os._exit(code)

# The dashboard has no TLS, and the token is not to cross the network in clear: then nobody tells what runs.
blind = os.environ.get('RAY_USE_TLS') == '1'

def nodes():
    from ray._raylet import GcsClient
    found = GcsClient(os.environ['RAY_ADDRESS']).get_all_node_info(10).values()
    return [{'node_id': one.node_id.hex(), 'labels': dict(one.labels), 'state': 'ALIVE' if one.state == 0 else 'DEAD'} for one in found]

def ask(what, **where):
    if blind:
        return [one for one in nodes() if one['node_id'] == where.get('node_id', one['node_id'])] if what == 'nodes' else []
    pairs = [('detail', '1'), ('limit', '10000')]
    for key, value in where.items():
        pairs += [('filter_keys', key), ('filter_predicates', '='), ('filter_values', value)]
    with open(os.environ['RAY_AUTH_TOKEN_PATH']) as file:
        token = file.read().strip()
    head = http.client.HTTPConnection(os.environ['BRINGUP_RAY_DASHBOARD'], timeout=10)
    head.request('GET', '/api/v0/%s?%s' % (what, urlencode(pairs)), headers={'Authorization': 'Bearer ' + token, 'User-Agent': 'bringup'})
    answer = head.getresponse()
    if answer.status != 200:
        raise OSError('its dashboard answers %d' % answer.status)
    return json.load(answer)['data']['result']['result']

def patiently(question):
    until = time.monotonic() + patience
    while True:
        try:
            return question()
        except Exception as problem:
            if time.monotonic() > until:
                end('unasked', 'the head could not be asked: %s: %s' % (type(problem).__name__, problem), code=3)
        time.sleep(1)

def mine():
    return next((one for one in ask('nodes') if (one.get('labels') or {}).get(label) == nonce), None)

def work(node):
    # An actor holds its place whether one of its methods runs or not.
    tasks = {one['task_id']: 'task %s' % one.get('name') for one in ask('tasks', state='RUNNING') if one.get('node_id') == node and one.get('type') == 'NORMAL_TASK'}
    actors = {one['actor_id']: 'actor %s' % one.get('class_name') for one in ask('actors', state='ALIVE') if one.get('node_id') == node}
    return {**tasks, **actors}

def names(found):
    told = sorted(found.values())
    return ', '.join(told[:8]) + (', and %d more' % (len(told) - 8) if len(told) > 8 else '')

found = patiently(mine)
if found is None or found['state'] != 'ALIVE':
    end('gone')
node = found['node_id']
busy = patiently(lambda: work(node))
began = time.monotonic()
seen = dict(busy)
try:
    asked = subprocess.run([os.environ['BRINGUP_RAY_ENVIRONMENT'] + '/bin/ray', 'drain-node', '--address', os.environ['RAY_ADDRESS'], '--node-id', node,
        '--reason', 'DRAIN_NODE_REASON_PREEMPTION', '--reason-message', why, '--deadline-remaining-seconds', str(max(1, deadline))],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
    said = asked.stdout.decode(errors='replace').strip()
except subprocess.TimeoutExpired:
    asked, said = None, 'it did not answer in 120 s'
if asked is None or asked.returncode != 0:
    now = patiently(mine)
    if now is not None and now['state'] == 'ALIVE':
        end('unasked', said[-600:] or 'no reason was given', code=3)

told, told_at, silent = None, 0, None
while True:
    spent = time.monotonic() - began
    try:
        now = next(iter(ask('nodes', node_id=node)), None)
        if now is None or now['state'] != 'ALIVE':
            end(*(('finished', len(seen), round(spent)) if seen else ('ended' if blind else 'idle', round(spent))))
        busy = work(node)
        silent = None
    except Exception:
        silent = silent or time.monotonic()
        if time.monotonic() - silent > 60:
            end('lost', round(spent))
    seen.update(busy)
    if spent >= deadline and blind:
        end('cut-blind', round(spent))
    if spent >= deadline:
        end(*(('cut', len(busy), round(spent), names(busy)) if busy else ('finished', len(seen), round(spent))))
    if busy and (busy != told or time.monotonic() - told_at > 30):
        print('busy: %s; %d s until the deadline' % (names(busy), round(deadline - spent)), flush=True)
        told, told_at = busy, time.monotonic()
    time.sleep(max(0.05, min(1, deadline - spent)))
`;
