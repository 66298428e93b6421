import { labUp } from '../../../src/lab/up.ts';
import type { Row } from '../row.ts';
import { idleBench } from './idle.ts';
import { planBench } from './plan.ts';
import { sakeBench } from './sake.ts';

const HOSTS = 20;

/** What many hosts cost: connections held open, plans of thousands, and a run over hundreds against sake. */
export async function scaleBench(say: (text: string) => void): Promise<readonly Row[]> {
  const hosts = Array.from({ length: HOSTS }, (_, index) => ({
    name: `h${index + 1}`,
    suite: index % 2 === 0 ? ('trixie' as const) : ('bookworm' as const),
  }));
  const rows: Row[] = [];
  {
    await using lab = await labUp({ hosts, progress: say });
    rows.push(...(await idleBench(lab, say)));
    rows.push(...(await planBench(lab, say)));
  }
  rows.push(...(await sakeBench(say)));
  return rows;
}
