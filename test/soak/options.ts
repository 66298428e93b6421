import { parseArgs } from 'node:util';
import { planTrials, trialNamed } from '../lab/faults/series.ts';
import type { TrialPlan } from '../lab/faults/trial.ts';

export interface SoakOptions {
  readonly plans: readonly TrialPlan[];
  /** After this no trial is started any more. */
  readonly minutes: number;
}

export const USAGE = `npm run soak [-- OPTION...]
  --seed TEXT      the same text gives the same trials (default: the time)
  --kill N         runner killed at a random moment of an apply (default: 200)
  --link N         link cut for 5, 40 or 200 s, runner killed or alive (default: 60; three cuts a trial)
  --reboot N       a host reboots in the middle (default: 20)
  --power N        the power of a host is cut in the middle (default: 20)
  --rival N        a second runner applies the same fleet at the same time (default: 20)
  --only NAME      one trial again, by the name that its line begins with
  --minutes N      start no trial after that (default: 300)
`;

/** Reads the options of a soak. Throws TypeError with a sentence when they cannot be used. */
export function soakOptions(argv: readonly string[]): SoakOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: { seed: text, kill: text, link: text, reboot: text, power: text, rival: text, only: text, minutes: text },
  });
  const whole = (name: string, value: string | undefined, otherwise: number): number => {
    const number = value === undefined ? otherwise : Number(value);
    if (!Number.isInteger(number) || number < 0) throw new TypeError(`--${name} must be a whole number`);
    return number;
  };
  const runs = Math.ceil(whole('link', values.link, 60) / 3);
  const killed = Math.ceil(runs / 2);
  const minutes = whole('minutes', values.minutes, 300);
  if (values.only !== undefined) {
    const plan = trialNamed(values.only);
    if (plan === undefined) throw new TypeError('--only must be like SEED/kill/17');
    return { plans: [plan], minutes };
  }
  const seed = (values.seed ?? new Date().toISOString().slice(0, 16)).replaceAll('/', '-');
  const plans = planTrials(seed, {
    kill: whole('kill', values.kill, 200),
    reboot: whole('reboot', values.reboot, 20),
    power: whole('power', values.power, 20),
    rival: whole('rival', values.rival, 20),
    'link-killed': killed,
    'link-alive': runs - killed,
  });
  return { plans, minutes };
}
