import { linux } from './linux.ts';
import { macos } from './macos.ts';
import type { RaySystem } from './system.ts';
import { windows } from './windows.ts';

/** The systems that Ray is made for, by what they are called in a lock and on the command line. A new system is a new row. */
export const SYSTEMS: Readonly<Record<RaySystem['id'], RaySystem>> = { linux, macos, windows };

/** The system that calls itself this, as `uname -s` says it; undefined for all that Ray is not made for. */
export function systemOf(uname: string): RaySystem | undefined {
  return Object.values(SYSTEMS).find((one) => one.uname !== '' && one.uname === uname);
}
