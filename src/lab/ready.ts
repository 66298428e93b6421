import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { BringupError } from '../core/error.ts';
import { carriers, leaderOf } from './host-process.ts';
import { poll } from './poll.ts';
import { hostDirectory } from './state.ts';

/** Waits until a host lets users in by ssh. Throws BringupError with the end of its console when it stops or the deadline passes. */
export async function waitForSsh(
  lab: string,
  host: { readonly name: string; readonly address: string },
  { timeoutMs, signal }: { timeoutMs: number; signal?: AbortSignal | undefined },
): Promise<void> {
  const started = Date.now();
  const ask = async (): Promise<'ready' | 'stopped' | undefined> => {
    if (carriers(lab, host.name).length === 0) return 'stopped';
    const leader = leaderOf(lab, host.name);
    // sshd may greet before users are let in (pam_nologin(8)); asking it again and again would earn a penalty (PerSourcePenalties).
    if (leader === undefined || existsSync(`/proc/${leader}/root/run/nologin`)) return undefined;
    return (await greets(host.address)) ? 'ready' : undefined;
  };
  const answer = await poll(ask, { timeoutMs, everyMs: 50, signal });
  if (answer === 'ready') return;
  const what = answer === 'stopped' ? 'stopped while it booted' : `did not answer by ssh within ${timeoutMs / 1000} s`;
  throw new BringupError({
    code: 'lab-host-not-ready',
    category: answer === 'stopped' ? 'command' : 'timeout',
    what: `The lab host ${host.name} ${what} (${Math.round((Date.now() - started) / 1000)} s). Its console ends with: ${await consoleEnd(lab, host.name)}`,
    remedy: 'Try again with fewer hosts; if it stays, see whether this machine lets root run systemd-nspawn.',
    where: { host: host.name },
  });
}

/** Whether an ssh server answers at an address with its greeting. */
function greets(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: 22, timeout: 1000 });
    const end = (answer: boolean) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', (data) => end(data.toString('latin1').startsWith('SSH-'))());
    for (const event of ['error', 'timeout', 'end'] as const) socket.once(event, end(false));
  });
}

async function consoleEnd(lab: string, host: string): Promise<string> {
  const text = await readFile(join(hostDirectory(lab, host), 'console.log'), 'utf8').catch(() => '');
  const plain = text
    .replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '')
    .trim()
    .split(/\r?\n/);
  return plain.slice(-5).join(' · ') || '(nothing)';
}
