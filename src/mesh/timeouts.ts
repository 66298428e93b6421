import { durationMs } from '../fleet/duration.ts';
import type { MeshHostSection } from './host-schema.ts';

/** How long the parts of a join may take, in ms. */
export type Timeouts = ReturnType<typeof timeoutsOf>;

/** The timeouts of a host's section, with their defaults. */
export function timeoutsOf({ timeouts = {} }: MeshHostSection) {
  return {
    install: durationMs(timeouts.install ?? '180s'),
    connect: durationMs(timeouts.connect ?? '60s'),
    online: durationMs(timeouts.online ?? '30s'),
    restart: durationMs(timeouts.restart ?? '30s'),
    script: durationMs(timeouts.script ?? '15s'),
  };
}
