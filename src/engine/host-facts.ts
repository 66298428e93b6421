import { parseFacts } from '../host/facts/parse.ts';
import { FACT_SECTIONS, factsProgram } from '../host/facts/program.ts';
import type { FactTree } from './capability.ts';
import type { FactsReader } from './run-context.ts';

/** Base facts in the engine's terms: identity on every run, everything when a wish looks up more. */
export const hostFacts: FactsReader = {
  program: (all) => factsProgram(all ? FACT_SECTIONS : ['identity']),
  parse(output, times) {
    const facts = parseFacts(output, times);
    return { tree: facts as unknown as FactTree, os: facts.os.prettyName };
  },
};
