import { extname } from 'node:path';
import { Script } from 'node:vm';

const LARGEST_BYTES = 6_000_000;
const ALLOWED = new Set(['.js', '.json', '.txt', '.sh', '.sql']);
/** What ncc may fail to find: ssh2 tries its machine code first and has JavaScript for when it is not there. */
const ABSENT = new Set(['./crypto/build/Release/sshcrypto.node']);

/** What is wrong with a built dist, one sentence each; empty when nothing is. `folder` is where it was built. */
export function brokenRules(files: ReadonlyMap<string, Uint8Array>, folder: string): readonly string[] {
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  const tooLarge = bytes > LARGEST_BYTES ? [`dist is ${bytes} bytes, more than ${LARGEST_BYTES}: what was added?`] : [];
  return [
    ...tooLarge,
    ...[...files].flatMap(([name, content]) => broken(name, Buffer.from(content).toString('utf8'), folder)),
  ];
}

function broken(name: string, text: string, folder: string): readonly string[] {
  const found: string[] = [];
  if (!ALLOWED.has(extname(name)) && !name.endsWith('.d.ts'))
    found.push(`${name}: only text belongs into dist, no ${extname(name) || 'such file'}`);
  if (text.includes(folder)) found.push(`${name}: holds the path of the folder it was built in`);
  for (const [, path = ''] of text.matchAll(/eval\("require"\)\("(\.[^"]*)"\)/g))
    if (!ABSENT.has(path)) found.push(`${name}: requires ${path}, which is not in the bundle`);
  if (extname(name) === '.js') found.push(...syntax(name, text));
  return found;
}

/** `import.meta.dirname` and others survive bundling and break CommonJS; only `new URL(file, import.meta.url)` is replaced. */
function syntax(name: string, text: string): readonly string[] {
  try {
    new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, { filename: name });
    return [];
  } catch (error) {
    const hint = /import\.meta/.test(String(error)) ? ' (read files with `new URL(file, import.meta.url)`)' : '';
    return [`${name}: ${String(error)}${hint}`];
  }
}
