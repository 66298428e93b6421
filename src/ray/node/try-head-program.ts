/**
 * Tries, as Ray's own account, what Ray would only say after 20 s to minutes: whether the token can be read, whether what listens at
 * the head's ports is the head of a cluster that speaks the same language, whether it takes this token, and whether it runs the same
 * Ray and Python. Needs nothing of Ray; takes milliseconds. Without a head to try (`--`) only the file is read. Each trouble is one line that starts with `bringup:`; exit code 1.
 * Sources: RFC 9113 section 3.4 (what a server of HTTP/2, such as the GCS, sends first); ray 2.60 python/ray/dashboard/http_server_head.py.
 */
export const TRY_HEAD_PROGRAM = `
import http.client, json, os, platform, socket, sys, time

def end(trouble):
    print('bringup: ' + trouble)
    sys.exit(1)

if os.environ.get('RAY_AUTH_MODE') != 'token':
    end('RAY_AUTH_MODE is not token on this host')
path = os.environ.get('RAY_AUTH_TOKEN_PATH', '')
try:
    with open(path) as file:
        token = file.readline().strip()
except OSError as problem:
    end('its token cannot be read: %s: %s' % (path, problem.strerror))
if not token:
    end('its token cannot be read: %s: it is empty' % path)
tls = os.environ.get('RAY_USE_TLS') == '1'
if tls:
    import ipaddress, ssl
    certificate, key, authority = (os.environ['RAY_TLS_' + part] for part in ('SERVER_CERT', 'SERVER_KEY', 'CA_CERT'))
    try:
        context = ssl.create_default_context(cafile=authority)
        context.load_cert_chain(certificate, key)
        # Ray's own check is not so strict.
        context.verify_flags &= ~ssl.VERIFY_X509_STRICT
        context.set_alpn_protocols(['h2'])
        held = ssl._ssl._test_decode_cert(certificate)
    except (OSError, ValueError) as problem:
        end('its certificate cannot be used: %s, %s, %s: %s' % (certificate, key, authority, problem))
    names = {ipaddress.ip_address(value) for kind, value in held.get('subjectAltName', ()) if kind == 'IP Address'}
    for address in (sys.argv[2], '127.0.0.1'):
        if ipaddress.ip_address(address) not in names:
            end('its certificate cannot be used: %s is not for the address %s' % (certificate, address))
    if ssl.cert_time_to_seconds(held['notAfter']) < time.time():
        end('its certificate cannot be used: %s ended at %s' % (certificate, held['notAfter']))

if sys.argv[1] == '--':
    sys.exit()

seconds = float(sys.argv[1])

def parts(address):
    host, port = address.rsplit(':', 1)
    return host.strip('[]'), int(port)

def connect(address):
    last = time.monotonic() + seconds
    while True:
        try:
            return socket.create_connection(parts(address), 5)
        except OSError as problem:
            if time.monotonic() > last:
                end('the head of Ray does not answer at %s port %d: %s' % (*parts(address), problem))
            time.sleep(0.5)

def gcs():
    plain = connect(os.environ['RAY_ADDRESS'])
    plain.settimeout(10)
    if tls:
        try:
            plain = context.wrap_socket(plain, server_hostname=parts(os.environ['RAY_ADDRESS'])[0])
        except OSError as problem:
            end('the head does not go along with TLS: %s' % problem)
    try:
        plain.sendall(b'PRI * HTTP/2.0\\r\\n\\r\\nSM\\r\\n\\r\\n' + bytes([0, 0, 0, 4, 0, 0, 0, 0, 0]))
        said = b''
        while len(said) < 9:
            more = plain.recv(64)
            if not more:
                break
            said += more
    except OSError as problem:
        end(('the head does not go along with TLS: %s' if tls else 'what listens at the port of the head is not its GCS: %s') % problem)
    finally:
        plain.close()
    if len(said) < 9 or said[3] != 4:
        end('what listens at the port of the head is not its GCS: it %s' % ('answered in another protocol' if said else 'ended the connection'))

def ask(path, headers={}):
    host, port = parts(os.environ['BRINGUP_RAY_DASHBOARD'])
    head = http.client.HTTPConnection(host, port, timeout=10)
    head.sock = connect(os.environ['BRINGUP_RAY_DASHBOARD'])
    head.sock.settimeout(10)
    head.request('GET', path, headers={'User-Agent': 'bringup', **headers})
    answer = head.getresponse()
    return answer.status, answer.read(65536)

gcs()
if tls:
    # The dashboard has no TLS: the token is tried by Ray itself.
    sys.exit()
try:
    status, said = ask('/api/authentication_mode')
    mode = json.loads(said).get('authentication_mode')
    bearer = {'Authorization': 'Bearer ' + token}
    status, _ = ask('/api/v0/nodes?limit=1', bearer)
    there = json.loads(ask('/api/v0/cluster_metadata', bearer)[1])['data'] if status == 200 else None
except (OSError, ValueError, AttributeError, LookupError, TypeError, http.client.HTTPException) as problem:
    end('the API of the head does not answer: %s: %s' % (type(problem).__name__, problem))
if mode != 'token':
    end('the head asks for no token: its mode is %s' % str(mode)[:40])
if status in (401, 403):
    end('the head does not take the token of this host: HTTP %d' % status)
if there is not None:
    level = 2 if os.environ.get('RAY_DEFAULT_PYTHON_VERSION_MATCH_LEVEL') == 'minor' else 3
    python = lambda version: str(version).split('.')[:level]
    here = (sys.argv[3], platform.python_version())
    if there.get('rayVersion') != here[0] or python(there.get('pythonVersion')) != python(here[1]):
        # As Ray itself says it, half a minute later.
        words = 'Version mismatch: The cluster was started with:\\n  Ray: %s\\n  Python: %s\\nThis process on node %s was started with:\\n  Ray: %s\\n  Python: %s'
        end(words % (there.get('rayVersion'), there.get('pythonVersion'), platform.node(), *here))
`;
