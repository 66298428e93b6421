import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BringupErrors } from '../core/error.ts';
import { Secret } from '../core/secret.ts';
import { aboutInputs } from './about.ts';
import { boolean, choice, duration, endpoint, integer, list, listOf, moment, secret, text } from './codecs.ts';
import { inputFields, readInputs } from './inputs.ts';
import { ACTIONS } from './table.ts';

const said = { description: 'x', example: 'y' };
const INPUTS = z.object({
  fleet: text().prefault('fleet.yaml').register(aboutInputs, said),
  name: text().register(aboutInputs, said),
  'dry-run': boolean()
    .prefault('false')
    .register(aboutInputs, { ...said, example: 'true' }),
  timeout: duration()
    .optional()
    .register(aboutInputs, { ...said, example: '30m' }),
  password: secret('password')
    .optional()
    .register(aboutInputs, { ...said, secret: true }),
  token: secret('token').register(aboutInputs, { ...said, secret: true }),
});

function read(given: Readonly<Record<string, string>>) {
  const masked: string[] = [];
  const environment = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  return { inputs: () => readInputs(INPUTS, environment, (value) => masked.push(value.reveal())), masked };
}

describe('inputs', () => {
  test('have their types, defaults, and secrets that do not print', () => {
    const { inputs, masked } = read({
      name: ' web ',
      'dry-run': 'TRUE',
      timeout: '90s',
      password: 'hunter22\n',
      token: 't0ken',
      fleet: '',
    });
    const values = inputs();
    expect(values).toMatchObject({ fleet: 'fleet.yaml', name: 'web', 'dry-run': true, timeout: 90_000 });
    expect(values.password?.reveal()).toBe('hunter22');
    expect(JSON.stringify(values)).not.toContain('hunter22');
    expect(masked).toEqual(['hunter22\n', 't0ken']);
  });

  test('all problems at once, each with its name, value, rule and example, and no secret', () => {
    const { inputs, masked } = read({ 'dry-run': 'yes', timeout: '3 fortnights', password: 'hunter22', token: ' ' });
    let thrown: unknown;
    try {
      inputs();
    } catch (error) {
      thrown = error;
    }
    if (!(thrown instanceof BringupErrors)) throw new Error('it did not throw');
    expect(thrown.problems.map(({ message, remedy }) => `${message} | ${remedy}`)).toEqual([
      "The input name is required and was not given. | Give it in the step's with: block, for example name: y",
      'The input dry-run is "yes"; it must be true or false. | Write for example dry-run: true',
      'The input timeout is "3 fortnights"; it must be a number and its unit (ms, s, m, h or d), such as 90s or 30m. | Write for example timeout: 30m',
      "The input token is required and was not given. A secret that does not exist, or that this job may not see, arrives empty. | Give it in the step's with: block, for example token: y",
    ]);
    expect(masked).toEqual(['hunter22']);
  });

  test('a field knows whether it is required and what it defaults to', () => {
    expect(inputFields(INPUTS).map(({ name, required, default: given }) => [name, required, given])).toEqual([
      ['fleet', false, 'fleet.yaml'],
      ['name', true, undefined],
      ['dry-run', false, 'false'],
      ['timeout', false, undefined],
      ['password', false, undefined],
      ['token', true, undefined],
    ]);
  });

  test('an input that nobody described is a mistake of ours', () => {
    expect(() => inputFields(z.object({ bare: text() }))).toThrow(TypeError);
  });
});

describe('codecs', () => {
  test.each([
    ['endpoint', endpoint(), 'ops@192.0.2.1', { user: 'ops', address: '192.0.2.1', port: 22 }],
    ['endpoint with port', endpoint(), 'ops@host.example:2222', { user: 'ops', address: 'host.example', port: 2222 }],
    ['endpoint, IPv6', endpoint(), 'ops@[2001:db8::1]:22', { user: 'ops', address: '2001:db8::1', port: 22 }],
    ['endpoint, bare IPv6', endpoint(), 'ops@2001:db8::1', undefined],
    ['endpoint without user', endpoint(), 'host.example', undefined],
    ['endpoint, port too large', endpoint(), 'ops@host:65536', undefined],
    ['integer', integer(1, 10), '10', 10],
    ['integer too large', integer(1, 10), '11', undefined],
    ['integer in hex', integer(1, 100), '0x10', undefined],
    ['a day that was', moment(), '2020-01-01', undefined],
    ['no day', moment(), '2999-02-30', undefined],
    ['a day', moment(), '2999-02-28', new Date('2999-02-28T23:59:59Z')],
    ['no time', duration(), '0s', undefined],
    ['list', list(), 'a, b\nc,,a', ['a', 'b', 'c']],
    ['known names', listOf(['base', 'mesh'], 'capabilities'), 'mesh', ['mesh']],
    ['unknown name', listOf(['base', 'mesh'], 'capabilities'), 'base, mash', undefined],
    ['choice', choice(['plan', 'apply']), 'apply', 'apply'],
    ['no choice', choice(['plan', 'apply']), 'Apply', undefined],
  ] as const)('%s', (_name, codec, given, expected) => {
    const result = (codec as z.ZodType).safeParse(given);
    expect(result.success ? result.data : undefined).toEqual(expected);
  });

  test('a secret keeps its spaces', () => {
    const value = secret('x').parse('  a b \r\n');
    expect(value).toBeInstanceOf(Secret);
    expect(value.reveal()).toBe('  a b ');
  });
});

describe('the actions', () => {
  test.each(Object.entries(ACTIONS))(
    '%s is what its folder says, and each of its examples is taken',
    async (name, load) => {
      const action = await load();
      expect(action.name).toBe(name);
      for (const { name: input, example } of inputFields(action.inputs)) {
        if (example.startsWith('${{')) continue;
        expect(action.inputs.shape[input]?.safeParse(example).error?.message, input).toBeUndefined();
      }
    },
  );
});
