import { type FileHandle, open, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BringupError } from '../../core/error.ts';
import { type Bytes, type EditedBytes, fileBytes, part } from '../bytes.ts';
import { merged } from '../extents.ts';
import type { FileContent, FileEdit } from '../file-edit.ts';
import { overlaid } from '../overlaid.ts';
import { reallyChanged } from '../really-changed.ts';
import { type PlacedContent, placeContents, unchanged } from './contents.ts';
import { type E2fsprogs, findE2fsprogs } from './e2fsprogs.ts';
import { refuseUneditable } from './editable.ts';
import { contentChanged, programFailed } from './errors.ts';
import { inScratch, scratchFolder, scratchParent } from './in-scratch.ts';
import { copyMetadata, type Ext4Source, forgetMetadata, hasMetadata, keptBytes, must } from './metadata.ts';
import { type EditPlan, planEdits } from './plan-edits.ts';
import { readBack } from './read-back.ts';
import { refuseTooMuch } from './room.ts';
import { debugfsScript } from './script.ts';
import type { Superblock } from './superblock.ts';
import { writtenBy } from './undo-file.ts';
import { openExt4 } from './volume.ts';

export interface Ext4EditOptions {
  /** Seconds since 1970, at least 1: the one time of all that is written, so that equal edits give equal bytes. */
  readonly time: number;
  /** Found by itself when it is not given. */
  readonly e2fsprogs?: E2fsprogs;
  /** Where a sparse copy of the metadata and the new files live until it is disposed; default: `scratchParent`. */
  readonly scratch?: string;
  readonly signal?: AbortSignal;
}

/** A partition after edits. The changed bytes are in a file until it is disposed. */
export type EditedExt4 = EditedBytes & AsyncDisposable;

/**
 * A partition of an image with `edits` made, which costs what they change and the metadata, not the image: debugfs works on a sparse
 * file with the metadata alone, and its undo file tells which blocks it wrote. All is read back, and e2fsck is asked. Needs no rights.
 * Throws BringupError.
 */
export async function editExt4(
  source: Ext4Source,
  edits: readonly FileEdit[],
  options: Ext4EditOptions,
): Promise<EditedExt4> {
  const e2fsprogs = options.e2fsprogs ?? (await findE2fsprogs());
  const hadMetadata = await hasMetadata(source);
  try {
    return await edit(source, edits, { ...options, e2fsprogs });
  } catch (error) {
    if (!hadMetadata || !(error instanceof BringupError) || error.code !== 'ext4-edit-failed') throw error;
    // What was kept may be damaged: once more, with what is made anew.
    await forgetMetadata(source);
    return edit(source, edits, { ...options, e2fsprogs });
  }
}

async function edit(
  source: Ext4Source,
  edits: readonly FileEdit[],
  options: Ext4EditOptions & { readonly e2fsprogs: E2fsprogs },
): Promise<EditedExt4> {
  const { e2fsprogs, signal } = options;
  await using stack = new AsyncDisposableStack();
  const image = await opened(stack, source.image);
  const base = part(fileBytes(image, (await image.stat()).size), source.partition);
  const volume = await openExt4(base, source.where);
  refuseUneditable(volume.superblock, e2fsprogs, source.where);
  const kept = await keptBytes(source);
  // What is written stands there once more as what is to be written.
  const fresh = 2 * edits.reduce((sum, edit) => (edit.type === 'file' ? sum + sizeOf(edit.content) : sum), 0);
  const parent = options.scratch ?? (await scratchParent(kept === 0 ? undefined : kept + fresh));
  const { path: scratch } = stack.use(await scratchFolder(parent));
  // What is asked first is refused first, also where the other failed sooner.
  const [plan, copied] = await settled(planEdits(volume, edits), copyMetadata(source, e2fsprogs, scratch, signal));
  const { contents, undos } = await inScratch(
    scratch,
    async () => (await keptBytes(source)) + fresh,
    async () => {
      const contents = await placeContents(plan.contents, scratch);
      refuseTooMuch(plan, contents, volume.superblock, source.where);
      copied();
      await runDebugfs(e2fsprogs, scratch, plan, contents, options);
      return { contents, undos: ['undo', ...(await countQuotas(volume.superblock, e2fsprogs, scratch, options))] };
    },
  );
  const check = must(e2fsprogs, 'e2fsck', ['-fn', 'copy'], { directory: scratch, signal });
  const read = async () => {
    const copy = await opened(stack, join(scratch, 'copy'));
    const after = fileBytes(copy, (await copy.stat()).size);
    const written = await Promise.all(undos.map(async (name) => writtenBy(await undoFile(stack, join(scratch, name)))));
    const { blockSize } = volume.superblock;
    const edited = overlaid(base, await reallyChanged(base, after, merged(written.flat()), blockSize), after);
    await readBack(await openExt4(edited, source.where), plan, contents).catch(async (error: unknown) => {
      for (const content of plan.contents)
        if (!(await unchanged(content)) && !Buffer.isBuffer(content)) throw contentChanged(content.file, 'has changed');
      throw error;
    });
    return edited;
  };
  const [, right] = await settled(check, read());
  const edited = right();
  const owned = stack.move();
  return { ...edited, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** Two works at a time, both ended. Throws the error of the first; that of the second is thrown when it is asked for. */
async function settled<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, () => B]> {
  const [a, b] = await Promise.allSettled([first, second]);
  if (a.status === 'rejected') throw a.reason;
  return [
    a.value,
    () => {
      if (b.status === 'rejected') throw b.reason;
      return b.value;
    },
  ];
}

function sizeOf(content: FileContent): number {
  return Buffer.isBuffer(content) ? content.length : content.size;
}

async function runDebugfs(
  e2fsprogs: E2fsprogs,
  directory: string,
  plan: EditPlan,
  contents: readonly PlacedContent[],
  { time, signal }: Ext4EditOptions,
): Promise<void> {
  const script = debugfsScript(plan.operations, (source) => contents[source]?.name ?? '');
  await writeFile(join(directory, 'script'), script, { mode: 0o600 });
  const environment = fakeTime(time);
  const reads = plan.contents.flatMap((content) => (Buffer.isBuffer(content) ? [] : [resolve(content.file)]));
  await must(e2fsprogs, 'debugfs', ['-w', '-z', 'undo', '-f', 'script', 'copy'], {
    directory,
    environment,
    signal,
    reads,
  });
}

/** debugfs leaves quotas as they were, and e2fsck counts them anew. Returns the undo file of that, if it was needed. */
async function countQuotas(
  { featureNames }: Superblock,
  e2fsprogs: E2fsprogs,
  directory: string,
  { time, signal }: Ext4EditOptions,
): Promise<readonly string[]> {
  if (!featureNames.includes('quota')) return [];
  const options = { directory, environment: fakeTime(time), signal };
  const { code, said, printed } = await e2fsprogs.run('e2fsck', ['-fy', '-z', 'undo-quota', 'copy'], options);
  if (code !== 0 && code !== 1) throw programFailed('e2fsck', said || printed);
  return code === 1 ? ['undo-quota'] : [];
}

function fakeTime(time: number) {
  const seconds = String(Math.max(1, Math.floor(time)));
  return { E2FSPROGS_FAKE_TIME: seconds, E2FSCK_TIME: seconds };
}

async function opened(stack: AsyncDisposableStack, path: string): Promise<FileHandle> {
  const file = await open(path, 'r');
  stack.defer(() => file.close());
  return file;
}

async function undoFile(stack: AsyncDisposableStack, path: string): Promise<Bytes> {
  const file = await opened(stack, path);
  return fileBytes(file, (await file.stat()).size);
}
