import type { MeshKey } from './control-server.ts';

/** Whether a key that a server lists ends when ours does, as far as both are known to the second. */
export function endsThen({ expiration }: Pick<MeshKey, 'expiration'>, wanted: string | undefined): boolean {
  return wanted === undefined || Math.abs(Date.parse(expiration ?? '') - Date.parse(wanted)) < 1_000;
}
