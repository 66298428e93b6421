import { counted } from './counted.ts';
import { isBad, isChange, isKnownLater } from './host-state.ts';
import type { Report, StepReport } from './report.ts';

export type Colour = 'good' | 'change' | 'bad' | 'none';

/** What the colours are, for mermaid. */
export const COLOUR_CLASSES = [
  'classDef good fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
  'classDef change fill:#fff8c5,stroke:#9a6700,color:#1f2328',
  'classDef bad fill:#ffebe9,stroke:#cf222e,color:#1f2328',
  'classDef none fill:#f6f8fa,stroke:#d0d7de,color:#59636e,stroke-dasharray:4',
];

/** The one flow as a mermaid picture: what each phase came to, in words and colour. Holds no text that is not ours. */
export function summaryPicture(report: Report): string {
  const nodes = phases(report).map(([name, words, colour]) => `  ${name}["${name}<br/>${words}"]:::${colour}`);
  const names = phases(report).map(([name]) => name);
  return [
    '```mermaid',
    'flowchart LR',
    ...nodes,
    `  ${names.join(' --> ')}`,
    ...COLOUR_CLASSES.map((c) => `  ${c}`),
    '```',
  ].join('\n');
}

function phases(report: Report): readonly (readonly [string, string, Colour])[] {
  const { hosts, problems, run } = report;
  const steps = hosts.flatMap((host) => host.steps);
  const count = (outcome: StepReport['outcome']) => steps.filter((step) => step.outcome === outcome).length;
  const read = hosts.filter((host) => host.commands > 0).length;
  const unread = hosts.filter((host) => host.commands === 0 && isBad(host.outcome)).length;
  const wanted = steps.filter((step) => !['ok', 'skipped'].includes(step.outcome) || step.verb !== undefined).length;
  const planned = run.command === 'plan' ? steps.filter((step) => isChange(step) || isKnownLater(step)).length : wanted;
  const right = hosts.filter((host) => host.outcome === 'converged' || host.outcome === 'changed').length;
  const failed = count('failed') + count('moved') + count('unknown') + count('rolled-back');
  const changed = count('changed');
  return [
    [
      'inputs',
      problems.length === 0 ? 'read' : counted(problems.length, 'problem'),
      problems.length === 0 ? 'good' : 'bad',
    ],
    ['fleet', counted(hosts.length, 'host'), hosts.length === 0 ? 'none' : 'good'],
    [
      'read',
      unread === 0 ? counted(read, 'host') : `${unread} not reached`,
      unread > 0 ? 'bad' : read > 0 ? 'good' : 'none',
    ],
    ['plan', planned === 0 ? 'nothing to do' : counted(planned, 'change'), planned === 0 ? 'good' : 'change'],
    ...(run.command === 'plan'
      ? ([
          ['apply', 'not in this run', 'none'],
          ['verify', 'not in this run', 'none'],
        ] as const)
      : ([
          [
            'apply',
            failed > 0 ? `${failed} not done` : `${changed} changed`,
            failed > 0 ? 'bad' : changed > 0 ? 'change' : 'good',
          ],
          [
            'verify',
            `${right} of ${counted(hosts.length, 'host')} right`,
            hosts.length === 0 ? 'none' : right === hosts.length ? 'good' : 'bad',
          ],
        ] as const)),
  ];
}
