import type { JoinVerdict } from '../../ray/joined.ts';
import { counted } from '../../report/counted.ts';
import { code, prose, tableRow } from '../../report/markdown.ts';
import { COLOUR_CLASSES, type Colour } from '../../report/summary-picture.ts';
import type { ToldNode } from './nodes.ts';

/** More nodes than this make a picture that nobody can read. */
const MOST_DRAWN = 40;

const LOOKS: Readonly<Record<JoinVerdict, { readonly mark: string; readonly colour: Colour }>> = {
  'already-joined': { mark: '✔', colour: 'good' },
  joined: { mark: '✔', colour: 'good' },
  drained: { mark: '✔', colour: 'none' },
  left: { mark: '✔', colour: 'none' },
  planned: { mark: '~', colour: 'change' },
  skipped: { mark: '-', colour: 'none' },
  unknown: { mark: '?', colour: 'bad' },
  refused: { mark: '✖', colour: 'bad' },
  failed: { mark: '✖', colour: 'bad' },
};

/** The nodes of a run as GitHub Markdown: a table, and each cluster drawn with its head and workers. */
export function nodesSummary(nodes: ReadonlyMap<string, ToldNode>): string {
  const all = [...nodes];
  const proven = all.filter(([, { verdict }]) => verdict === 'joined' || verdict === 'already-joined').length;
  return [
    `## Ray: ${proven} of ${counted(all.length, 'node')} proven`,
    '',
    tableRow(['host', 'cluster', 'role', 'node', 'mesh address', 'Ray', 'Python', 'seconds', 'verdict']),
    tableRow(['---', '---', '---', '---', '---', '---', '---', '--:', '---']),
    ...all.map(([name, node]) =>
      tableRow([
        prose(name),
        prose(node.cluster),
        node.role,
        code(node['node-id']?.slice(0, 12) ?? ''),
        code(node['mesh-ip'] ?? ''),
        prose(node['ray-version'] ?? ''),
        prose(node['python-version'] ?? ''),
        node['join-seconds']?.toFixed(1) ?? '',
        verdictCell(node),
      ]),
    ),
    '',
    ...(all.length > MOST_DRAWN ? [] : [picture(all), '']),
  ].join('\n');
}

function verdictCell({ verdict, 'failed-check': check }: ToldNode): string {
  return `${LOOKS[verdict].mark} ${verdict.replaceAll('-', ' ')}${check === null ? '' : `: ${code(check)}`}`;
}

/** Names of hosts and clusters are letters, digits and hyphens; all else in it is ours. */
function picture(all: readonly (readonly [string, ToldNode])[]): string {
  const drawn = all.map(([name, { cluster, role, verdict }], index) => ({
    id: `n${index}`,
    name,
    cluster,
    role,
    verdict,
  }));
  const clusters = [...new Set(drawn.map(({ cluster }) => cluster))];
  return [
    '```mermaid',
    'flowchart LR',
    ...clusters.flatMap((cluster, index) => [
      `  subgraph c${index}["${cluster}"]`,
      ...drawn
        .filter((node) => node.cluster === cluster)
        .map(
          ({ id, name, role, verdict }) =>
            `    ${id}["${name}<br/>${role} · ${verdict.replaceAll('-', ' ')}"]:::${LOOKS[verdict].colour}`,
        ),
      '  end',
    ]),
    ...drawn.flatMap((worker) => {
      const head = drawn.find(({ cluster, role }) => cluster === worker.cluster && role === 'head');
      return head === undefined || worker.role === 'head' ? [] : [`  ${head.id} --- ${worker.id}`];
    }),
    ...COLOUR_CLASSES.map((line) => `  ${line}`),
    '```',
  ].join('\n');
}
