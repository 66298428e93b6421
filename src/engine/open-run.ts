import type { AgentRun } from './agent-run.ts';
import { isWindowsHost } from './host-link.ts';
import type { HostRun } from './host-run.ts';
import { PowershellRun } from './powershell/run.ts';
import type { RunContext } from './run-context.ts';

/**
 * Connects to a host, reads it and plans. The first command is sent as to any host, and costs those with a POSIX shell nothing
 * more; one that answers it as Windows does goes on with a run of its own, which `replace` is given. Throws BringupError.
 */
export async function openRun(context: RunContext, run: AgentRun, replace: (run: HostRun) => void): Promise<void> {
  try {
    await run.open();
    return;
  } catch (error) {
    if (!isWindowsHost(error)) throw error;
  }
  const windows = new PowershellRun(context, run.host, run.first);
  run.handOver();
  replace(windows);
  await windows.open();
}
