import { sha256Of } from '../../core/sha256-of.ts';
import type { PlacedContent } from './contents.ts';
import { editLost } from './errors.ts';
import type { EditPlan, Wanted } from './plan-edits.ts';
import type { Ext4Stat, Ext4Volume } from './volume.ts';

/** Reads every path of a plan out of the edited file system, with our own reader, and throws BringupError for one that is not as wanted. */
export async function readBack(volume: Ext4Volume, plan: EditPlan, contents: readonly PlacedContent[]): Promise<void> {
  for (const [path, wanted] of plan.wanted) {
    const stat = await volume.stat(path);
    const should = await described(wanted, contents);
    const is = await found(volume, path, wanted, stat);
    if (is !== should) throw editLost(path, should, is);
  }
}

async function described(wanted: Wanted, contents: readonly PlacedContent[]): Promise<string> {
  if (wanted.type === 'absent') return 'absent';
  const owner = `${wanted.uid}:${wanted.gid}`;
  if (wanted.type === 'symlink') return `a symlink to ${wanted.target} of ${owner}`;
  const mode = wanted.mode.toString(8).padStart(4, '0');
  if (wanted.type === 'directory') return `a directory ${mode} of ${owner}`;
  const content = contents[wanted.source];
  return `a file ${mode} of ${owner} with ${content?.size} bytes, SHA-256 ${content?.sha256}`;
}

async function found(volume: Ext4Volume, path: string, wanted: Wanted, stat: Ext4Stat | undefined): Promise<string> {
  if (stat === undefined) return 'absent';
  const owner = `${stat.uid}:${stat.gid}`;
  if (stat.type === 'symlink') return `a symlink to ${await volume.readLink(path)} of ${owner}`;
  const mode = stat.mode.toString(8).padStart(4, '0');
  if (stat.type !== 'file' || wanted.type !== 'file') return `a ${stat.type} ${mode} of ${owner}`;
  return `a file ${mode} of ${owner} with ${stat.size} bytes, SHA-256 ${await sha256Of(volume.chunks(path))}`;
}
