import { BringupError } from '../../core/error.ts';
import type { NodeNumber, TransferState } from '../board.ts';

type Running = Extract<TransferState, { state: 'transferring' }>;

/** Someone's transfer is under way; beginning ours would end it without a word. */
export function busy(board: string, { node, id, bytesWritten, processName }: Running): BringupError {
  if (node === undefined)
    return new BringupError({
      code: 'bmc-firmware-upgrade',
      category: 'lock',
      what: `the board ${board} is upgrading its own firmware (${processName}), and a flash would break that off`,
      remedy: 'wait until it has ended and the board has restarted, then run it again',
    });
  return new BringupError({
    code: 'bmc-busy',
    category: 'lock',
    what: `the board ${board} is writing node ${node} for somebody else (transfer ${id}, ${bytesWritten} bytes so far), and a flash would break that off`,
    remedy: `wait until it has ended, or end it yourself where it was begun, then run it again`,
  });
}

/** Ours is gone, because somebody began another one. */
export function replaced(board: string, node: NodeNumber, other: string): BringupError {
  return new BringupError({
    code: 'bmc-transfer-replaced',
    category: 'lock',
    what: `somebody began another transfer on the board ${board} (${other}) while node ${node} was written, which ended ours; node ${node} is not whole`,
    remedy:
      'let only one program write to a board at a time; wait until the other has ended, then run it again. The other one was left alone, and is likely to fail too',
  });
}

/** A transfer of another length is done where ours should be. */
export function doneByOther(
  board: string,
  node: NodeNumber,
  bytes: { readonly done: number; readonly ours: number },
): BringupError {
  return new BringupError({
    code: 'bmc-transfer-replaced',
    category: 'lock',
    what: `the board ${board} says that a transfer of ${bytes.done} bytes is done, and node ${node} was to get ${bytes.ours}: it is another one, begun by somebody else or left by one that was cancelled just before, and it ended ours; node ${node} is not whole`,
    remedy: 'let only one program write to a board at a time, and run it again',
  });
}

/** What the board reads, on its card or from a mirror, is not as long as was said. */
export function otherLength(
  board: string,
  node: NodeNumber,
  bytes: { readonly found: number; readonly ours: number },
): BringupError {
  return new BringupError({
    code: 'bmc-other-length',
    category: 'verify',
    what: `the board ${board} found ${bytes.found} bytes to write to node ${node}, and ${bytes.ours} were expected, so it was broken off`,
    remedy: 'see that the file on the card or the mirror is the one that is meant, and copied whole',
  });
}

/** There is no card to write from. */
export function noCard(board: string, node: NodeNumber, path: string): BringupError {
  return new BringupError({
    code: 'bmc-sdcard-none',
    category: 'config',
    what: `the board ${board} has no SD card, or does not see it, and the image for node ${node} is to come from ${path} on it`,
    remedy:
      'put a card with the image into the slot of the board (not of a node), formatted with one FAT32 or ext4 partition, restart the BMC, and run it again',
  });
}

/** No byte moved for too long. */
export function stalled(board: string, node: NodeNumber, ms: number, waitsFor: 'board' | 'image'): BringupError {
  return new BringupError({
    code: waitsFor === 'board' ? 'bmc-stalled' : 'bmc-image-stalled',
    category: 'timeout',
    what:
      waitsFor === 'board'
        ? `the board ${board} wrote nothing to node ${node} for ${Math.round(ms / 1_000)} s, so it was given up`
        : `the image for node ${node} of board ${board} gave no byte for ${Math.round(ms / 1_000)} s, so it was given up`,
    remedy:
      waitsFor === 'board'
        ? 'power the node off for ten seconds and run it again; when it stays so, restart the daemon before the flash (reload), or give it longer'
        : 'see where the image comes from: a slow disk or server on this machine',
  });
}

/** It says Done, and nothing that we saw speaks for it. */
export function nothingWritten(board: string, node: NodeNumber, evidence: string): BringupError {
  return new BringupError({
    code: 'bmc-nothing-written',
    category: 'verify',
    what: `the board ${board} says that node ${node} is done, but ${evidence}`,
    remedy: 'run it again; when it stays so, restart the daemon on the BMC: /etc/init.d/S94bmcd restart',
  });
}

/** The daemon knows nothing of a transfer any more. */
export function restarted(board: string, node: NodeNumber): BringupError {
  return new BringupError({
    code: 'bmc-daemon-restarted',
    category: 'network',
    what: `the daemon of the board ${board} was restarted while node ${node} was written; node ${node} is not whole`,
    remedy:
      'run it again; a daemon that restarts by itself has run out of memory: restart it before the flash (reload)',
  });
}

/** A transfer that was broken off, which the daemon still works on: it answers nobody until it notices. */
export function stuck(board: string, node: NodeNumber, cause: BringupError): BringupError {
  return new BringupError({
    code: 'bmc-upload-stuck',
    category: 'network',
    what: `the board ${board} answers nothing since the transfer to node ${node} was broken off (${cause.message}): it still holds on to it`,
    remedy:
      'restart the daemon on the BMC (/etc/init.d/S94bmcd restart), then run it again; node and USB route are as the cut-off left them',
    cause,
  });
}

/** The image is not as long as it said. */
export function wrongLength(node: NodeNumber, announced: number, got: string): BringupError {
  return new BringupError({
    code: 'bmc-image-length',
    category: 'verify',
    what: `the image for node ${node} was announced with ${announced} bytes and has ${got}`,
    remedy: 'see that nothing changes the file while it is read, and run it again',
  });
}

/** It cannot be read to its end. */
export function unreadableImage(node: NodeNumber, error: unknown): BringupError {
  if (error instanceof BringupError) return error;
  return new BringupError({
    code: 'bmc-image-unreadable',
    category: 'filesystem',
    what: `the image for node ${node} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'see that the file is there and readable, and run it again',
    cause: error,
  });
}

/** The bytes we sent to a board that compares no hash were not the announced ones. */
export function changedImage(node: NodeNumber): BringupError {
  return new BringupError({
    code: 'bmc-image-changed',
    category: 'verify',
    what: `what was sent for node ${node} does not have the SHA-256 that was announced`,
    remedy: 'see that nothing changes the file while it is read, and run it again; the node is overwritten already',
  });
}
