import type { ErrorDetails } from '../core/error.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { NamedCluster } from './members.ts';

/** Where the terms of those who make installers are, by what is in the address of one. */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/anaconda|miniconda/i, 'https://www.anaconda.com/legal'],
  [/miniforge|mambaforge/i, 'https://github.com/conda-forge/miniforge/blob/main/LICENSE'],
];

/** What is missing for conda, or is there without it. Pure. */
export function condaProblems(fleet: Fleet, { name, cluster }: NamedCluster): readonly ErrorDetails[] {
  const { 'env-manager': manager, conda, python } = cluster;
  const at = (field: string) => fleet.locate(['ray', 'clusters', name, field]);
  const unfit = (field: string, what: string, remedy: string): readonly ErrorDetails[] => [
    { code: 'ray-conda-settings', category: 'config', what, remedy, where: at(field) },
  ];
  if (manager !== 'conda')
    return conda === undefined
      ? []
      : unfit(
          'conda',
          `the Ray cluster ${name} names an installer of conda and does not use it`,
          'write `env-manager: conda`, or take it out',
        );
  if (conda === undefined)
    return unfit(
      'env-manager',
      `the Ray cluster ${name} takes conda, and no installer is named`,
      'write `conda: { installer: ADDRESS, sha256: ..., accept-terms: true }`, of one exact version',
    );
  if (typeof python !== 'string' || python === 'host')
    return unfit(
      'python',
      `the Ray cluster ${name} takes conda, and its Python is not said`,
      'write the exact version that the installer holds, such as `python: 3.13.7`; `python3 -V` of an installation tells it',
    );
  if (conda['accept-terms'] === true) return [];
  const terms = TERMS.find(([made]) => made.test(conda.installer))?.[1] ?? 'what its maker publishes with it';
  return [
    {
      code: 'ray-conda-terms',
      category: 'config',
      what: `the installer of conda of the Ray cluster ${name} has terms of use, which nobody has accepted`,
      remedy: `read them (${terms}); who may accept them writes \`accept-terms: true\``,
      where: at('conda'),
    },
  ];
}
