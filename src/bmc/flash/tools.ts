import type { Api } from '../api.ts';
import type { About, BoardTiming, Reached } from '../board.ts';
import type { Session } from '../login/session.ts';
import type { Link } from '../wire/link.ts';
import type { Peer } from '../wire/pinned-agent.ts';
import type { Meter } from './progress.ts';

/** The board that a flash is for, and how it is spoken to. */
export interface FlashTools {
  readonly api: Api;
  readonly link: Link;
  readonly session: Session;
  readonly peer: Peer;
  readonly place: { readonly host: string; readonly port: number };
  readonly about: About;
  readonly timing: Required<BoardTiming>;
  readonly log: (text: string) => void;
  /** When the send timers of earlier uploads have run out, by performance.now. Kept between flashes. */
  readonly timers: { quietAt: number };
}

/** One attempt, as far as it has come. */
export interface Attempt {
  readonly meter: Meter;
  /** Undefined before the board answered with one. */
  handle: number | undefined;
  reached: 'not-asked' | Reached;
}
