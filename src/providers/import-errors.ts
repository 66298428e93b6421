import { BringupError } from '../core/error.ts';
import { EXPORT_VERSION, type Identity } from './schema.ts';

export function notAnExport(file: string, why: string): BringupError {
  return new BringupError({
    code: 'providers-not-an-export',
    category: 'config',
    what: `this is no export of providers: ${why}`,
    where: { file },
    remedy: 'name a file that `bringup providers export` wrote',
  });
}

export function tooNewExport(file: string, version: string): BringupError {
  return new BringupError({
    code: 'providers-export-newer',
    category: 'unsupported',
    what: `this export was written by a newer bringup (form ${version}; this one knows ${EXPORT_VERSION.split('/')[1]})`,
    where: { file },
    remedy: 'import it with that bringup',
  });
}

export function fromTheFuture(file: string): BringupError {
  return new BringupError({
    code: 'providers-clock-ahead',
    category: 'config',
    what: 'something in this export happened more than a day from now',
    where: { file },
    remedy: 'look at the clocks of this machine and of the one that wrote it; nothing was imported',
  });
}

export function eventDiffers(id: string): BringupError {
  return new BringupError({
    code: 'providers-event-differs',
    category: 'config',
    what: `event ${id} is known here with another content, and events never change`,
    remedy: 'one of the two was changed by hand: find out which, and export it anew; nothing was imported',
  });
}

export function foreignRecord(host: Identity, told: Identity): BringupError {
  return new BringupError({
    code: 'providers-foreign-record',
    category: 'config',
    what: `the host with the key ${host.hostKey} keeps a record of another machine (key ${told.hostKey}): a copied disk, or a forged record`,
    remedy: 'remove the record there, and onboard that host again; nothing was rebuilt',
  });
}
