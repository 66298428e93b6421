import { PHASES, type Phase } from '../providers/states.ts';

/** All phases, in their order. */
export const PHASE_NAMES = Object.keys(PHASES) as readonly Phase[];

/** What a person reads while a phase goes on, and why it may have nothing to do. */
export const PHASE_TEXTS: Readonly<Record<Phase, { readonly title: string; readonly none: string }>> = {
  register: { title: 'who this machine is', none: 'nothing to do' },
  environment: { title: 'what it has to be good for', none: 'it takes part in no cluster of Ray' },
  repository: { title: 'code of the user', none: 'no repository is asked for' },
  dependencies: { title: 'Python, Ray and its packages', none: 'it takes part in no cluster of Ray' },
  mesh: { title: 'the network between the hosts', none: 'the cluster needs no mesh' },
  ray: { title: 'its place in the cluster', none: 'it takes part in no cluster of Ray' },
  verify: { title: 'the proof that it works', none: 'nothing is to be proven' },
};

/** What has to be there before a phase can begin: the phases that it stands on. */
export const PHASE_NEEDS: Readonly<Record<Phase, readonly Phase[]>> = {
  register: [],
  environment: ['register'],
  repository: ['environment'],
  dependencies: ['environment', 'repository'],
  mesh: ['register'],
  ray: ['dependencies', 'mesh'],
  verify: ['ray'],
};

/**
 * The phase of each kind of things; what is not in it belongs to the phase of its capability. The head tries the ports of a
 * worker before Ray starts there, so that is part of the start and not of the proof.
 */
const KINDS: Readonly<Record<string, Phase>> = {
  'ray-gates': 'environment',
  'ray-repository': 'repository',
  'ray-environment': 'dependencies',
  'ray-member': 'verify',
  'ray-exposure': 'verify',
  'ray-client': 'verify',
};

/** The phase that a thing of a host belongs to; undefined: to none. */
export function phaseOf({
  capability,
  kind,
}: {
  readonly capability: string;
  readonly kind: string;
}): Phase | undefined {
  const byKind = KINDS[kind];
  if (byKind !== undefined) return byKind;
  const capabilities = capability.split('+');
  return (['mesh', 'ray'] as const).find((name) => capabilities.includes(name));
}
