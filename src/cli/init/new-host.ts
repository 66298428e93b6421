import type { HostKey } from '../../host/connection.ts';
import type { Way } from './way.ts';

/** A host as it will stand in the new fleet file. */
export type NewHost =
  | { readonly name: string; readonly connection: 'local' }
  /** `key` undefined: nobody has seen its host key yet. */
  | { readonly name: string; readonly connection: 'ssh'; readonly way: Way; readonly hostKey: HostKey | undefined };

/** Everything the files of a new fleet are made from. */
export interface NewFleet {
  readonly name: string;
  readonly environment: string | undefined;
  /** Private key for all hosts, as the fleet file writes it. */
  readonly key: string | undefined;
  readonly hosts: readonly NewHost[];
}
