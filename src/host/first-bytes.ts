/** What an endpoint said before its SSH banner. sshd turns clients away in plain text there, where SSH libraries do not look. */
export interface FirstBytes {
  /** Feed it what arrives; it stops listening after the banner or 1 KiB. */
  see(data: Uint8Array): void;
  /** Text before the banner, control characters removed; empty when there was none. */
  readonly text: string;
  /** Whether `SSH-...` came. */
  readonly banner: string | undefined;
}

const ENOUGH = 1_024;

/** Listens to the first bytes of a connection. Source: RFC 4253 section 4.2 (lines before the identification). */
export function firstBytes(): FirstBytes {
  let bytes = Buffer.alloc(0);
  let done = false;
  const banner = () => /^SSH-[^\r\n]*/m.exec(bytes.toString('latin1'))?.[0];
  return {
    see(data) {
      if (done) return;
      bytes = Buffer.concat([bytes, data.subarray(0, ENOUGH - bytes.length)]);
      done = bytes.length >= ENOUGH || /^SSH-[^\n]*\n/m.test(bytes.toString('latin1'));
    },
    get text() {
      const all = bytes.toString('latin1');
      const start = all.search(/^SSH-/m);
      return (start < 0 ? all : all.slice(0, start)).replace(/[^\x20-\x7e]+/g, ' ').trim();
    },
    get banner() {
      return banner();
    },
  };
}

/** Whether sshd said in plain text that it has no time for us now. Source: openssh-portable sshd.c (`Not allowed at this time`, `Exceeded MaxStartups`). */
export function turnedAway(text: string): boolean {
  return /Not allowed at this time|Exceeded MaxStartups/i.test(text);
}
