import { z } from 'zod';
import { type Sh, sh } from '../../core/sh.ts';
import { isOtherAddress } from '../other-address.ts';
import { configurationOf, JOIN_LABEL, unitOf } from '../places.ts';

/** What the head of a cluster says of one start of a host's unit. */
export type Listed =
  /** `address`: under which the other nodes reach it, as the head believes. */
  | { readonly is: 'alive'; readonly address?: string | undefined }
  | { readonly is: 'missing' }
  | { readonly is: 'dead'; readonly died: string }
  | { readonly is: 'unknown'; readonly said: string };

/** Arguments: label and value of the join. Asks the dashboard of the head, which answers in milliseconds where Ray's own client takes most of a second. */
const PROGRAM = `
import _socket, json, os, sys
label, nonce = sys.argv[1:3]
def end(**what):
    print('listed ' + json.dumps(what)); sys.exit()
try:
    if os.environ.get('RAY_USE_TLS') == '1':
        # The dashboard has no TLS, and the token is not to cross the network in clear.
        from ray._raylet import GcsClient
        nodes = GcsClient(os.environ['RAY_ADDRESS']).get_all_node_info(5).values()
        for node in nodes:
            if dict(node.labels).get(label) == nonce:
                end(**({'is': 'alive', 'address': node.node_manager_address} if node.state == 0 else {'is': 'dead', 'died': (node.death_info.reason_message or 'no reason')[:300]}))
        end(**{'is': 'missing'})
    with open(os.environ['RAY_AUTH_TOKEN_PATH']) as file:
        token = file.read().strip()
    # By hand, because to load Python's own modules for it takes longer than all the rest.
    place = os.environ['BRINGUP_RAY_DASHBOARD']
    host, _, port = place.rpartition(':')
    lines = ['GET /api/v0/nodes?detail=1&limit=10000 HTTP/1.0', 'Host: ' + place, 'Connection: close', 'Authorization: Bearer ' + token, 'User-Agent: bringup', '', '']
    family, kind, protocol, _, address = _socket.getaddrinfo(host.strip('[]'), int(port), 0, _socket.SOCK_STREAM)[0]
    head = _socket.socket(family, kind, protocol)
    head.settimeout(5)
    head.connect(address)
    head.sendall('\\r\\n'.join(lines).encode())
    parts = []
    while not parts or parts[-1]:
        parts.append(head.recv(65536))
    words, _, answer = b''.join(parts).partition(b'\\r\\n\\r\\n')
    status = words[:40].decode('ascii', 'replace').split(' ')[1:2]
    if status != ['200']:
        end(**{'is': 'unknown', 'said': 'its dashboard answers ' + (status[0] if status else 'no HTTP')})
    nodes = json.loads(answer)['data']['result']['result']
except Exception as problem:
    end(**{'is': 'unknown', 'said': ('%s: %s' % (type(problem).__name__, problem))[:300]})
for node in nodes:
    if (node.get('labels') or {}).get(label) == nonce:
        if node['state'] == 'ALIVE':
            end(**{'is': 'alive', 'address': str(node.get('node_ip') or '')})
        end(**{'is': 'dead', 'died': (node.get('state_message') or 'no reason')[:300]})
end(**{'is': 'missing'})
`;

/**
 * Prints what the head says of a start of the unit: of the one that runs, when none is given. Needs neither an environment nor a head
 * that answers: then it says so.
 */
export function askHead(
  cluster: string,
  start: Sh = sh`"$(systemctl show -p InvocationID --value -- ${unitOf(cluster)})"`,
): Sh {
  const file = `${configurationOf(cluster)}/environment`;
  return sh`if [ -f ${file} ]; then (
set -a; . ${file}; set +a
[ -x "$BRINGUP_RAY_ENVIRONMENT/bin/python" ] || exit 0
if [ "\${RAY_USE_TLS:-}" = 1 ]; then bu_o=-I; else bu_o=-IS; fi
printf '%s' ${PROGRAM} | timeout 30 "$BRINGUP_RAY_ENVIRONMENT/bin/python" "$bu_o" - ${JOIN_LABEL} ${start} 2>/dev/null
); fi`;
}

const listed = z.discriminatedUnion('is', [
  z.object({ is: z.literal('alive'), address: z.string().optional() }),
  z.object({ is: z.literal('missing') }),
  z.object({ is: z.literal('dead'), died: z.string() }),
  z.object({ is: z.literal('unknown'), said: z.string() }),
]);

/** The answer in what `askHead` printed. */
export function listedIn(output: string): { readonly listed?: Listed } {
  const line = /^listed (\{.*\})$/m.exec(output)?.[1];
  if (line === undefined) return {};
  try {
    const found = listed.safeParse(JSON.parse(line));
    return found.success ? { listed: found.data } : {};
  } catch {
    return {};
  }
}

/** Whether the head believes the host at another address than it has: then nobody reaches it for long. */
export function hasMoved(said: Listed | undefined, address: string): boolean {
  return said?.is === 'alive' && isOtherAddress(said.address ?? '', address);
}

/** Why the host, which has this address, is no member by what the head says; undefined when it is one. */
export function wrongOf(said: Listed, address: string): string | undefined {
  switch (said.is) {
    case 'alive':
      return hasMoved(said, address)
        ? `the head knows it at ${said.address}, and it has moved to ${address}`
        : undefined;
    case 'missing':
      return 'the head does not list it';
    case 'dead':
      return `the head lists it as dead: ${said.died}`;
    case 'unknown':
      return `the head could not be asked: ${said.said}`;
  }
}
