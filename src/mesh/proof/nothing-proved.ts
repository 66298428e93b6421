import { BringupError } from '../../core/error.ts';

/** Why a proof proved nothing: so many hosts could have been asked, where two are needed. */
export function nothingProved(hosts: readonly string[]): BringupError {
  const [only] = hosts;
  return new BringupError({
    code: 'mesh-nothing-proved',
    category: 'verify',
    what: `nothing was proved: ${only === undefined ? 'no host of these can be asked' : `${only} is the only host here that can be asked, and there is nobody else to reach`}`,
    remedy: 'select at least two hosts of the mesh; a Windows host cannot be asked',
  });
}
