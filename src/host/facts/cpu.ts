import { keyedLines } from './keyed-lines.ts';

/** ARM cores by implementer and part number. Source: util-linux sys-utils/lscpu-arm.c. */
const ARM_PARTS: Readonly<Record<string, string>> = {
  '41:c07': 'Cortex-A7',
  '41:b76': 'ARM1176',
  '41:d03': 'Cortex-A53',
  '41:d04': 'Cortex-A35',
  '41:d05': 'Cortex-A55',
  '41:d07': 'Cortex-A57',
  '41:d08': 'Cortex-A72',
  '41:d09': 'Cortex-A73',
  '41:d0a': 'Cortex-A75',
  '41:d0b': 'Cortex-A76',
  '41:d0c': 'Neoverse-N1',
  '41:d40': 'Neoverse-V1',
  '41:d41': 'Cortex-A78',
  '41:d42': 'Cortex-A78AE',
  '41:d46': 'Cortex-A510',
  '41:d47': 'Cortex-A710',
  '41:d49': 'Neoverse-N2',
  '41:d4f': 'Neoverse-V2',
  '4e:004': 'Carmel',
  'c0:ac3': 'Ampere-1',
};

/** The name of the processor from the lines of /proc/cpuinfo; of mixed ARM cores all, with their numbers: `4 x Cortex-A55 + 4 x Cortex-A76`. */
export function cpuModel(lines: readonly string[]): string | null {
  const known = keyedLines(lines);
  const cores = armCores(lines);
  if (cores.size > 1) return [...cores].map(([name, count]) => `${count} x ${name}`).join(' + ');
  const [only] = cores.keys();
  const name = known.get('model name') ?? only ?? known.get('cpu model') ?? known.get('isa');
  return (only !== undefined && !only.startsWith('0x') ? only : name?.replace(/\s+/g, ' ')) ?? null;
}

function armCores(lines: readonly string[]): ReadonlyMap<string, number> {
  const cores = new Map<string, number>();
  let implementer = '';
  for (const line of lines) {
    const [, key, value = ''] = /^CPU (implementer|part)\s*: 0x([0-9a-f]+)/.exec(line) ?? [];
    if (key === 'implementer') implementer = value.padStart(2, '0');
    if (key === 'part') {
      const name = ARM_PARTS[`${implementer}:${value}`] ?? `0x${implementer}:0x${value}`;
      cores.set(name, (cores.get(name) ?? 0) + 1);
    }
  }
  return cores;
}

/** Whether the processor encrypts AES itself, from the `flags` (x86) or `Features` (ARM) of /proc/cpuinfo; null when it has neither line. */
export function cpuAes(lines: readonly string[]): boolean | null {
  const known = keyedLines(lines);
  const flags = known.get('flags') ?? known.get('Features');
  return flags === undefined ? null : flags.split(/\s+/).includes('aes');
}

/** How many processors a list like `0-3,6` names; null when it is none. */
export function countInList(text: string | null): number | null {
  if (text === null || !/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(text)) return null;
  return text
    .split(',')
    .map((part) => part.split('-').map(Number))
    .reduce((sum, [from = 0, to = from]) => sum + Math.max(0, to - from + 1), 0);
}
