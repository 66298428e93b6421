/** `name<separator>value` lines as a map; later lines win, other lines are left out. For sysctl, sw_vers, meminfo, vm_stat, DMI. */
export function keyedLines(lines: readonly string[], separator: ':' | '=' = ':'): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const at = line.indexOf(separator);
    if (at > 0) found.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  return found;
}
