import { columnsOf, padEnd, padStart, wrap } from '../../report/columns.ts';
import { counted, listed } from '../../report/counted.ts';
import { duration } from '../../report/duration.ts';
import { painter, type Style, type TextOptions } from '../../report/paint.ts';
import { remedyLines } from '../../report/problem.ts';
import { visibleInline } from '../../report/visible.ts';
import type { MeshProof, PairProof } from './proof.ts';
import { matrixOf, milliseconds, proofSentence, takingPart, troubles } from './proof-cells.ts';

const MARKS = { ok: '✔', relayed: '~', failed: '✖', unknown: '?' } as const;
/** More causes than this are counted. */
const MOST_CAUSES = 20;
const STYLES = { ok: 'good', relayed: 'change', failed: 'bad', unknown: 'bad' } as const satisfies Record<
  string,
  Style
>;

/** A proof for a terminal: the matrix while it is small, what is not well with its cause, and the sentence. Ends with a newline. */
export function meshProofText(proof: MeshProof, fleet: string, options: TextOptions): string {
  const paint = painter(options.colour);
  const parts = [
    [paint('strong', visibleInline(`fleet ${fleet} · mesh proof · ${counted(proof.hosts.length, 'host')}`))],
    matrixLines(proof, options),
    troubleLines(proof, options),
    warningLines(proof, options),
    [
      `${paint(proof.ok ? 'good' : 'bad', proof.ok ? '✔' : '✖')} ${proofSentence(proof)} · ${duration(proof.durationMs)}`,
    ],
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function matrixLines(proof: MeshProof, options: TextOptions): readonly string[] {
  const matrix = matrixOf(proof);
  if (matrix === undefined) return [];
  const paint = painter(options.colour);
  const names = takingPart(proof.hosts).map(({ name }) => name);
  const cells = matrix.map((row) => row.map(cellText));
  const first = Math.max(...names.map(columnsOf), 'from \\ to'.length);
  const widths = names.map((name, column) =>
    Math.max(columnsOf(name), ...cells.map((row) => columnsOf(row[column] ?? ''))),
  );
  if (first + widths.reduce((sum, width) => sum + width + 2, 0) > options.width) return [];
  return [
    paint(
      'dim',
      [padEnd('from \\ to', first), ...names.map((name, column) => padStart(name, widths[column] ?? 0))].join('  '),
    ),
    ...matrix.map((row, index) =>
      [
        paint('strong', padEnd(names[index] ?? '', first)),
        ...row.map((cell, column) => {
          const text = padStart(cells[index]?.[column] ?? '', widths[column] ?? 0);
          return cell === 'self' || cell === undefined ? paint('dim', text) : paint(STYLES[cell.verdict], text);
        }),
      ].join('  '),
    ),
  ];
}

function cellText(cell: PairProof | 'self' | undefined): string {
  if (cell === 'self') return '·';
  if (cell === undefined) return '';
  const mark = MARKS[cell.verdict];
  return cell.latencyMs === undefined || cell.verdict === 'failed' ? mark : `${mark} ${milliseconds(cell.latencyMs)}`;
}

function troubleLines(proof: MeshProof, options: TextOptions): readonly string[] {
  const paint = painter(options.colour);
  const told = new Set<string>();
  const hosts = proof.hosts.flatMap(({ problem }) => {
    if (problem === undefined || told.has(problem.what)) return [];
    told.add(problem.what);
    return [{ problem, pairs: proof.pairs.filter((pair) => pair.problem?.what === problem.what) }];
  });
  const rest = troubles(proof).filter(
    ({ problem }) => !told.has(problem.what) && problem.code !== 'mesh-host-not-asked',
  );
  const causes = [...hosts, ...rest];
  const left = causes.length - MOST_CAUSES;
  const more = left > 0 ? [`and ${counted(left, 'more cause')}: --json has all of them`] : [];
  const lines = causes.slice(0, MOST_CAUSES).flatMap(({ problem, pairs }) => {
    const relayed = pairs.length > 0 && pairs.every(({ verdict }) => verdict === 'relayed');
    const [start = '', ...follow] = wrap(visibleInline(problem.what), options.width - 2);
    const which = listed(pairs.map(({ from, to }) => `${from} → ${to}`));
    return [
      `${relayed ? paint('change', '~') : paint('bad', '✖')} ${start}`,
      ...follow.map((line) => `  ${line}`),
      ...(pairs.length === 0 ? [] : [`  ${paint('place', which)}`]),
      ...remedyLines(problem, options.width - 2).map((line) => `  ${line}`),
    ];
  });
  // What it is about is the sentence below.
  const own = proof.problem === undefined ? [] : remedyLines(proof.problem, options.width);
  return [...lines, ...more, ...own];
}

function warningLines(proof: MeshProof, options: TextOptions): readonly string[] {
  const paint = painter(options.colour);
  return proof.hosts.flatMap(({ name, warnings }) =>
    warnings.flatMap((warning) => {
      const [start = '', ...more] = wrap(visibleInline(`${name}: ${warning}`), options.width - 2);
      return [`${paint('change', '!')} ${start}`, ...more.map((line) => `  ${line}`)];
    }),
  );
}
