import type { ImageProgress } from './base-image.ts';

/** Often enough for eyes. */
const PACE_MS = 200;

/** Passes on what is told, but not more often than can be seen; the first and the last of each work always. */
export function paced(tell: ((progress: ImageProgress) => void) | undefined): (progress: ImageProgress) => void {
  let last = { doing: '', at: 0 };
  return (progress) => {
    const now = performance.now();
    if (progress.doing === last.doing && progress.done !== progress.total && now - last.at < PACE_MS) return;
    last = { doing: progress.doing, at: now };
    tell?.(progress);
  };
}
