import { BringupError } from '../../core/error.ts';

/** That a configuration of the SDK cannot be right. `where`: `nodes.1.address`. */
export function wrongConfig(where: string, what: string, remedy: string): BringupError {
  return new BringupError({ code: 'flash-sdk-config', category: 'config', what: `${where} ${what}`, remedy });
}
