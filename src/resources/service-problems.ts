import type { Diagnosis } from '../engine/resource.ts';

/** What a failed change of services means for one unit: how it is now and its last words; undefined when the output says nothing of it. */
export function diagnoseService(output: string, unit: string): Diagnosis | undefined {
  const lines = output.split('\n');
  const down = lines
    .find((line) => line.startsWith(`bringup: unit ${unit} is `))
    ?.slice(`bringup: unit ${unit} is `.length);
  if (
    lines.some((line) => line.includes(`Unit ${unit} not found`) || line.includes(`Unit file ${unit} does not exist`))
  ) {
    return {
      category: 'service',
      code: 'service-not-found',
      what: `the host has no unit ${unit}`,
      remedy: 'correct the name, or declare the package or the unit that brings it',
    };
  }
  if (lines.some((line) => line.startsWith('Failed to mask unit') && line.includes(`/${unit}'`))) {
    return {
      category: 'service',
      code: 'service-not-maskable',
      what: `${unit} cannot be masked: its own file stands where the mask would be`,
      remedy: `remove /etc/systemd/system/${unit} (a unit with state: absent), which stops it as surely`,
    };
  }
  if (down === undefined) return undefined;
  const prefix = `bringup: log ${unit}: `;
  const log = lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
  const last = log.slice(-3).join(' · ');
  return {
    category: 'service',
    code: 'service-not-up',
    what: `${unit} is ${down}${last === '' ? '' : `; its last words: ${last}`}`,
    remedy: `read \`journalctl -u ${unit}\` on the host; the last lines are in the output of this step`,
  };
}
