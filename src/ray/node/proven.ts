/** What is remembered on a host of its last proof. */
export interface Proven {
  /** systemd's id of the start that was proven. */
  readonly invocation: string;
  readonly node: string;
  /** Versions that the node told then; older notes have none. */
  readonly ray?: string;
  readonly python?: string;
}

/** The line `proven START NODE RAY PYTHON` in what a host printed. */
export function provenIn(text: string): Proven | undefined {
  const [, invocation, node, ray, python] = /^proven ([0-9a-f]{32}) ([0-9a-f]{56})(?: (\S+) (\S+))?$/m.exec(text) ?? [];
  if (invocation === undefined || node === undefined) return undefined;
  return { invocation, node, ...(ray === undefined || python === undefined ? {} : { ray, python }) };
}
