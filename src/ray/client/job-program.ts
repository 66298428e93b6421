/**
 * Programs of Python, with nothing but its standard library, that an account runs in the environment of its cluster. `ASK` prints
 * `answers` when the API takes the token. `JOB` sends a job, waits for it, and looks in its output for a number that only it can
 * know; it ends with 3 when the API is not reached, 4 when it does not take the token, 5 when the job does not do its work.
 * Source: ray 2.60 python/ray/dashboard/modules/job/job_head.py.
 */
const COMMON = `
import http.client, json, os, secrets, sys, time
address = os.environ['RAY_API_SERVER_ADDRESS'].split('://', 1)[1]
def ask(method, path, body=None):
    with open(os.environ['RAY_AUTH_TOKEN_PATH']) as file:
        token = file.read().strip()
    head = http.client.HTTPConnection(address, timeout=20)
    headers = {'Authorization': 'Bearer ' + token, 'User-Agent': 'bringup', 'Content-Type': 'application/json'}
    head.request(method, path, body=None if body is None else json.dumps(body), headers=headers)
    answer = head.getresponse()
    return answer.status, answer.read().decode('utf-8', 'replace')
`;

export const ASK_PROGRAM = `${COMMON}
try:
    status, text = ask('GET', '/api/v0/cluster_metadata')
    print('answers' if status == 200 else 'refused %d' % status)
except Exception as problem:
    print('silent %s: %s' % (type(problem).__name__, str(problem)[:200]))
`;

export const JOB_PROGRAM = `${COMMON}
def end(code, said):
    print(json.dumps({'said': said[:600]}))
    sys.exit(code)

def told(method, path, body=None):
    try:
        status, text = ask(method, path, body)
    except Exception as problem:
        end(3, '%s: %s' % (type(problem).__name__, problem))
    if status in (401, 403):
        end(4, 'HTTP %d' % status)
    if status >= 400:
        end(5, 'HTTP %d: %s' % (status, text))
    return json.loads(text)

nonce = secrets.token_hex(16)
work = "import ray; ray.init(log_to_driver=False); print(ray.get(ray.remote(num_cpus=0)(lambda: '%s'[::-1]).remote()))" % nonce
job = told('POST', '/api/jobs/', {'entrypoint': 'python -c "%s"' % work, 'metadata': {'name': 'bringup: a client is tried'}})['submission_id']
until = time.monotonic() + float(sys.argv[1])
while True:
    found = told('GET', '/api/jobs/' + job)
    if found['status'] in ('SUCCEEDED', 'FAILED', 'STOPPED'):
        break
    if time.monotonic() > until:
        told('POST', '/api/jobs/' + job + '/stop')
        end(5, 'the job is still %s' % found['status'])
    time.sleep(0.5)
printed = told('GET', '/api/jobs/' + job + '/logs').get('logs') or ''
if found['status'] != 'SUCCEEDED' or nonce[::-1] not in printed:
    end(5, '%s: %s %s' % (found['status'], found.get('message') or '', printed[-400:]))
told('DELETE', '/api/jobs/' + job)
meta = told('GET', '/api/v0/cluster_metadata')['data']
print(json.dumps({'ray': meta['rayVersion'], 'python': meta['pythonVersion']}))
`;
