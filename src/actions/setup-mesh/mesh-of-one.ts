import { fleetOfOne } from '../fleet-of-one.ts';
import type { SetupMeshInputs } from './action.ts';

/** The secret that the input `api-key` becomes. */
export const API_KEY = 'HEADSCALE_API_KEY';

/** A fleet file, as YAML, for the one host that the workflow names, and its mesh; undefined when it names none. */
export function meshOfOne(
  inputs: Pick<SetupMeshInputs, 'host' | 'server' | 'user' | 'hostname' | 'tags'>,
): string | undefined {
  const { host, server, user, hostname, tags } = inputs;
  if (host === undefined) return undefined;
  return fleetOfOne(host, {
    top: { mesh: { server, user, 'api-key': { secret: API_KEY } } },
    host: { mesh: { ...(hostname === undefined ? {} : { hostname }), ...(tags === undefined ? {} : { tags }) } },
  });
}
