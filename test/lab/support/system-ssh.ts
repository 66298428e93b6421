import { type ChildResult, runChild } from '../../../src/lab/child.ts';
import type { Lab } from '../../../src/lab/lab.ts';

export interface SystemSshOptions {
  readonly knownHostsPath?: string;
  readonly input?: string;
  readonly connectTimeoutS?: number;
}

/** Runs a command on a lab host with the machine's own ssh client, strict about host keys. */
export function systemSsh(
  lab: Lab,
  host: string,
  command: string,
  options: SystemSshOptions = {},
): Promise<ChildResult> {
  const settings = [
    'BatchMode=yes',
    'IdentitiesOnly=yes',
    'StrictHostKeyChecking=yes',
    'GlobalKnownHostsFile=/dev/null',
    `UserKnownHostsFile=${options.knownHostsPath ?? lab.knownHostsPath}`,
    `ConnectTimeout=${options.connectTimeoutS ?? 5}`,
  ];
  const { user, address } = lab.host(host);
  const argv = ['ssh', '-F', 'none', '-i', lab.keyPath, ...settings.flatMap((one) => ['-o', one])];
  const input = options.input === undefined ? {} : { input: options.input };
  return runChild([...argv, `${user}@${address}`, command], { timeoutMs: 60_000, ...input });
}
