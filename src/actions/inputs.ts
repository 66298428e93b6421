import type { z } from 'zod';
import { BringupError, BringupErrors } from '../core/error.ts';
import { Secret } from '../core/secret.ts';
import { type Environment, inputVariable } from '../github/environment.ts';
import { type AboutInput, aboutInputs } from './about.ts';

/** One input of an action, as the runner and the documentation see it. */
export interface InputField extends AboutInput {
  readonly name: string;
  readonly required: boolean;
  /** The default as text; undefined when there is none. */
  readonly default: string | undefined;
}

/** The inputs of an action, in the order of its zod object. Throws TypeError for one that nothing is known about. */
export function inputFields(inputs: z.ZodObject): readonly InputField[] {
  return Object.entries(inputs.shape).map(([name, schema]) => {
    const about = aboutInputs.get(schema);
    if (about === undefined) throw new TypeError(`nothing is said about the input ${name}`);
    return { name, ...about, required: !schema.safeParse(undefined).success, default: defaultOf(schema) };
  });
}

/**
 * The values of all inputs. Secret ones are told to `mask` before anything is checked. Blank counts as not given, because
 * that is how a workflow passes what it does not have. Throws BringupErrors with every problem at once.
 */
export function readInputs<Inputs extends z.ZodObject>(
  inputs: Inputs,
  environment: Environment,
  mask: (secret: Secret) => void,
): z.output<Inputs> {
  const fields = inputFields(inputs);
  const given = new Map<string, string>();
  for (const { name, secret } of fields) {
    const value = environment[inputVariable(name)] ?? '';
    if (value.trim() === '') continue;
    if (secret === true) mask(new Secret(name, value));
    given.set(name, secret === true ? value : value.trim());
  }
  const result = inputs.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw new BringupErrors(
    result.error.issues.map((issue) => {
      const field = fields.find(({ name }) => name === issue.path[0]);
      return field === undefined ? unplaced(issue.message) : problem(field, given.get(field.name), issue.message);
    }),
  );
}

/** The text an input has when it is not given. Secrets and optional inputs have none. */
function defaultOf(schema: z.core.$ZodType): string | undefined {
  const { def } = schema._zod;
  return 'defaultValue' in def && typeof def.defaultValue === 'string' ? def.defaultValue : undefined;
}

function problem(field: InputField, given: string | undefined, rule: string): BringupError {
  const example = `${field.name}: ${field.example}`;
  if (given === undefined && field.required) {
    const empty = field.secret ? ' A secret that does not exist, or that this job may not see, arrives empty.' : '';
    return new BringupError({
      code: 'input-missing',
      category: 'config',
      what: `The input ${field.name} is required and was not given.${empty}`,
      remedy: `Give it in the step's with: block, for example ${example}`,
    });
  }
  const value = field.secret || given === undefined ? '' : ` is ${JSON.stringify(shortened(given))}; it`;
  return new BringupError({
    code: 'input-invalid',
    category: 'config',
    what: `The input ${field.name}${value} ${rule}.`,
    remedy: `Write for example ${example}`,
  });
}

function unplaced(rule: string): BringupError {
  return new BringupError({
    code: 'input-invalid',
    category: 'config',
    what: `The inputs do not go together: ${rule}.`,
    remedy: "Change the step's with: block.",
  });
}

function shortened(value: string): string {
  return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}
