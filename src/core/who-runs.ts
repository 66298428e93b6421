import { hostname, userInfo } from 'node:os';

/** Who runs this, for others: `ops@runner`. In a container a user may have a number and no name. */
export function whoRuns(): string {
  return `${userName()}@${hostname()}`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid-${process.getuid?.() ?? 'unknown'}`;
  }
}
