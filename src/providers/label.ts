import { sha256 } from '../core/json.ts';

/**
 * What a machine calls itself among others, made from its machine-id, which itself is for nobody on a network to see (machine-id(5)).
 * 32 hexadecimal digits; the same for the same machine, whatever it is called and wherever it is.
 */
export function machineLabel(machineId: string): string {
  return sha256(`bringup provider ${machineId.replaceAll('-', '').toLowerCase()}`).slice(0, 32);
}
