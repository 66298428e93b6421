import { BringupError } from '../../core/error.ts';
import { nameOf as fileNameOf } from '../../image/source/address.ts';
import type { About, FlashRequest } from '../board.ts';

/** What no daemon unpacks: the bytes would be on the node as they are, and the board would call it done. */
const PACKED = /\.(gz|zst|zstd|bz2|lz4|lzma|zip|7z|xz)$/i;

/** Refuses what the daemon of this generation would take and do wrong. Throws BringupError. */
export function requireAble(board: string, { daemon, can }: About, { source, verify }: FlashRequest): void {
  const name = nameOf(source);
  const isXz = name.endsWith('.xz');
  const problem = (code: string, what: string, remedy: string) => {
    throw new BringupError({ code, category: 'unsupported', what, remedy });
  };
  if (!isXz && PACKED.test(name))
    problem(
      'bmc-format',
      `the board ${board} does not unpack ${name}: it would write the packed bytes to the node`,
      'give it as .xz (in small letters) or unpacked',
    );
  if (isXz && !can.xz)
    problem(
      'bmc-no-xz',
      `the daemon ${daemon} of the board ${board} does not unpack .xz: it would write the packed bytes to the node`,
      'give the image unpacked, or upgrade the firmware to 2.1.0 or newer',
    );
  if ((source.mode === 'pull' || source.mode === 'mirror') && !can.pull)
    problem(
      'bmc-no-pull',
      `the daemon ${daemon} of the board ${board} does not fetch images itself`,
      'send the image: transfer push, or upgrade the firmware to 2.1.0 or newer',
    );
  if (verify === false && !can.skipVerify)
    problem(
      'bmc-always-verifies',
      `the daemon ${daemon} of the board ${board} always reads back what it wrote`,
      'leave verify as it is',
    );
  if (source.mode === 'sdcard' && !source.path.startsWith('/'))
    problem('bmc-sdcard-path', `${source.path} is no path on the board`, 'give it from the root: /mnt/sdcard/…');
}

function nameOf(source: FlashRequest['source']): string {
  switch (source.mode) {
    case 'mirror':
      return fileNameOf(new URL(source.url));
    case 'sdcard':
      return source.path;
    default:
      return source.image.name;
  }
}
