import { hash } from 'node:crypto';
import type { Identity } from '../../../src/providers/schema.ts';

/** The identity of a machine by its name; with another name for its key, that of a copied disk. */
export function machine(name: string, key = name): Identity {
  return {
    machineId: hash('md5', name),
    hostKey: `SHA256:${hash('sha256', key, 'base64').replace('=', '')}`,
  };
}
