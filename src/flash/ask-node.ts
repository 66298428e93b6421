import { BringupError } from '../core/error.ts';
import { sh } from '../core/sh.ts';
import type { Connect } from '../engine/connect-host.ts';
import { cancelled } from '../host/cancelled.ts';
import { IMAGE_MARK } from '../image/os/image-mark.ts';
import type { HostKeyPair } from '../image/os/node-wish.ts';
import { keyWords, withHostKey } from './host-key.ts';
import { type FlashTarget, nameOf } from './target.ts';

/** What a running node says of itself. Empty texts: it could not tell. */
export interface Attestation {
  /** The content hash of the image, as its cloud-init took it; as `image` where there is none. */
  readonly instanceId: string;
  /** The content hash in its root file system. */
  readonly image: string;
  readonly hostname: string;
  readonly machineId: string;
  readonly bootId: string;
  /** Device of its root file system: on another disk another system may have booted. */
  readonly rootDevice: string;
  /** What its device tree is compatible with, such as `turing,rk1 rockchip,rk3588`. */
  readonly compatible: string;
}

const FIELDS = ['instanceId', 'image', 'hostname', 'machineId', 'bootId', 'rootDevice', 'compatible'] as const;
const MOST_BYTES = 16 * 1024;

/** Nothing but reading, with what every system has; each value on a line of its own behind a mark, because login scripts may print, too. */
function question(file: string, mark: string): string {
  const { text } = sh`tell() { printf '%s %s\n' ${mark} "$(printf %s "$1" | tr '\n' ' ')"; }
tell "$(cat ${file} 2>/dev/null)"
tell "$(cat ${IMAGE_MARK} 2>/dev/null)"
tell "$(hostname 2>/dev/null || cat /proc/sys/kernel/hostname 2>/dev/null)"
tell "$(cat /etc/machine-id 2>/dev/null)"
tell "$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)"
tell "$(findmnt -n -o SOURCE / 2>/dev/null)"
tell "$(tr '\000' ' ' </proc/device-tree/compatible 2>/dev/null)"`;
  return sh`exec sh -c ${text}`.text.replaceAll('\n', '; ');
}

/**
 * Logs in to a node and asks which image it runs. Its host key has to be the one that was put into the image, whatever else is on file.
 * @param file that holds the instance-id. Throws BringupError; `flash-other-host-key` when another system answers.
 */
export async function askNode(
  target: FlashTarget,
  { key, file, connect, signal }: { key: HostKeyPair; file: string; connect: Connect; signal: AbortSignal },
): Promise<Attestation> {
  try {
    const { connection } = await connect(withHostKey(target, key), signal, { take: () => false, left: 0 });
    await using open = connection;
    if (open.hostKey !== undefined && `${open.hostKey.type} ${open.hostKey.key}` !== keyWords(key))
      throw otherHostKey(target, open.hostKey.fingerprint);
    const mark = `bringup-node-${process.pid}`;
    const channel = await open.exec(question(file, mark));
    const abort = () => channel.close();
    signal.addEventListener('abort', abort, { once: true });
    try {
      channel.stdin.end();
      const [out] = await Promise.all([textOf(channel.stdout), textOf(channel.stderr)]);
      await channel.exit;
      if (signal.aborted) throw cancelled(`asking node ${nameOf(target)}`, signal);
      const lines = out.split('\n').filter((line) => line.startsWith(`${mark} `));
      if (lines.length !== FIELDS.length) throw noAnswer(target);
      return Object.fromEntries(
        FIELDS.map((field, index) => [field, lines[index]?.slice(mark.length + 1).trim() ?? '']),
      ) as unknown as Attestation;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  } catch (error) {
    if (!(error instanceof BringupError)) {
      if (signal.aborted) throw cancelled(`asking node ${nameOf(target)}`, signal);
      // A stream that ends too early, as when it is powered off.
      throw cutOff(target, error);
    }
    if (error.category === 'host-key' && error.code !== 'flash-other-host-key')
      throw otherHostKey(target, error.message);
    throw error;
  }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const piece of stream) if (text.length < MOST_BYTES) text += String(piece);
  return text;
}

function otherHostKey(target: FlashTarget, seen: string): BringupError {
  return new BringupError({
    code: 'flash-other-host-key',
    category: 'host-key',
    what: `what answers at ${target.host.address} does not have the host key that is in the image of node ${nameOf(target)}: ${seen}`,
    remedy:
      'see that no other machine has that address, and that the node does not boot an older system from another disk (on an RK1, NVMe comes before eMMC)',
    where: { host: target.host.name },
  });
}

function cutOff(target: FlashTarget, cause: unknown): BringupError {
  return new BringupError({
    code: 'flash-answer-cut',
    category: 'network',
    what: `the connection to node ${nameOf(target)} ended in the middle of its answer: ${cause instanceof Error ? cause.message : String(cause)}`,
    remedy: 'run it again; if it stays so, see whether the node restarts by itself',
    where: { host: target.host.name },
    cause,
  });
}

function noAnswer(target: FlashTarget): BringupError {
  return new BringupError({
    code: 'flash-no-answer-to-question',
    category: 'shell',
    what: `node ${nameOf(target)} let us in and did not answer when it was asked which image it runs`,
    remedy: `see what \`bringup ssh ${target.host.name}\` shows; a password that has to be changed first stands in the way, too`,
    where: { host: target.host.name },
  });
}
