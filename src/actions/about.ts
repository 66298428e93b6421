import { z } from 'zod';

/** What a person has to know of one input. Required, and default, stand in its schema. */
export interface AboutInput {
  /** Sentences for action.yml and for the tables of the pages. */
  readonly description: string;
  /** A value that works, as it is written behind `name:` in a workflow. */
  readonly example: string;
  /** Never shown, masked before anything else, and gone from the environment once read. */
  readonly secret?: true;
}

/** What is known of each input, by its schema. */
export const aboutInputs = z.registry<AboutInput>();

/** An expression as a workflow writes it. */
export function expression(name: string): string {
  return `\${{ ${name} }}`;
}
