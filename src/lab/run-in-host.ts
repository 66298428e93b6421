import { BringupError } from '../core/error.ts';
import { type ChildOptions, type ChildResult, runChild } from './child.ts';
import { leaderOf } from './host-process.ts';

/** Runs POSIX sh as root inside a host, without ssh: it enters the host's namespaces, so it works when the network or sshd is broken. */
export function runInHost(lab: string, host: string, script: string, options: ChildOptions = {}): Promise<ChildResult> {
  const leader = leaderOf(lab, host);
  if (leader === undefined) throw notRunning(lab, host);
  const enter = ['nsenter', `--target=${leader}`, '--all', '--root', '--wd'];
  const env = {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: '/root',
    LC_ALL: 'C.UTF-8',
  };
  return runChild([...enter, '/bin/sh', '-c', script], { timeoutMs: 120_000, env, ...options });
}

function notRunning(lab: string, host: string): BringupError {
  return new BringupError({
    code: 'lab-host-not-running',
    category: 'command',
    what: `The lab host ${host} is not running.`,
    remedy: `See its console in the lab's directory (bringup lab status), or start over: bringup lab down ${lab}.`,
    where: { host },
  });
}
