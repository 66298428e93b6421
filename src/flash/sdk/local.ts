import { writeFile } from 'node:fs/promises';
import { quote } from '../../core/sh.ts';
import { sourceFile } from '../source-file.ts';
import type { Local } from './api.ts';
import type { RemoteRuntime } from './remote.ts';

/** This machine as callbacks see it. `onCopied` is told of each file that went to the node, by its absolute path. */
export function localRuntime(node: RemoteRuntime, onCopied: (path: string, sha256: string) => void): Local {
  return {
    async copy(from, to, options = {}) {
      const { file, sha256 } = await sourceFile(from);
      await node.put({ path: file }, to, options);
      onCopied(file, sha256);
    },
    fetch: async (from, to) => writeFile(to, await node.bytes(`exec cat -- ${quote(from)}`)),
  };
}
