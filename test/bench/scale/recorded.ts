import { redactor } from '../../../src/core/redact.ts';
import { AgentView } from '../../../src/engine/agent-view.ts';
import type { AnyCapability } from '../../../src/engine/capability.ts';
import { connector } from '../../../src/engine/connect-host.ts';
import { hostFacts } from '../../../src/engine/host-facts.ts';
import type { HostLink } from '../../../src/engine/host-link.ts';
import { type ProgramResult, readProgram } from '../../../src/engine/program.ts';
import type { RunContext } from '../../../src/engine/run-context.ts';
import { HostSession } from '../../../src/engine/session.ts';
import { createValues } from '../../../src/engine/values.ts';
import type { Fleet } from '../../../src/fleet/fleet.ts';
import { PRELUDE } from '../../../src/host/prelude.ts';
import { NO_RUN } from '../../support/no-run.ts';

/** What one host answered while it was planned, answer by answer, as data. */
export type Recording = readonly (readonly (readonly [section: string, text: string])[])[];

/** The part of a run that planning needs. */
export async function planningContext(fleet: Fleet, capabilities: readonly AnyCapability[]): Promise<RunContext> {
  const prepared = new Map<string, unknown>();
  for (const { name, prepare } of capabilities) if (prepare) prepared.set(name, await prepare(fleet, NO_RUN));
  return {
    fleet,
    capabilities,
    prepared,
    values: createValues(),
    facts: hostFacts,
    redactor: redactor([]),
    prune: false,
  } as unknown as RunContext;
}

/** Plans each host of a fleet for real, and keeps what it answered. */
export async function record(fleet: Fleet, capabilities: readonly AnyCapability[]): Promise<readonly Recording[]> {
  const context = await planningContext(fleet, capabilities);
  const connect = connector(fleet, {});
  return Promise.all(
    fleet.hosts.map(async (host) => {
      const { connection, sudo } = await connect(host, new AbortController().signal);
      const view = new AgentView(context, host);
      const { session, first } = await HostSession.open(connection, {
        host: host.name,
        prelude: PRELUDE,
        first: readProgram(view.firstSections()),
        ...sudo,
      });
      const answers: ProgramResult[] = [first];
      const work: HostSession['work'] = async (program) => {
        const answer = await session.work(program);
        answers.push(answer);
        return answer;
      };
      await view.begin({ session: { work, read: work } as HostSession, first, sentAtMs: Date.now() } as HostLink);
      await view.explain();
      await session.close();
      await connection[Symbol.asyncDispose]();
      return answers.map(({ sections }) => [...sections]);
    }),
  );
}

/** A link to a host that answers as the recorded one did. */
export function replay(recording: Recording): HostLink {
  let next = 1;
  const answer = (index: number): ProgramResult => ({ sections: new Map(recording[index]), code: 0 });
  const work = async () => answer(next++);
  const session = { work, read: work } as unknown as HostSession;
  return { session, first: answer(0), sentAtMs: Date.now() } as HostLink;
}
