import { digest, sha256 } from '../core/json.ts';
import type { FileContent, FileEdit } from './file-edit.ts';
import type { NodeWish } from './os/node-wish.ts';

/** Grows when the same base and the same wish would give other bytes than before, so that nodes are written anew. */
const RECIPE_VERSION = 2;

/**
 * What names an image of a node, and what the node later proves itself with: SHA-256 of its base and of what is wished, known before anything
 * is edited. Private keys and paths of this machine do not count, but what files hold and the public keys do.
 * @param base SHA-256 of the unpacked base, and what else makes it another one
 */
export function contentHash(base: string, { hostKeys, files, ...wish }: Omit<NodeWish, 'instanceId'>): string {
  return digest({
    recipe: RECIPE_VERSION,
    base,
    wish,
    hostKeys: hostKeys.map(({ type, public: line }) => ({ type, public: line.split(' ').slice(0, 2).join(' ') })),
    files: files.map(editAsData),
  });
}

function editAsData(edit: FileEdit): unknown {
  return edit.type === 'file' ? { ...edit, content: contentAsData(edit.content) } : edit;
}

function contentAsData(content: FileContent): unknown {
  if (Buffer.isBuffer(content)) return { sha256: sha256(content), size: content.length };
  return { sha256: content.sha256, size: content.size };
}
