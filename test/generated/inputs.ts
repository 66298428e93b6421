import fc from 'fast-check';

/** How many inputs each subject is given. `BRINGUP_INPUTS` asks for more, `BRINGUP_SEED` for the same ones again. */
export const INPUTS = Number(process.env['BRINGUP_INPUTS'] ?? 10_000);

/** Runs a property over `count` inputs. A failure prints the seed; `BRINGUP_SEED` repeats it. */
export function forInputs<Input>(
  input: fc.Arbitrary<Input>,
  check: (input: Input) => void,
  { count = INPUTS }: { readonly count?: number } = {},
): void {
  fc.assert(fc.property(input, check), parameters(count));
}

/** The same for a check that waits. */
export async function forInputsAsync<Input>(
  input: fc.Arbitrary<Input>,
  check: (input: Input) => Promise<void>,
  { count = INPUTS }: { readonly count?: number } = {},
): Promise<void> {
  await fc.assert(fc.asyncProperty(input, check), parameters(count));
}

function parameters(numRuns: number) {
  const seed = process.env['BRINGUP_SEED'];
  return { numRuns, ...(seed === undefined ? {} : { seed: Number(seed) }) };
}

/** Characters and pieces that parsers stumble over. */
const NASTY = [
  ...['\0', '\n', '\r', '\r\n', '\t', '\v', '\f', '\x1b[2J', '\x7f', '\x85', '\u2028', '\ufeff', '\ufffd', '\u200b'],
  ...[
    ' ',
    '  ',
    '"',
    "'",
    '`',
    '\\',
    '\\"',
    '$',
    '$(id)',
    '$\u007bx}',
    '*',
    '~',
    '#',
    '!',
    '%',
    '|',
    ':',
    ';',
    '=',
    ',',
    '-',
  ],
  ...['{', '}', '[', ']', '{{', '}}', '<', '>', '::', '##[error]', '::error::', '__proto__', 'constructor', 'toString'],
  ...['0', '-1', '1e999', '0x10', '99999999999999999999', 'null', 'true', 'é', '😀', '\ud800', 'a'.repeat(300)],
];

/** Short text, most of it of characters that mean something to somebody. */
export const hostileText = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...NASTY) }, fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));

type Edit = (text: string) => string;

const at = (text: string, share: number) => Math.floor(share * (text.length + 1));
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(share, hostileText).map(
    ([where, piece]): Edit =>
      (text) => {
        const index = at(text, where);
        return text.slice(0, index) + piece + text.slice(index);
      },
  ),
  fc.tuple(share, fc.nat(40)).map(
    ([where, size]): Edit =>
      (text) => {
        const index = at(text, where);
        return text.slice(0, index) + text.slice(index + size);
      },
  ),
  fc.tuple(share, fc.constantFrom(...NASTY)).map(
    ([where, piece]): Edit =>
      (text) => {
        const index = at(text, where);
        return text.slice(0, index) + piece + text.slice(index + 1);
      },
  ),
  share.map(
    (where): Edit =>
      (text) =>
        text.slice(0, at(text, where)),
  ),
  fc.tuple(share, share).map(
    ([from, to]): Edit =>
      (text) => {
        const lines = text.split('\n');
        const line = lines[Math.floor(from * lines.length)] ?? '';
        lines.splice(Math.floor(to * lines.length), 0, line);
        return lines.join('\n');
      },
  ),
  fc.tuple(share, share).map(
    ([from, to]): Edit =>
      (text) => {
        const lines = text.split('\n');
        const [line = ''] = lines.splice(Math.floor(from * lines.length), 1);
        lines.splice(Math.floor(to * lines.length), 0, line);
        return lines.join('\n');
      },
  ),
  fc.constant<Edit>((text) => text.replaceAll('\n', '\r\n')),
  fc.constant<Edit>((text) => `\ufeff${text}`),
);

/** One of some real texts with up to a few damages: what a parser sees of a file that somebody edited or a disk cut off. */
export function damaged(samples: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(edit, { maxLength: 4 }))
    .map(([sample, edits]) => edits.reduce((text, change) => change(text), sample));
}

/** Cuts bytes into pieces at the given places, in order. */
export function cut(bytes: Buffer, sizes: readonly number[]): readonly Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (const size of sizes) {
    pieces.push(bytes.subarray(from, from + size));
    from = Math.min(bytes.length, from + size);
  }
  pieces.push(bytes.subarray(from));
  return pieces;
}

/** Who needs more work than this for one input hangs, for whoever waits: what takes longest takes a tenth of it on a quiet machine. */
export const HANGS_MS = 10_000;

/** Milliseconds of work that something takes: of the processor, because other tests run at the same time. */
export function timed(run: () => void): number {
  const from = process.cpuUsage();
  run();
  return workSince(from);
}

/** Milliseconds of work since `process.cpuUsage()` was asked. */
export function workSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
