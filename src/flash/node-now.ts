import type { DonePhase, PhaseName, WantedPower } from './state.ts';

/** What this machine knows of a node at the end of a run. */
export interface Known {
  /** The content hash of the image that it is to run, when the run came so far. */
  readonly image: string | undefined;
  /** What it is to be once nobody works on its board. */
  readonly wanted: WantedPower | undefined;
  /** What it has behind it. */
  readonly phases: readonly DonePhase[];
}

/** What is left to do for a node that has this behind it. */
const NEXT: Partial<Record<PhaseName, string>> = {
  flashed: 'its image is written; the next run starts it and has it prove itself',
  booted: 'its image is written and it answered; the next run has it prove itself',
  attested: 'it has proven its image; the next run does its post-install',
  'post-installed': 'it had proven its image and was finished before; the next run asks it again',
};

/** What a node is now that a run over it did not end well, and what the next run does, in one sentence. Pure. */
export function nodeNow({ image, wanted, phases }: Known): string {
  if (wanted?.why === 'may-be-written')
    return 'its disk may hold part of an image, so it is to stay off; the next run writes it anew';
  if (wanted?.why === 'was-on')
    return 'nothing was written to it; it was powered off and is owed its power, which the next run or `bringup flash cancel` gives back';
  const last = phases.filter(({ input }) => input === image).at(-1);
  return (
    (last && NEXT[last.phase]) ?? 'nothing was written to it, and it has the power it had; the next run begins with it'
  );
}
