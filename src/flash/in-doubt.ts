import { BringupError } from '../core/error.ts';
import type { Answer } from './answer.ts';
import type { Doubt } from './decide.ts';
import { type FlashTarget, nameOf } from './target.ts';

/** Why a node is not written without `force`: it may be one that runs well. */
export function inDoubt(target: FlashTarget, doubt: Doubt, answer: Answer): BringupError {
  if (doubt === 'stranger') return stranger(target);
  return answer.is === 'barred' ? notLetIn(target, answer.why) : unknown(target);
}

function notLetIn(target: FlashTarget, why: BringupError): BringupError {
  const { name: host, address } = target.host;
  return new BringupError({
    code: 'flash-not-let-in',
    category: why.category,
    what: `node ${nameOf(target)} is not written: something is at ${address} that did not tell what it runs: ${why.message}`,
    remedy: `see that \`bringup ssh ${host}\` gets in, and run it again; if what is on the node may be lost, power it off first, or use --force`,
    where: { host },
    cause: why,
  });
}

function stranger(target: FlashTarget): BringupError {
  const { name: host } = target.host;
  return new BringupError({
    code: 'flash-stranger',
    category: 'verify',
    what: `node ${nameOf(target)} is not written: it runs a system that bringup did not make`,
    remedy: `see with \`bringup ssh ${host}\` what it is; if it may be lost, use --force`,
    where: { host },
  });
}

function unknown(target: FlashTarget): BringupError {
  const { name: host, address } = target.host;
  const mute = target.image.os === 'as-is' ? 'cannot be asked what it runs' : `does not answer at ${address}`;
  return new BringupError({
    code: 'flash-unknown-node',
    category: 'unsupported',
    what: `node ${nameOf(target)} is not written: it is on and ${mute}, and this machine did not write it before: it may be one that runs well`,
    remedy: 'if what is on it may be lost, power it off first, or use --force',
    where: { host },
  });
}
