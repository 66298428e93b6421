import type { Answer } from './answer.ts';
import type { DonePhase, PhaseName } from './state.ts';

/** What is to be done with a node: nothing; all, and what is on it is lost; power it on and wait for it; or only its post-install. */
export type Begin = 'nothing' | 'write' | 'boot' | 'finish';

/** Not to be written unless somebody says so: who answers cannot be asked what it is, or it is on and nobody knows what it is. */
export type Doubt = 'barred' | 'stranger' | 'unknown';

export interface Known {
  /** Of the image that it is to run. */
  readonly contentHash: string;
  readonly answer: Answer;
  /** What this machine did to it, as far as it remembers. */
  readonly phases: readonly DonePhase[];
  readonly force: boolean;
  /** Whether it can say what it runs; for one that cannot, what was done to it has to do. */
  readonly proves: boolean;
}

/**
 * What is to be done with a node. What it proves itself counts most. Without `force` it is written only when it says that it runs another image
 * of ours, or nothing that runs can be lost: it is off, or it does not answer and this machine wrote it before, with another image. One
 * that was written with this image and does not answer is started and waited for. Pure.
 */
export function decide({ contentHash, answer, phases, force, proves }: Known): Begin | Doubt {
  if (force) return 'write';
  const done = (phase: PhaseName) => phases.some((one) => one.phase === phase && one.input === contentHash);
  if (!proves && done('post-installed')) return 'nothing';
  if (!proves && done('booted')) return 'finish';
  if (answer.is === 'here') {
    const { instanceId, image } = answer.says;
    if (instanceId === contentHash && image === contentHash)
      return done('post-installed') ? 'nothing' : done('attested') ? 'finish' : 'boot';
    // Its cloud-init has not come to it yet: it is in the middle of its first boot.
    if (instanceId === '' && (image === contentHash || done('flashed'))) return 'boot';
    return isOurs(instanceId) || isOurs(image) ? 'write' : 'stranger';
  }
  if (done('flashed')) return 'boot';
  if (answer.is === 'barred') return 'barred';
  return answer.on && phases.length === 0 ? 'unknown' : 'write';
}

/** Whether an image of ours says so: other systems name themselves, too (`cloud-image`, `nocloud`). */
function isOurs(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}
