import recorded from '../../../cases/board/recorded.json' with { type: 'json' };

/**
 * A request to a real daemon and its answer, of 2026-11-20: bmcd built from its source with a stand-in for the hardware. What differs
 * from run to run is 0 or empty in the answer; pages and archives are `<page>` and `<bytes>`.
 */
export interface Recorded {
  readonly name: string;
  /** Method and path. A handle is `{name of the request that gave it}`. */
  readonly call: string;
  /** Who asked: `loopback`, the last part of an address, or `plain` for port 80. Default: 10. */
  readonly peer?: string;
  /** The session's token went with it. */
  readonly token?: true;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A form with one part of so many bytes. */
  readonly upload?: {
    readonly bytes: number;
    readonly kBps?: number;
    readonly field?: string;
    readonly stopsAt?: number;
  };
  /** The same by curl, with its options. */
  readonly curl?: string;
  /** How long it took, where it was long. */
  readonly ms?: number;
  /** Null: there was no answer. */
  readonly status: number | null;
  readonly type?: string;
  /** Other headers. */
  readonly says?: Readonly<Record<string, string>>;
  readonly answer?: string;
}

/** Whose requests they are: a version of the daemon, with a setting of its own where it had one. */
export type Session = keyof typeof recorded.order;

/** The requests of a session in the order in which their answers came. */
export function sessionOf(name: Session): readonly Recorded[] {
  const all = recorded.records as readonly Recorded[];
  return recorded.order[name].map((index) => all[index] as Recorded);
}

/** What stays of an answer when all that differs from run to run is taken out of it. */
export function withoutVariation(answer: string): string {
  return answer
    .replace(/"(handle|id|bytes_written|secs|nanos|free|use|total|power_on_time)":\d+/g, '"$1":0')
    .replace(/"id":"[0-9a-f]{64}"/, '"id":"<token>"')
    .replace(/(blocked for|token expired) (?:\d+[a-z]+ ?)+?(?= ago|"|$)/g, '$1 <time>')
    .replace(/"(buildtime|ip|mac|hostname|version|build_version|bmcd_version|uart)":"(?:[^"\\]|\\.)*"/g, '"$1":""')
    .replace(/(Expected: |got: )[0-9a-f]{64}/g, '$1<sha256>')
    .replace(/expected \d+, calculated \d+/, 'expected 0, calculated 0')
    .replace(/certificate verify failed.*/, 'certificate verify failed');
}
