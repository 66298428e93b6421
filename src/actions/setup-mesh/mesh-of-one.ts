import { fleetOfOne } from '../../fleet/fleet-of-one.ts';
import type { SetupMeshInputs } from './action.ts';

/** The secret that the input `api-key` becomes. */
export const API_KEY = 'HEADSCALE_API_KEY';

type MeshOfOne = Pick<SetupMeshInputs, 'host' | 'server' | 'user' | 'hostname' | 'tags' | 'install' | 'skip-syncthing'>;

/** A fleet file, as YAML, for the one host that the workflow names, and its mesh; undefined when it names none. */
export function meshOfOne(inputs: MeshOfOne): string | undefined {
  const { host, server, user, hostname, tags, install } = inputs;
  if (host === undefined) return undefined;
  const mesh = {
    ...(hostname === undefined ? {} : { hostname }),
    ...(tags === undefined ? {} : { tags }),
    ...(install === undefined ? {} : { install: { from: install } }),
  };
  return fleetOfOne(host, {
    top: { mesh: { server, user, 'api-key': { secret: API_KEY } } },
    host: { mesh, ...(inputs['skip-syncthing'] ? {} : { syncthing: {} }) },
  });
}
