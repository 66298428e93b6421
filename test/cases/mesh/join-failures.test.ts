import { expect, test } from 'vitest';
import { diagnoseNode } from '../../../src/mesh/node/diagnose.ts';
import type { MembershipSpec } from '../../../src/mesh/node/spec.ts';

const spec: MembershipSpec = { part: 'membership', server: 'https://mesh.example.org', hostname: 'gpu-1', tags: ['tag:worker'], ephemeral: false, acceptDns: true, advertiseRoutes: [], onOtherNetwork: 'refuse', connectMs: 1, overMesh: false };
const timeout = 'timeout waiting for Tailscale service to enter a Running state; check health with "tailscale status"';
const loggedOut = (why: string) => `${timeout}\nNRestarts=0\nActiveState=active\nSubState=running\n  "BackendState": "NeedsLogin",\n  "Health": [\n    "You are logged out. The last login error was: ${why}"\n  ],\n`;
const stopped = (unit: string) => `${unit}\nno answer from tailscaled\nfailed to connect to local tailscaled; it doesn't appear to be running (sudo systemctl start tailscaled ?)`;

/** Sources: headscale hscontrol/noise.go, hscontrol/types/preauth_key.go, hscontrol/state/tags.go; tailscale control/controlclient/direct.go; what real clients said on lab hosts. */
test.each([
  [loggedOut('register request: http 401: authkey already used'), 'mesh-key-burnt', true],
  [loggedOut('register request: http 401: authkey expired'), 'mesh-key-not-taken', true],
  [loggedOut('register request: http 401: AuthKey not found'), 'mesh-key-not-taken', true],
  [loggedOut('register request: http 400: unsupported client version: v1.78 (109)'), 'mesh-client-old', undefined],
  [loggedOut('register request: http 400: requested tags [tag:worker] are invalid or not permitted'), 'mesh-tag-refused', undefined],
  [loggedOut('fetch control key: 503 Service Unavailable'), 'mesh-not-connected', undefined],
  [loggedOut('fetch control key: Get \\"https://mesh.example.org/key?v=140\\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid'), 'mesh-certificate', undefined],
  [loggedOut('fetch control key: Get \\"https://mesh.example.org/key?v=140\\": dial tcp: lookup mesh.example.org on 10.0.0.1:53: no such host'), 'mesh-server-unknown-there', undefined],
  [loggedOut('fetch control key: Get \\"https://mesh.example.org/key?v=140\\": dial tcp 192.0.2.1:443: connect: connection refused'), 'mesh-not-connected', undefined],
  [timeout, 'mesh-not-connected', undefined],
  ['500 Internal Server Error: initMachineKeyLocked: write /var/lib/tailscale/tailscaled.state.tmp1: no space left on device', 'mesh-state-not-written', undefined],
  [stopped('NRestarts=6\nActiveState=activating\nSubState=auto-restart'), 'mesh-daemon-crashes', undefined],
  [stopped('NRestarts=0\nActiveState=active\nSubState=running'), 'mesh-daemon-silent', undefined],
  ['tailscaled answers nothing, so it is started anew\ntailscaled answers again, without a membership', 'mesh-daemon-awake', true],
  ['something else', undefined, undefined],
])('%s: %s', (output, code, retryable) => {
  const told = diagnoseNode(output, spec);
  expect([told?.code, told?.retryable]).toEqual([code, retryable]);
});
