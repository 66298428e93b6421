import { listed } from '../../report/counted.ts';
import { duration } from '../../report/duration.ts';
import { code, details, prose, tableRow } from '../../report/markdown.ts';
import type { HostProof, MeshProof, PairProof } from './proof.ts';
import { matrixOf, milliseconds, proofSentence, takingPart, troubles } from './proof-cells.ts';

const SIGNS = { ok: '🟢', relayed: '🟡', failed: '🔴', unknown: '⚪' } as const;
/** More causes than this are counted. */
const MOST_CAUSES = 50;

/** A proof for the summary of a workflow's step: the sentence, causes, the matrix while it is small, and what is known of each host. */
export function meshProofMarkdown(proof: MeshProof): string {
  const title = `### ${proof.ok ? '✔' : '✖'} Mesh proof`;
  const sentence = `**${prose(proofSentence(proof))}** · ${duration(proof.durationMs)}`;
  return [title, '', sentence, '', ...causes(proof), ...matrix(proof), details('Hosts', hostTable(proof)), ''].join(
    '\n',
  );
}

function causes(proof: MeshProof): readonly string[] {
  const ofHosts = proof.hosts.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  const told = new Set(ofHosts.map(({ what }) => what));
  const ofPairs = troubles(proof).filter(
    ({ problem }) => !told.has(problem.what) && problem.code !== 'mesh-host-not-asked',
  );
  const items = [
    ...ofHosts.map(({ what, remedy }) => `- ${SIGNS.failed} ${prose(what)}<br>→ ${prose(remedy)}`),
    ...ofPairs.map(({ problem, pairs }) => {
      const sign = pairs.every(({ verdict }) => verdict === 'relayed') ? SIGNS.relayed : SIGNS.failed;
      const which = prose(listed(pairs.map(({ from, to }) => `${from} → ${to}`)));
      return `- ${sign} ${prose(problem.what)} (${which})<br>→ ${prose(problem.remedy)}`;
    }),
    ...proof.hosts.flatMap(({ name, warnings }) => warnings.map((warning) => `- ⚠️ ${prose(`${name}: ${warning}`)}`)),
  ];
  if (proof.problem !== undefined) items.push(`- → ${prose(proof.problem.remedy)}`);
  const left = items.length - MOST_CAUSES;
  const rest = left > 0 ? [`- _and ${left} more: the JSON has all of them_`] : [];
  return items.length === 0 ? [] : [...items.slice(0, MOST_CAUSES), ...rest, ''];
}

function matrix(proof: MeshProof): readonly string[] {
  const rows = matrixOf(proof);
  if (rows === undefined) return [];
  const names = takingPart(proof.hosts).map(({ name }) => code(name));
  return [
    tableRow(['from \\ to', ...names]),
    tableRow(['---', ...names.map(() => '---:')]),
    ...rows.map((row, index) => tableRow([names[index] ?? '', ...row.map(cell)])),
    '',
    `${SIGNS.ok} direct · ${SIGNS.relayed} relayed · ${SIGNS.failed} fails · ${SIGNS.unknown} not known`,
    '',
  ];
}

function cell(pair: PairProof | 'self' | undefined): string {
  if (pair === 'self' || pair === undefined) return pair === 'self' ? '·' : '';
  const latency = pair.latencyMs === undefined || pair.verdict === 'failed' ? '' : ` ${milliseconds(pair.latencyMs)}`;
  const via = pair.path !== undefined && pair.path !== 'direct' ? ` ${code(pair.via ?? '')}` : '';
  return `${SIGNS[pair.verdict]}${latency}${via}`;
}

function hostTable({ hosts, startedAt }: MeshProof): string {
  const rows = hosts.map((host) =>
    tableRow([
      code(host.name),
      code(host.addresses[0] ?? ''),
      code(host.dnsName),
      prose(host.version),
      keyCell(host, Date.parse(startedAt)),
      host.clockSkewMs === undefined ? '' : `${(host.clockSkewMs / 1000).toFixed(1)} s`,
    ]),
  );
  return [
    tableRow(['host', 'address', 'name', 'client', 'key', 'clock']),
    tableRow(['---', '---', '---', '---', '---', '---:']),
    ...rows,
  ].join('\n');
}

function keyCell({ keyExpiry, version }: HostProof, nowMs: number): string {
  if (keyExpiry === undefined) return version === '' ? '' : 'never expires';
  const days = Math.floor((Date.parse(keyExpiry) - nowMs) / 86_400_000);
  return days < 0 ? 'expired' : `${days} days left`;
}
