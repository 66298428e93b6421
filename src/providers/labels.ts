import { BringupError } from '../core/error.ts';
import { refuseSecrets } from './refuse-secrets.ts';
import { FACTS, type Facts } from './schema.ts';

/** Labels that a node has by itself, and that find no work. */
const OWN = /^(?:ray\.io|bringup)\//;

/** The labels of a node that the registry remembers: those of its owner, as far as none looks like a secret. */
export function keptLabels(labels: Readonly<Record<string, string>>): NonNullable<Facts['labels']> {
  return Object.fromEntries(Object.entries(labels).filter(([name, value]) => !OWN.test(name) && isKept(name, value)));
}

function isKept(name: string, value: string): boolean {
  try {
    refuseSecrets({ [name]: value });
    return FACTS.labels.safeParse({ [name]: value }).success;
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    return false;
  }
}
