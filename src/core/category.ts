/** What kind of thing went wrong. `outcome` is what a host becomes when this stops it; `retryable` says whether time alone may heal it. */
export const CATEGORIES = {
  config: { outcome: 'refused', retryable: false, meaning: 'the fleet file, an input or an option is wrong' },
  secret: { outcome: 'refused', retryable: false, meaning: 'a secret is missing or unusable' },
  dns: { outcome: 'unreachable', retryable: true, meaning: 'a name did not resolve' },
  network: { outcome: 'unreachable', retryable: true, meaning: 'no connection, or it broke' },
  throttled: { outcome: 'throttled', retryable: true, meaning: 'the sshd or a server turned us away for now' },
  'host-key': { outcome: 'refused', retryable: false, meaning: 'the host did not prove who it is' },
  auth: { outcome: 'unreachable', retryable: false, meaning: 'the host did not accept our key or user' },
  sudo: { outcome: 'unreachable', retryable: false, meaning: 'the user may not become root on the host' },
  shell: { outcome: 'unreachable', retryable: false, meaning: 'the login shell or the host cannot run the agent' },
  lock: { outcome: 'locked', retryable: true, meaning: 'another run holds the host' },
  moved: { outcome: 'refused', retryable: false, meaning: 'the host is no longer what the sealed plan was made from' },
  package: { outcome: 'failed', retryable: false, meaning: 'the package manager failed' },
  'package-lock': { outcome: 'failed', retryable: true, meaning: 'another program holds the package manager' },
  download: { outcome: 'failed', retryable: true, meaning: 'something could not be fetched' },
  service: { outcome: 'failed', retryable: false, meaning: 'a service did not do what was asked' },
  command: { outcome: 'failed', retryable: false, meaning: 'a command failed' },
  filesystem: { outcome: 'failed', retryable: false, meaning: 'a file could not be read or written' },
  timeout: { outcome: 'failed', retryable: true, meaning: 'something took longer than it was allowed to' },
  verify: {
    outcome: 'failed',
    retryable: false,
    meaning: 'a step said ok, but what was read afterwards is not what was wanted',
  },
  unsupported: { outcome: 'refused', retryable: false, meaning: 'this host or this bringup cannot do that' },
  unknown: { outcome: 'unknown', retryable: true, meaning: 'it is not known whether it happened' },
  cancelled: { outcome: 'unknown', retryable: true, meaning: 'the run was cancelled' },
  bug: { outcome: 'failed', retryable: false, meaning: 'bringup itself is wrong' },
} as const satisfies Record<string, { outcome: string; retryable: boolean; meaning: string }>;

export type Category = keyof typeof CATEGORIES;
