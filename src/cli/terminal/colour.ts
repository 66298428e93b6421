/** What decides about colours: the option, the environment, and whether the stream is a terminal. */
export interface ColourChoice {
  /** `--color` is true, `--no-color` is false. */
  readonly option?: boolean | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTty: boolean;
}

/**
 * Whether to write colours. The option wins, then FORCE_COLOR (as in Node: `0` and `false` mean no), then NO_COLOR
 * (https://no-color.org: set and not empty), then a dumb terminal, then whether it is a terminal at all.
 */
export function wantsColour({ option, env, isTty }: ColourChoice): boolean {
  if (option !== undefined) return option;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  return isTty && env['TERM'] !== 'dumb';
}
