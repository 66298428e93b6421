import { styleText } from 'node:util';
import type { HostOutcome, StepOutcome } from './outcome.ts';

const STYLES = {
  good: 'green',
  change: 'yellow',
  bad: 'red',
  dim: 'dim',
  strong: 'bold',
  place: 'cyan',
} as const;

export type Style = keyof typeof STYLES;

/** Puts a style on a text, or leaves it as it is when colours are off. What is said never depends on the colour. */
export type Paint = (style: Style, text: string) => string;

/** The paint for a stream that does (`true`) or does not (`false`) show colours. */
export function painter(colour: boolean): Paint {
  // Who calls has already judged the stream and the environment: styleText must not judge again.
  return (style, text) => (colour && text !== '' ? styleText(STYLES[style], text, { validateStream: false }) : text);
}

/** The style of an outcome of a step or a host. */
export function styleOf(outcome: StepOutcome | HostOutcome): Style {
  if (outcome === 'ok' || outcome === 'converged') return 'good';
  if (outcome === 'changed' || outcome === 'planned') return 'change';
  return outcome === 'skipped' ? 'dim' : 'bad';
}

/** How a text for a terminal is made: with colours or not, how many columns, and whether everything is told. */
export interface TextOptions {
  readonly colour: boolean;
  readonly width: number;
  readonly verbose: boolean;
  /** Whether the command to go on with is told; true when not given. */
  readonly hints?: boolean;
}
