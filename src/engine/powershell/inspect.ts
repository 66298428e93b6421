import type { Connection } from '../../host/connection.ts';
import { FACT_SECTIONS } from '../../host/facts/program.ts';
import { parseWindowsFacts } from '../../host/facts/windows-facts.ts';
import { windowsFactsScript } from '../../host/facts/windows-program.ts';
import type { FactTree } from '../capability.ts';
import { PowershellSession } from './session.ts';

/** The facts of a Windows host, over a connection that stays open. Throws BringupError. */
export async function inspectWindows(
  connection: Connection,
  host: string,
  all: boolean,
  signal: AbortSignal,
): Promise<{ readonly facts: FactTree; readonly os: string; readonly sections: ReadonlyMap<string, string> }> {
  const sentAtMs = Date.now();
  const script = windowsFactsScript(all ? FACT_SECTIONS : ['identity']);
  const options = { name: 'read the facts', timeoutMs: 120_000, signal };
  const answers = await new PowershellSession(connection, host).run(script, options);
  const facts = parseWindowsFacts(JSON.stringify(answers.get('facts') ?? {}), { sentAtMs, receivedAtMs: Date.now() });
  return { facts: facts as unknown as FactTree, os: facts.os.prettyName, sections: new Map() };
}
