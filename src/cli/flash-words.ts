import type { FlashProgress } from '../bmc/board.ts';
import type { Begin } from '../flash/decide.ts';
import type { PhaseName } from '../flash/state.ts';
import type { ImageProgress } from '../image/source/base-image.ts';
import { bytesText } from '../report/bytes-text.ts';
import { elapsed } from '../report/duration.ts';

/** Each phase while it goes on, and when it is done. */
export const PHASE_WORDS: Readonly<Record<PhaseName, { readonly doing: string; readonly done: string }>> = {
  prepared: { doing: 'making its image', done: 'image made' },
  flashed: { doing: 'writing', done: 'written' },
  booted: { doing: 'booting', done: 'answers' },
  attested: { doing: 'proving itself', done: 'proved itself' },
  'post-installed': { doing: 'post-install', done: 'post-install done' },
};

const BEGIN_WORDS: Readonly<Record<Exclude<Begin, 'nothing' | 'write'>, string>> = {
  boot: 'boot, proof and post-install',
  finish: 'post-install',
};

/** What is left to be done with a node that is not written. */
export function leftToDo(begin: Begin | undefined): string {
  return begin === 'boot' || begin === 'finish' ? BEGIN_WORDS[begin] : '';
}

const IMAGE_WORDS: Readonly<Record<ImageProgress['doing'], string>> = {
  download: 'fetching its image',
  hash: 'hashing its image',
  unpack: 'unpacking its image',
  recompress: 'packing its image',
  shrink: 'shrinking its image',
  recover: 'recovering its image',
};

const FLASH_WORDS: Readonly<Record<FlashProgress['phase'], string>> = {
  starting: 'starting the transfer',
  sending: 'sending',
  writing: 'writing',
  verifying: 'reading back',
  'cleaning-up': 'cleaning up',
};

/** `fetching its image 42% of 3.30 GiB` */
export function imageProgressText({ doing, done, total }: ImageProgress): string {
  return `${IMAGE_WORDS[doing]} ${share(done, total)}`;
}

/** `writing 42% of 3.30 GiB, 9.8 MiB/s, 3 min 10 s left`; what the board does not say itself is called so. */
export function flashProgressText(progress: FlashProgress): string {
  const { phase, doneBytes, totalBytes, inferred, bytesPerSecond, etaMs, attempt } = progress;
  const moving = phase !== 'starting' && phase !== 'cleaning-up';
  return [
    `${FLASH_WORDS[phase]}${inferred && moving ? ' (inferred)' : ''}${moving ? ` ${share(doneBytes, totalBytes)}` : ''}`,
    ...(bytesPerSecond === undefined || !moving ? [] : [`${bytesText(bytesPerSecond)}/s`]),
    ...(etaMs === undefined || !moving ? [] : [`${elapsed(etaMs)} left`]),
    ...(attempt > 1 ? [`attempt ${attempt}`] : []),
  ].join(', ');
}

function share(done: number, total: number | undefined): string {
  if (total === undefined || total === 0) return bytesText(done);
  return `${Math.min(100, Math.floor((done / total) * 100))}% of ${bytesText(total)}`;
}
