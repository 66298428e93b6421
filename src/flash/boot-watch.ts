import { appendFile } from 'node:fs/promises';
import type { Board, NodeNumber } from '../bmc/board.ts';
import { BringupError } from '../core/error.ts';

/** What a node writes on its serial line while it boots, kept in a file. */
export interface BootWatch extends AsyncDisposable {
  readonly file: string;
  /** Aborted with a BringupError when the node says that it cannot go on. */
  readonly failed: AbortSignal;
  /** The last name before `login:`, when it came so far: before it has its own, a node may ask under that of the stock image. */
  loginName(): string | undefined;
  /** The last line that says something; empty when it never wrote. */
  lastLine(): string;
  /** Its last line is one that comes before a system is up, and came lately. */
  stillBoots(): boolean;
}

/** Where a boot ends for good. Source: Linux kernel/panic.c, init/do_mounts.c; initramfs-tools; systemd's emergency.service; U-Boot. */
const ENDS = [
  /Kernel panic - not syncing[^\r\n]*/,
  /VFS: Unable to mount root fs[^\r\n]*/,
  /ALERT!\s+\S+ does not exist\.\s+Dropping to a shell!/,
  /You are in emergency mode[^\r\n]*/,
];
/** Of a console, after its name; what a shell says of the last login is none. */
const LOGIN = /(?:^|\n)(?!Last login:)(\S+) login:/g;
/**
 * Lines of a boot that goes on: of U-Boot and the kernel, of systemd's units, of cloud-init until it says that it has finished. A kernel may
 * write one at any time, so after somebody was asked to log in it counts no more. Source: Linux kernel/printk; systemd's status lines; cloud-init.
 */
const BOOTS =
  /^(?:\[ *\d+\.\d{6}\]|\[ *OK *\]|\[[ *]{6}\] |Starting |Loading |U-Boot |cloud-init\[\d+\]: )|^\S* cloud-init\[\d+\]/;
const FINISHED = /cloud-init.* finished at /i;
/** A first boot writes something more often than this, growing its file system and making keys included. */
const LATELY_MS = 60_000;
const TAIL = 8_192;
/** Colours and cursor movements, which are no part of what is said. */
const CONTROL = /\x1b\[[0-9;?]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f]/g;

/**
 * Watches the serial line of a node from now on: what it writes after this has settled is seen, however soon it comes. That it cannot be read,
 * or kept in the file, is told by `note`, and no failure of the boot.
 */
export async function watchBoot(
  board: Pick<Board, 'watchUart'>,
  {
    node,
    name,
    file,
    note,
  }: {
    readonly node: NodeNumber;
    readonly name: string;
    readonly file: string;
    note(text: string): void;
  },
  now: () => number = () => performance.now(),
): Promise<BootWatch> {
  const stop = new AbortController();
  const failed = new AbortController();
  let tail = '';
  let login: string | undefined;
  let kept = true;
  let wroteAt = Number.NEGATIVE_INFINITY;
  const notKept = (error: unknown) => {
    kept = false;
    note(`what node ${name} writes on its serial line is followed, and not kept any more: ${said(error)}`);
  };
  const take = async (text: string, gap: boolean) => {
    if (kept) await appendFile(file, gap ? `\n[something is missing here]\n${text}` : text).catch(notKept);
    if (text.trim() !== '') wroteAt = now();
    tail = (tail + text.replaceAll('\r\n', '\n').replaceAll(CONTROL, '')).slice(-TAIL);
    login = [...tail.matchAll(LOGIN)].at(-1)?.[1] ?? login;
    const end = ENDS.map((pattern) => pattern.exec(tail)?.[0]).find((found) => found !== undefined);
    if (end !== undefined && !failed.signal.aborted) failed.abort(panic(name, end, file));
  };
  const unreadable = (error: unknown) => {
    if (!stop.signal.aborted) note(`the serial line of node ${name} cannot be read: ${said(error)}`);
  };
  const pieces = await board.watchUart(node, stop.signal).catch(unreadable);
  const watching = (async () => {
    for await (const { text, gap } of pieces ?? []) await take(text, gap);
  })().catch(unreadable);
  const lastLine = () =>
    tail
      .split('\n')
      .map((line) => line.trim())
      .findLast((line) => line !== '') ?? '';
  return {
    file,
    failed: failed.signal,
    loginName: () => login,
    lastLine,
    stillBoots: () => now() - wroteAt <= LATELY_MS && boots(tail, lastLine()),
    async [Symbol.asyncDispose]() {
      stop.abort();
      await watching;
    },
  };
}

function boots(tail: string, last: string): boolean {
  if (!BOOTS.test(last) || FINISHED.test(last)) return false;
  const asked = [...tail.matchAll(LOGIN)].at(-1)?.index ?? -1;
  // cloud-init goes on after that, the boot of another system begins it anew.
  return (
    asked < 0 || /cloud-init\[\d+\]/.test(last) || /\n(?:U-Boot |Starting kernel|\[ *0\.0{6}\])/.test(tail.slice(asked))
  );
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function panic(name: string, said: string, file: string): BringupError {
  return new BringupError({
    code: 'flash-boot-failed',
    category: 'verify',
    what: `node ${name} does not boot: ${said.trim()}`,
    remedy: `read what it wrote on its serial line: ${file}; see that the image is made for this module`,
  });
}
