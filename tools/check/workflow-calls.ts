import { isMap, isScalar, LineCounter, parse, parseDocument, visit, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { ACTIONS } from '../../src/actions/table.ts';

/** `$/actions/x` (this repository), or `OWNER/bringup[/path]@ref` as somebody else writes it. */
const OWN = /^(?:\$\/(?<self>[^@]*)|OWNER\/bringup(?:\/(?<path>[^@]+))?@.+)$/;
const EXPRESSION = '${{';

/** What one of our workflows declares of an input. */
interface CalledInput {
  readonly type: 'string' | 'boolean' | 'number';
}

/**
 * What GitHub's language service does not look at in calls of our own actions and workflows, as `path:line: sentence`: forms
 * of `$/` that do not exist, and values of `with:` that the callee would refuse. `read` gives a file of this tree.
 */
export async function callProblems(
  text: string,
  path: string,
  read: (path: string) => string | undefined,
): Promise<readonly string[]> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const calls: { readonly call: YAMLMap; readonly line: number; readonly uses: string }[] = [];
  visit(document, {
    Map(_, call) {
      const uses = call.get('uses', true);
      if (isScalar(uses) && typeof uses.value === 'string')
        calls.push({ call, uses: uses.value, line: counter.linePos(uses.range?.[0] ?? 0).line });
    },
  });
  const found: string[] = [];
  for (const { call, uses, line } of calls) {
    const say = (sentence: string): number => found.push(`${path}:${line}: ${sentence}`);
    if (uses.startsWith('$/') && (uses.includes('@') || uses === '$/')) {
      say(`${uses} is no path of this repository: $/ and a folder, without @`);
      continue;
    }
    const match = OWN.exec(uses);
    if (match === null) continue;
    const callee = match.groups?.['self'] ?? match.groups?.['path'] ?? '';
    const given = isMap(call.get('with')) ? (call.get('with') as YAMLMap) : undefined;
    const values = given?.items.map(
      ({ key, value }) => [String(key), isScalar(value) ? value.value : undefined] as const,
    );
    const sentences = callee.startsWith('.github/workflows/')
      ? workflowInputs(callee, values ?? [], read(callee))
      : await actionInputs(callee, values ?? []);
    for (const sentence of sentences) say(sentence);
  }
  return found;
}

type Values = readonly (readonly [name: string, value: unknown])[];

/** The types that a workflow to call declares are checked by GitHub when it is called, and by nobody before. */
function workflowInputs(callee: string, values: Values, text: string | undefined): readonly string[] {
  if (text === undefined) return [`there is no ${callee}`];
  const inputs: Readonly<Record<string, CalledInput>> = parse(text).on.workflow_call.inputs ?? {};
  return values.flatMap(([name, value]) => {
    const type = inputs[name]?.type;
    if (type === undefined) return [`${callee} has no input ${name}`];
    if (typeof value === 'string' && value.includes(EXPRESSION)) return [];
    return typeof value === type ? [] : [`${name} of ${callee} must be a ${type}`];
  });
}

/** An action gets text; its own schema says which. */
async function actionInputs(callee: string, values: Values): Promise<readonly string[]> {
  const name = callee === '' ? 'bringup' : callee.replace(/^actions\//, '');
  const load = Object.entries(ACTIONS).find(([one]) => one === name)?.[1];
  if (load === undefined) return [`there is no action ${callee}`];
  const shape: Readonly<Record<string, z.core.$ZodType>> = (await load()).inputs.shape;
  return values.flatMap(([input, value]) => {
    const schema = shape[input];
    if (schema === undefined) return [`the action ${name} has no input ${input}`];
    const given = String(value ?? '');
    if (given === '' || given.includes(EXPRESSION)) return [];
    const result = (schema as z.ZodType).safeParse(given);
    return result.success ? [] : result.error.issues.map(({ message }) => `${input} of ${name} ${message}`);
  });
}
