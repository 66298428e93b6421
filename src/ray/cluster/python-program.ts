/** A program for a Python on a host: it goes over stdin and is never a file, and what it is told is in no list of processes. */
export interface PythonProgram {
  /** Behind the path of the Python. */
  readonly arguments: readonly string[];
  /** Comes first on its stdin. What comes after that is the program's; its end is often the program's, too. */
  readonly input: string;
}

/** Reads two texts of so many bytes from stdin, and nothing more: the program, and what it is told. */
const READER =
  'import sys,json;n,m=map(int,sys.argv[1:3]);r=sys.stdin.buffer.raw if hasattr(sys.stdin.buffer,"raw") else sys.stdin.buffer\n' +
  'def take(k):\n b=b""\n while len(b)<k:\n  c=r.read(k-len(b))\n  if not c: sys.exit(75)\n  b+=c\n return b\n' +
  'p=take(n);TOLD=json.loads(take(m));exec(compile(p,"bringup","exec"))';

/** A program that finds `told` in the variable `TOLD`. Strings are ASCII on the wire, so that bytes are characters. */
export function pythonProgram(source: string, told: object): PythonProgram {
  const json = asciiJson(told);
  return {
    arguments: ['-I', '-u', '-c', READER, String(Buffer.byteLength(source)), String(json.length)],
    input: source + json,
  };
}

function asciiJson(value: object): string {
  return JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Lines of an output that are JSON objects, in their order: around them stands what Python and Ray say. */
export function jsonLines(output: string): readonly unknown[] {
  return output.split('\n').flatMap((line) => {
    if (!line.startsWith('{') || line.length > 1_000_000) return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
}
