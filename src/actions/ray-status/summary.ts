import { ago } from '../../cli/ago.ts';
import type { Gone } from '../../ray/gone.ts';
import type { Looked } from '../../ray/look.ts';
import type { HostOfCluster } from '../../ray/status.ts';
import { counted } from '../../report/counted.ts';
import { code, fenced, prose, tableRow } from '../../report/markdown.ts';
import type { Problem } from '../../report/report.ts';

/** What was found, as GitHub Markdown: who is gone first, then each cluster as its head knows it. */
export function statusSummary(fleet: string, looked: Looked, nowMs: number): string {
  const { clusters, providers, gone, exitCode, registryProblem } = looked;
  const hosts = clusters.flatMap((one) => ('hosts' in one ? one.hosts : []));
  const alive = hosts.filter(({ node }) => node?.alive).length;
  const wrong = [
    ...clusters.flatMap((one) => ('problem' in one ? [{ name: one.cluster, problem: one.problem }] : [])),
    ...(registryProblem === undefined ? [] : [{ name: 'registry', problem: registryProblem }]),
  ];
  const totals = [
    `${alive} of ${counted(hosts.length, 'host')} alive`,
    ...(providers === null || providers.length === 0 ? [] : [counted(providers.length, 'provider')]),
    ...(gone.length === 0 ? [] : [`${gone.length} gone`]),
    ...(exitCode === 0 ? [] : [`exit ${exitCode}`]),
  ];
  return [
    `## ${exitCode === 0 ? '✔' : '✖'} ${prose(fleet)} · Ray`,
    '',
    `**${totals.join(' · ')}**`,
    '',
    ...(gone.length + wrong.length === 0 ? [] : ['### Who is gone, and what went wrong', '']),
    ...[...gone.map((one) => ({ name: one.name, problem: goneProblem(one) })), ...wrong].map(
      ({ name, problem }) => `- ✖ **${prose(name)}**: ${prose(problem.what)}\n  <br>→ ${prose(problem.remedy)}`,
    ),
    ...(gone.length + wrong.length === 0 ? [] : ['']),
    ...clusters.flatMap((one) =>
      'problem' in one
        ? []
        : [
            `### ${prose(one.cluster)}: Ray ${prose(one.versions.ray)}, Python ${prose(one.versions.python)}`,
            '',
            tableRow(['host', 'role', 'node', 'address', 'state']),
            tableRow(['---', '---', '---', '---', '---']),
            ...one.hosts.map((host) => hostRow(host, nowMs)),
            ...one.strangers.map(({ id, address }) =>
              tableRow(['', 'no host of this fleet', code(id.slice(0, 12)), code(address), '? alive']),
            ),
            '',
          ],
    ),
    'The same by hand:',
    '',
    fenced('bringup ray status', 'sh'),
    '',
  ].join('\n');
}

function hostRow({ host, role, node }: HostOfCluster, nowMs: number): string {
  if (node === undefined) return tableRow([prose(host), role, '', '', '- no node']);
  const since = (ms: number) => ago(new Date(ms).toISOString(), nowMs);
  const dead = `✖ dead${node.endedMs === undefined ? '' : `, ${since(node.endedMs)}`}: ${prose(node.death ?? 'no reason given')}`;
  const state = node.alive ? `✔ alive, began ${since(node.startedMs)}` : dead;
  return tableRow([prose(host), role, code(node.id.slice(0, 12)), code(node.address), state]);
}

/** Somebody who is gone, as a problem for whoever looks. */
export function goneProblem({ cluster, name, host, provider, reason, since }: Gone): Problem {
  const back = host === undefined ? [] : [`when its machine is well: \`bringup ray up -s ${host}\``];
  const never = provider === undefined ? [] : [`gone for good: \`bringup providers remove ${name}\``];
  return {
    code: 'ray-node-gone',
    category: 'network',
    what: `${name} is gone from the Ray cluster ${cluster} since ${since}: ${reason}`,
    remedy: [...back, ...never].join('; ') || 'look at its machine',
    where: host === undefined ? {} : { host },
    retryable: true,
  };
}
