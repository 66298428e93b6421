import { fleetOfOne, hostName } from '../../fleet/fleet-of-one.ts';
import { meshSections } from '../direct-mesh.ts';
import { TOKEN } from '../token-input.ts';
import type { JoinRayInputs } from './action.ts';

/** A fleet of the one host that the workflow names, and of its head, which nobody logs in to. */
interface RayOfOne {
  /** YAML. */
  readonly fleet: string;
  readonly select: string;
}

/** The fleet for the one host that the workflow names; undefined when it names none. */
export function rayOfOne(inputs: Omit<JoinRayInputs, 'token' | 'api-key'>): RayOfOne | undefined {
  const { host, head, 'ray-version': version, python, cluster = 'main', network = 'mesh' } = inputs;
  if (host === undefined) return undefined;
  const mesh = network === 'mesh' ? meshSections(inputs) : undefined;
  const select = hostName(host.address);
  const fleet = fleetOfOne(host, {
    top: {
      ...(mesh === undefined ? {} : { mesh: mesh.top }),
      ray: {
        clusters: {
          [cluster]: { version, ...(python === undefined ? {} : { python }), network, token: { secret: TOKEN } },
        },
      },
    },
    host: { ...(mesh === undefined ? {} : { mesh: mesh.host }), ray: { cluster } },
    others: {
      [select === 'head' ? 'its-head' : 'head']: {
        address: head,
        ...(mesh === undefined ? {} : { mesh: {} }),
        ray: { cluster, role: 'head', address: head },
      },
    },
  });
  return { fleet, select };
}
