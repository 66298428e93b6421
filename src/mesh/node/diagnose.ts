import type { Diagnosis } from '../../engine/resource.ts';
import type { MembershipSpec } from './spec.ts';

type Row = readonly [pattern: RegExp, told: (spec: MembershipSpec, match: RegExpExecArray) => Diagnosis];

const serverOf = ({ server }: MembershipSpec) => server ?? 'Tailscale';

/** It does not get through; the evidence that says most is looked for first. */
function notConnected(pattern: RegExp): Row {
  return [
    pattern,
    (spec, [said]) => ({
      category: 'network',
      code: 'mesh-not-connected',
      what: `the client of the host does not get through to ${serverOf(spec)} (${said})`,
      remedy: `try it on the host: curl -v ${serverOf(spec)}/health; a firewall, a proxy or the server itself is in the way`,
    }),
  ];
}

/** What a client says when it cannot join, first match wins. Sources: tailscale control/controlclient, headscale hscontrol/auth.go. */
const ROWS: readonly Row[] = [
  [
    /tailscaled answers again, without a membership/,
    () => ({
      category: 'network',
      code: 'mesh-daemon-awake',
      what: 'tailscaled answered nothing, was started anew, and is in no mesh',
      remedy: 'run it again: the host then joins',
      retryable: true,
    }),
  ],
  [
    /[^"\n]*(no space left on device|read-only file system|disk quota exceeded)[^"\n]*/i,
    (_spec, [, said]) => ({
      category: 'filesystem',
      code: 'mesh-state-not-written',
      what: `the client of the host cannot write its state: ${said}`,
      remedy: 'make room for /var/lib/tailscale (df -h, df -i), and run it again',
    }),
  ],
  [
    /(?:SubState=auto-restart|ActiveState=failed|NRestarts=[1-9])[\s\S]*no answer from tailscaled/,
    () => ({
      category: 'service',
      code: 'mesh-daemon-crashes',
      what: 'tailscaled ends again and again on the host',
      remedy: 'its log says why: journalctl -u tailscaled -n 50',
    }),
  ],
  [
    /no answer from tailscaled|failed to connect to local tailscaled/,
    () => ({
      category: 'service',
      code: 'mesh-daemon-silent',
      what: 'tailscaled of the host does not answer',
      remedy: 'look at it there: systemctl status tailscaled; journalctl -u tailscaled -n 50',
    }),
  ],
  [
    /authkey already used|auth ?key.*(?:already|has been) used/i,
    (spec) => ({
      category: 'auth',
      code: 'mesh-key-burnt',
      what: `the server ${serverOf(spec)} says that the key was used already`,
      remedy:
        'run it again: a new key is made; when it comes again, the node of this host on the server has to be deleted (headscale issue 3371)',
      retryable: true,
    }),
  ],
  [
    /authkey expired|auth ?key.*(?:expired|not found|invalid)|invalid pre ?auth ?key/i,
    (spec) => ({
      category: 'auth',
      code: 'mesh-key-not-taken',
      what: `the server ${serverOf(spec)} does not take the key that was just made`,
      remedy: 'look at the clocks of this machine and of the server: a key lives ten minutes; then run it again',
      retryable: true,
    }),
  ],
  [
    /requested tags \[?([^\]]*?)\]? (?:are|is) (?:invalid|not permitted)|tags? .*not permitted/i,
    (spec) => ({
      category: 'config',
      code: 'mesh-tag-refused',
      what: `the policy of the server does not let this host have the tags ${spec.tags.join(', ')}`,
      remedy: 'name an owner for each in tagOwners of the policy, or take the tag out of the fleet file',
    }),
  ],
  [
    /unsupported client version|client (?:is )?too old/i,
    (spec) => ({
      category: 'unsupported',
      code: 'mesh-client-old',
      what: `the server ${serverOf(spec)} does not speak with so old a client`,
      remedy: 'set a newer install.version in the mesh section',
    }),
  ],
  [
    /x509: .*|certificate (?:has expired|is not trusted).*/i,
    (spec, [said]) => ({
      category: 'network',
      code: 'mesh-certificate',
      what: `the host does not trust the certificate of ${serverOf(spec)}: ${said}`,
      remedy: 'look at the clock of the host (bringup facts) and at the certificate authorities it trusts',
    }),
  ],
  [
    /lookup (\S+).*(?:no such host|server misbehaving|i\/o timeout)/i,
    (spec, [, name]) => ({
      category: 'dns',
      code: 'mesh-server-unknown-there',
      what: `the host cannot resolve ${name ?? serverOf(spec)}`,
      remedy: `look at its DNS: getent hosts ${name ?? ''}`,
    }),
  ],
  notConnected(/fetch control key: [^"\n]*/),
  notConnected(
    /connection refused|no route to host|network is unreachable|i\/o timeout|context deadline exceeded|unexpected HTTP response|EOF/i,
  ),
  notConnected(/timeout waiting for Tailscale service/),
];

/** Why a host did not become a node, from what its client and its log say; undefined when nothing is recognised. */
export function diagnoseNode(output: string, spec: MembershipSpec): Diagnosis | undefined {
  for (const [pattern, told] of ROWS) {
    const match = pattern.exec(output);
    if (match !== null) return told(spec, match);
  }
  return undefined;
}
