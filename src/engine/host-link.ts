import { BringupError } from '../core/error.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import type { Connection } from '../host/connection.ts';
import { PRELUDE } from '../host/prelude.ts';
import { type ProgramResult, readProgram, type Section } from './program.ts';
import type { RunContext } from './run-context.ts';
import { HostSession } from './session.ts';

/** A connection to a host with the agent on it, and what the first reads told. */
export interface HostLink {
  readonly connection: Connection;
  readonly session: HostSession;
  readonly first: ProgramResult;
  /** When the first reads were sent, by this machine's clock. */
  readonly sentAtMs: number;
}

/** Connects to a host and reads, in one command. Throws BringupError. */
export async function openLink(
  context: RunContext,
  host: FleetHost,
  first: readonly Section[],
  onConnected?: (connection: Connection) => void,
): Promise<HostLink> {
  const { connection, sudo } = await context.connect(host);
  onConnected?.(connection);
  try {
    const sentAtMs = Date.now();
    const opened = await HostSession.open(connection, {
      host: host.name,
      prelude: PRELUDE,
      first: readProgram(first),
      signal: context.signal,
      trace: (program) => context.onProgram(host.name, program),
      ...sudo,
    });
    return { connection, session: opened.session, first: opened.first, sentAtMs };
  } catch (error) {
    // On Windows the conversation goes on in another way, over the same connection: whoever got it has it.
    if (onConnected !== undefined && isWindowsHost(error)) throw error;
    // What went wrong is told; how the rest of it ends is not of interest.
    await Promise.resolve(connection[Symbol.asyncDispose]()).catch(() => undefined);
    throw error;
  }
}

/** Whether a host was asked as one with a POSIX shell, and is none. */
export function isWindowsHost(error: unknown): boolean {
  return error instanceof BringupError && error.code === 'windows-host';
}

/** Ends session and connection, whatever state they are in. */
export async function closeLink({ session, connection }: HostLink): Promise<void> {
  await session.close();
  await connection[Symbol.asyncDispose]();
}
