import { randomBytes } from 'node:crypto';

/** A name for a run that sorts by time, to the millisecond, and fits into file and unit names: `20261120-231502-4f1c9a`. */
export function newRunId(at: Date): string {
  const stamp = at.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const milliseconds = at.getUTCMilliseconds().toString(16).padStart(3, '0');
  return `${stamp}-${milliseconds}${randomBytes(2).toString('hex').slice(1)}`;
}
