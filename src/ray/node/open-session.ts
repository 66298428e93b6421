import type { PrepareContext } from '../../engine/capability.ts';
import { readProgram, type Section } from '../../engine/program.ts';
import { HostSession } from '../../engine/session.ts';
import type { FleetHost } from '../../fleet/fleet.ts';
import type { Connection } from '../../host/connection.ts';
import { PRELUDE } from '../../host/prelude.ts';

/** A conversation of its own with a host, over a connection of its own. */
export interface OwnSession extends AsyncDisposable {
  readonly connection: Connection;
  readonly session: HostSession;
  /** What it printed first, by section. */
  readonly first: ReadonlyMap<string, string>;
}

/** Begins it with some reads. Throws BringupError. */
export async function openSession(
  host: FleetHost,
  sections: readonly Section[],
  { connect, signal }: Pick<PrepareContext, 'connect' | 'signal'>,
): Promise<OwnSession> {
  const { connection, sudo } = await connect(host);
  try {
    const { session, first } = await HostSession.open(connection, {
      host: host.name,
      prelude: PRELUDE,
      first: readProgram(sections),
      signal,
      ...sudo,
    });
    return {
      connection,
      session,
      first: first.sections,
      async [Symbol.asyncDispose]() {
        await session.close();
        await connection[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await connection[Symbol.asyncDispose]();
    throw error;
  }
}
