import { padEnd } from '../../report/columns.ts';
import { counted } from '../../report/counted.ts';
import { elapsed } from '../../report/duration.ts';
import { visibleInline } from '../../report/visible.ts';
import { doing, type LiveState, type RunningHost } from './live-state.ts';

/** A host is told to be alive when nothing was printed of it for this long; then after twice as long, up to a minute. */
const SILENT_MS = 10_000;
const LONGEST_SILENCE_MS = 60_000;
/** More hosts than this are told in one line. */
const MOST_LINES = 5;

/** Knows when each host was last heard of by who reads the plain lines. */
export interface Heartbeat {
  /** A line of this host was printed: it is not silent. */
  printed(host: string, nowMs: number): void;
  /** The lines that say what silent hosts are still at. */
  lines(state: LiveState, nowMs: number, hostColumns: number): readonly string[];
}

/** A new heartbeat; hosts count as silent from the moment they are first seen running. */
export function heartbeat(): Heartbeat {
  const heard = new Map<string, { readonly atMs: number; readonly waitMs: number }>();
  return {
    printed(host, nowMs) {
      heard.set(host, { atMs: nowMs, waitMs: SILENT_MS });
    },
    lines(state, nowMs, hostColumns) {
      const silent = [...state.running.values()].filter((host) => {
        const last = heard.get(host.name);
        if (last === undefined) heard.set(host.name, { atMs: nowMs, waitMs: SILENT_MS });
        return last !== undefined && nowMs - last.atMs >= last.waitMs;
      });
      for (const host of silent) {
        const waitMs = Math.min(LONGEST_SILENCE_MS, 2 * (heard.get(host.name)?.waitMs ?? SILENT_MS));
        heard.set(host.name, { atMs: nowMs, waitMs });
      }
      const lines = silent.map((host) => `${padEnd(visibleInline(host.name), hostColumns)}   ${stillAt(host, nowMs)}`);
      if (lines.length <= MOST_LINES) return lines;
      const longest = silent.toSorted((a, b) => doing(a).sinceMs - doing(b).sinceMs)[0];
      const example =
        longest === undefined ? '' : `; longest: ${visibleInline(longest.name)}, ${stillAt(longest, nowMs)}`;
      return [`${counted(silent.length, 'host')} at work${example}`];
    },
  };
}

function stillAt(host: RunningHost, nowMs: number): string {
  const now = doing(host);
  const ms = nowMs - now.sinceMs;
  const words = `${now.step ? 'at ' : ''}${visibleInline(now.words)}, ${elapsed(ms)}`;
  return ms >= SILENT_MS ? `still ${words}` : words;
}
