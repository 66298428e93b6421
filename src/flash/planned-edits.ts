import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { BringupError } from '../core/error.ts';
import type { Redactor } from '../core/redact.ts';
import { part } from '../image/bytes.ts';
import { openExt4 } from '../image/ext4/volume.ts';
import { openFat } from '../image/fat/volume.ts';
import type { FileContent, FileEdit } from '../image/file-edit.ts';
import type { StockImage } from '../image/stock-image.ts';
import type { LookedAt } from './look.ts';

/** One file of an image that is written or taken away. `bytes` of a file. */
export interface PlannedEdit {
  readonly partition: number;
  readonly type: FileEdit['type'];
  readonly path: string;
  /** Whether the stock image has it, and the same. `unknown` where that is not read. */
  readonly now: 'new' | 'changed' | 'same' | 'removed' | 'absent' | 'unknown';
  /** Not in a FAT volume, which has none. */
  readonly mode?: string;
  readonly bytes?: number;
  /** Of a short text that everybody on the node may read. Password hashes are taken out. */
  readonly text?: { readonly before: string; readonly after: string };
}

const MOST_TEXT = 64 * 1024;
const EVERYBODY = 0o004;
/** As crypt(3) makes them. */
const HASH = /\$(?:6|5|y|2[aby]|7|gy)\$[^\s"':]+/g;

/** What would be written into an image, against what the stock image has there. Reads both, changes nothing. */
export async function plannedEdits({ stock, plan }: LookedAt, redact: Redactor): Promise<readonly PlannedEdit[]> {
  const planned: PlannedEdit[] = [];
  for (const { partition, edits } of plan.edits) {
    const read = await readerOf(stock, partition);
    for (const edit of edits) planned.push({ partition, ...(await plannedEdit(edit, read, redact)) });
  }
  return planned;
}

interface Read {
  (path: string): Promise<Buffer | 'other' | undefined>;
  /** A FAT volume has no modes: everybody reads all of it. */
  readonly open: boolean;
}

/** Files of a partition as the stock image has them; `other` for what is there and no file, and for what is too long to be shown. */
async function readerOf({ raw, table, base }: StockImage, index: number): Promise<Read | undefined> {
  const partition = table.partitions.find((one) => one.index === index);
  if (partition === undefined) return undefined;
  const bytes = part(raw, partition);
  const where = `partition ${index} of ${base.from}`;
  const fat = partition.fileSystem?.type.startsWith('fat') ?? false;
  const volume = fat ? await openFat(bytes, where) : await openExt4(bytes, where);
  const read = async (path: string) => {
    try {
      const found = await volume.stat(path);
      if (found === undefined) return undefined;
      return found.type === 'file' && found.size <= MOST_TEXT ? await volume.readFile(path) : 'other';
    } catch (error) {
      if (error instanceof BringupError) return 'other';
      throw error;
    }
  };
  return Object.assign(read, { open: fat });
}

async function plannedEdit(
  edit: FileEdit,
  read: Read | undefined,
  redact: Redactor,
): Promise<Omit<PlannedEdit, 'partition'>> {
  const { type, path } = edit;
  const before = read === undefined ? 'other' : await read(path);
  const there = before === undefined ? 'new' : ('unknown' as const);
  if (edit.type === 'remove') return { type, path, now: before === undefined ? 'absent' : 'removed' };
  if (edit.type === 'symlink') return { type, path, now: there };
  const mode = read?.open ? {} : { mode: edit.mode.toString(8).padStart(4, '0') };
  if (edit.type === 'directory') return { type, path, ...mode, now: there };
  const bytes = Buffer.isBuffer(edit.content) ? edit.content.length : edit.content.size;
  const known = { type, path, ...mode, bytes };
  const after = bytes > MOST_TEXT ? undefined : await contentOf(edit.content);
  if (after === undefined || before === 'other') return { ...known, now: there };
  const now = before === undefined ? 'new' : before.equals(after) ? 'same' : 'changed';
  const texts = [before ?? Buffer.alloc(0), after].map((content) => shownText(content, redact));
  const [old, fresh] = texts;
  if (now === 'same' || (!read?.open && (edit.mode & EVERYBODY) === 0) || old === undefined || fresh === undefined)
    return { ...known, now };
  return { ...known, now, text: { before: old, after: fresh } };
}

async function contentOf(content: FileContent): Promise<Buffer> {
  return Buffer.isBuffer(content) ? content : readFile(content.file);
}

function shownText(content: Buffer, redact: Redactor): string | undefined {
  if (!isUtf8(content) || content.includes(0)) return undefined;
  const text = content.toString();
  return text.includes('PRIVATE KEY-----') ? undefined : redact.text(text.replaceAll(HASH, '[hash]'));
}
