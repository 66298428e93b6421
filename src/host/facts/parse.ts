import type { Exchange } from './clock.ts';
import { listOf, readFrame } from './frame.ts';
import { parseGpu } from './gpu-facts.ts';
import type { HostFacts } from './host-facts.ts';
import { parseIdentity } from './identity-facts.ts';
import { parseNetwork } from './network-facts.ts';
import { FACT_SECTIONS, type FactSection } from './program.ts';
import { parseResources } from './resources-facts.ts';
import { parseSoftware } from './software-facts.ts';

/**
 * Facts from what `factsProgram` printed; text before it is ignored. With the exchange also the skew of the host's clock.
 * Never throws: what is missing or unreadable is null, and `complete` says whether the answer is whole.
 */
export function parseFacts(output: string, exchange?: Exchange): HostFacts {
  const frame = readFrame(output);
  const answered = new Set(listOf(frame, 'section'));
  const section = <Facts>(name: FactSection, parse: () => Facts) => (answered.has(name) ? parse() : null);
  return {
    complete: frame.complete,
    sections: FACT_SECTIONS.filter((name) => answered.has(name)),
    ...parseIdentity(frame, exchange),
    resources: section('resources', () => parseResources(frame)),
    network: section('network', () => parseNetwork(frame)),
    software: section('software', () => parseSoftware(frame)),
    gpu: section('gpu', () => parseGpu(frame)),
  };
}
