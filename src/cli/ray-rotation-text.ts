import type { Rotation } from '../ray/rotation/rotate.ts';
import { columnsOf, padEnd } from '../report/columns.ts';
import { counted } from '../report/counted.ts';
import { painter, type TextOptions } from '../report/paint.ts';
import { visibleInline } from '../report/visible.ts';

/** How a rotation went, for a terminal. Ends with a newline. */
export function rayRotationText({ cluster, apiOutageMs, hosts }: Rotation, options: TextOptions): string {
  const paint = painter(options.colour);
  const changed = hosts.filter(({ outageMs, stopped }) => outageMs !== undefined || stopped).length;
  const away = apiOutageMs === undefined ? 'its API was not away' : `its API was away for ${seconds(apiOutageMs)}`;
  const title = `cluster ${cluster} · new token on ${counted(changed, 'host')} · ${away} · the old one is refused`;
  const width = Math.max(...hosts.map(({ host }) => columnsOf(host)));
  const lines = hosts.map(({ host, role, outageMs, stopped }) => {
    const was = outageMs === undefined ? 'had it already' : `away for ${seconds(outageMs)}`;
    const how = stopped ? 'is stopped, and has it for its next start' : was;
    return `${paint('good', '✔')} ${paint('strong', padEnd(host, width))}  ${role}  ${visibleInline(how)}`;
  });
  return `${[paint('strong', visibleInline(title)), ...lines].join('\n')}\n`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
