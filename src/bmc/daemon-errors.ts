import type { Category } from '../core/category.ts';
import { BringupError } from '../core/error.ts';
import { shown } from '../image/source/address.ts';
import type { NodeNumber } from './board.ts';

/** Where the daemon said something. */
export interface Saying {
  readonly board: string;
  readonly node?: NodeNumber;
}

interface Row {
  readonly says: RegExp;
  readonly code: string;
  readonly category: Category;
  /** @param place `node 2 of board rack-1`. @param said the daemon's own sentence */
  readonly what: (place: string, said: string) => string;
  readonly remedy: string;
}

/**
 * What the daemon says in its own words, first match first. Source: bmcd 2.0.5, 2.3.4 and 2.3.7 as they answered, and
 * actix, reqwest, xz and the system below them.
 */
const ROWS: readonly Row[] = [
  {
    says: /USB interface not found or supported|No supported devices found|Compute module not supported/i,
    code: 'bmc-no-module',
    category: 'unsupported',
    what: (place, said) => `the board found no module that it can write to in ${place} (${said})`,
    remedy:
      'see that a module with eMMC is in that slot and sits well; the board can write to RK1 and CM4 only. CM5 and CM3: rpiboot over the USB port; CM4 Lite: write its card elsewhere; Jetson: the tools of NVIDIA',
  },
  {
    says: /^Send timeout/,
    code: 'bmc-send-timeout',
    category: 'timeout',
    what: (place) => `the board waited 10 s for the image of ${place} and gave up before it began`,
    remedy: 'run it again; the board also counts from an earlier request of somebody else',
  },
  {
    says: /sha256 checksum failed/,
    code: 'bmc-wrong-hash',
    category: 'verify',
    what: (place, said) => `what ${place} was given is not the image that was announced: ${said}`,
    remedy:
      'run it again; when it stays so, the file changes while it is read, or the mirror serves another one. The node is overwritten already',
  },
  {
    says: /^crc error/,
    code: 'bmc-read-back',
    category: 'verify',
    what: (place, said) => `the board read back something else than it wrote to ${place} (${said})`,
    remedy: 'run it again; when it stays so, the eMMC of that module is worn out',
  },
  {
    says: /More memory needed/i,
    code: 'bmc-xz-memory',
    category: 'config',
    what: (place) =>
      `the board could not unpack the image for ${place}: the .xz ends too early, or needs more memory than the board has`,
    remedy:
      'see that the file is whole (xz -t); compress it with xz -6 or less; restart the daemon before the flash (reload)',
  },
  {
    says: /lzma data error|format not recognized|unsupported .*(filter|option|flag)/i,
    code: 'bmc-xz-broken',
    category: 'config',
    what: (place, said) => `the board could not unpack the image for ${place}: ${said}`,
    remedy: 'see that the file is a whole .xz (xz -t) and that its name ends in .xz only if it is',
  },
  {
    says: /No space left on device/i,
    code: 'bmc-image-too-large',
    category: 'config',
    what: (place) => `the image is larger than the eMMC of ${place}`,
    remedy: 'choose a smaller image, or shrink it to what it uses',
  },
  {
    says: /Input\/output error|os error 5\b|device disconnected|No such device|os error (6|19)\b/i,
    code: 'bmc-write-failed',
    category: 'command',
    what: (place, said) => `writing to ${place} failed: ${said}`,
    remedy: 'power the node off for ten seconds, see that the module sits well, and run it again',
  },
  {
    says: /^(cancelled by user|transfer cancell?ed)/,
    code: 'bmc-transfer-cancelled',
    category: 'lock',
    what: (place) => `somebody else cancelled what was written to ${place}, or began another transfer on that board`,
    remedy: 'find out who uses the board now (its web page, tpi), then run it again',
  },
  {
    says: /^missing .* bytes/,
    code: 'bmc-length-differs',
    category: 'bug',
    what: (place, said) => `the board did not get as many bytes for ${place} as were announced (${said})`,
    remedy: 'run it again; when it stays so, report it',
  },
  {
    says: /error decoding response body|error reading a body/i,
    code: 'bmc-pull-cut',
    category: 'network',
    what: (place) => `the connection broke over which the board fetched the image for ${place}`,
    remedy: 'run it again; when it stays so, see what is between the board and where the image comes from',
  },
  {
    says: /http file request error.*certificate/is,
    code: 'bmc-pull-certificate',
    category: 'config',
    what: (place, said) => `the board does not trust the server of the image for ${place} (${said})`,
    remedy: 'use a mirror with a certificate that is known everywhere, or send the image instead: transfer push',
  },
  {
    says: /http file request error/i,
    code: 'bmc-pull-unreachable',
    category: 'network',
    what: (place, said) => `the board could not fetch the image for ${place}: ${said}`,
    remedy:
      'let the board reach that address and port (a firewall on this machine, or NAT in between), or send the image instead: transfer push',
  },
  {
    says: /no content-length/i,
    code: 'bmc-pull-no-length',
    category: 'config',
    what: (place) => `the server of the image for ${place} does not tell its length, and the board needs it`,
    remedy: 'use a mirror that serves the file as it is, with Content-Length',
  },
  {
    says: /No such file or directory/i,
    code: 'bmc-sdcard-file',
    category: 'config',
    what: (place, said) => `the image for ${place} is not on the SD card of the board (${said})`,
    remedy: 'see that the card is in the board and mounted at /mnt/sdcard, and correct the path',
  },
  {
    says: /current=\w+, expected=Transferring|cannot transfer bytes to worker|unauthorized request for handle/,
    code: 'bmc-transfer-gone',
    category: 'lock',
    what: (place, said) => `the board no longer waits for the image of ${place} (${said})`,
    remedy: 'see whether somebody else uses the board (its web page, tpi), then run it again',
  },
  {
    says: /only available on v2\.5/,
    code: 'bmc-board-too-old',
    category: 'unsupported',
    what: (place, said) => `the board of ${place} cannot do that: ${said}`,
    remedy: 'leave it out for this board',
  },
  {
    says: /USB Host role is not supported/,
    code: 'bmc-usb-host',
    category: 'unsupported',
    what: (place) => `a v2.5 board cannot make ${place} the host of its USB port`,
    remedy: 'use USB mode device',
  },
  {
    says: /^(Missing|Invalid) `|Invalid (`type`|value)|out of range|is not a number|`type` should equal|invalid hex values|to a url object|Multipart form invalid|can not parse|Json deserialize|Content type error/,
    code: 'bmc-request-not-understood',
    category: 'bug',
    what: (place, said) => `the board did not understand what was asked for ${place}: ${said}`,
    remedy: 'report it, with the version of the firmware',
  },
];

/** What the daemon said, as what a person can act on. Of an address in it no more is repeated than may be shown. */
export function daemonError({ board, node }: Saying, words: string): BringupError {
  const said = words.replace(/https?:\/\/[^\s"'<>)]+/g, (text) => (URL.canParse(text) ? shown(new URL(text)) : '…'));
  const place = node === undefined ? `board ${board}` : `node ${node} of board ${board}`;
  const row = ROWS.find(({ says }) => says.test(said));
  if (row === undefined)
    return new BringupError({
      code: 'bmc-refused',
      category: 'command',
      what: `the board refused what was asked for ${place}: ${said}`,
      remedy: "see the daemon's log on the BMC: /var/log/messages",
    });
  const { code, category, remedy } = row;
  return new BringupError({ code, category, what: row.what(place, said), remedy });
}
