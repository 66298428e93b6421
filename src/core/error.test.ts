import { expect, test } from 'vitest';
import { BringupError, BringupErrors, type Place } from './error.ts';

const problem = (what: string, where: Place) =>
  new BringupError({ code: 'image-missing', category: 'config', what, remedy: 'Correct its path.', where });

test('the message of several problems names the place of each, and tells equal ones once', () => {
  const missing = 'There is no such image on this machine.';
  const { message } = new BringupErrors([
    problem(missing, { file: '/images/a.img', host: 'node-1' }),
    problem(missing, { file: '/images/a.img', host: 'node-2' }),
    problem(missing, { file: '/images/a.img', host: 'node-2' }),
    problem('It has no name.', { file: 'fleet.yaml', line: 3, column: 5 }),
    problem('Nobody knows where.', {}),
  ]);
  expect(message).toBe(
    '5 problems: /images/a.img: node-1, /images/a.img: node-2: There is no such image on this machine. · fleet.yaml:3:5: It has no name. · Nobody knows where.',
  );
  expect(new BringupErrors([problem('One.', {})]).message).toBe('1 problem: One.');
});
