import type { Report } from '../../report/report.ts';
import { hostOutputs } from '../host-outputs.ts';
import { type ToldNode, VERDICTS } from './nodes.ts';

const OF_ONE = ['node-id', 'mesh-ip', 'ray-version', 'python-version', 'lock-hash', 'join-seconds'] as const;

/** The outputs of a run over nodes. `chosen`: names of the hosts that the workflow asked for. */
export function nodeOutputs(
  report: Pick<Report, 'hosts'>,
  nodes: ReadonlyMap<string, ToldNode>,
  chosen: readonly string[],
): Readonly<Record<string, string>> {
  const [name, ...others] = chosen.filter((one) => nodes.has(one));
  const one = name === undefined || others.length > 0 ? undefined : nodes.get(name);
  const [worst] = [...nodes.values()].toSorted((a, b) => VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict));
  const hosts = JSON.parse(hostOutputs(report).hosts) as readonly { readonly name: string }[];
  return {
    hosts: JSON.stringify(hosts.map((host) => ({ ...host, ...nodes.get(host.name) }))),
    ...Object.fromEntries(OF_ONE.map((output) => [output, String(one?.[output] ?? '')])),
    verdict: worst?.verdict ?? '',
    'failed-check': worst?.['failed-check'] ?? '',
  };
}
