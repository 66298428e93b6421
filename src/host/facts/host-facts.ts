import type { GpuFacts } from './gpu-facts.ts';
import type { IdentityFacts } from './identity-facts.ts';
import type { NetworkFacts } from './network-facts.ts';
import type { FactSection } from './program.ts';
import type { ResourceFacts } from './resources-facts.ts';
import type { SoftwareFacts } from './software-facts.ts';

/**
 * What was read on one host, as plain JSON: `bringup facts --json` prints it and templates look into it (`facts.os.id`).
 * Every member is always there. `null` means: could not be read, or, for a section, was not asked for.
 */
export interface HostFacts extends IdentityFacts {
  /** The answer arrived whole; false when it was cut off or is no answer of ours. */
  readonly complete: boolean;
  /** Sections that the host began to answer. */
  readonly sections: readonly FactSection[];
  readonly resources: ResourceFacts | null;
  readonly network: NetworkFacts | null;
  readonly software: SoftwareFacts | null;
  readonly gpu: GpuFacts | null;
}
