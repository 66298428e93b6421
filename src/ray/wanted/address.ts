import { BringupError } from '../../core/error.ts';

/** A worker is to join a head that tells its address only in a run that it takes part in. */
export function headNotThere(host: string, head: string): BringupError {
  return new BringupError({
    code: 'ray-head-not-selected',
    category: 'config',
    what: `${host} is to join its head ${head}, whose address in the mesh is only known in a run that ${head} takes part in`,
    remedy: `\`bringup ray up --select ${host}\` takes the head with it; or select it too, or write its address below ray: there`,
  });
}
