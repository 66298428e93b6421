import { fleetOfOne } from '../../fleet/fleet-of-one.ts';
import { meshSections } from '../direct-mesh.ts';
import type { SetupMeshInputs } from './action.ts';

type MeshOfOne = Pick<SetupMeshInputs, 'host' | 'server' | 'user' | 'hostname' | 'tags' | 'install' | 'skip-syncthing'>;

/** A fleet file, as YAML, for the one host that the workflow names, and its mesh; undefined when it names none. */
export function meshOfOne({ host, 'skip-syncthing': skip, ...inputs }: MeshOfOne): string | undefined {
  if (host === undefined) return undefined;
  const mesh = meshSections(inputs);
  return fleetOfOne(host, {
    top: { mesh: mesh.top },
    host: { mesh: mesh.host, ...(skip ? {} : { syncthing: {} }) },
  });
}
