import { expect, test } from 'vitest';
import { createValues } from './values.ts';

const never = new AbortController().signal;

test('a host that waits goes on when another publishes', async () => {
  const values = createValues();
  const a = values.join();
  const b = values.join();
  const waited = a.wait(values.version(), never);
  values.set('b', 'address', '10.0.0.2');
  expect(await waited).toBe('changed');
  expect(values.get('b', 'address')).toBe('10.0.0.2');
  b.leave();
  a.leave();
});

test('when all that are left wait, all are told that nothing more will come', async () => {
  const values = createValues();
  const a = values.join();
  const b = values.join();
  const c = values.join();
  const waits = [a.wait(values.version(), never), b.wait(values.version(), never)];
  c.leave();
  expect(await Promise.all(waits)).toEqual(['never', 'never']);
});

test('a value set to what it was wakes nobody', async () => {
  const values = createValues();
  values.set('a', 'x', 1);
  const a = values.join();
  values.join();
  const controller = new AbortController();
  const waited = a.wait(values.version(), controller.signal);
  values.set('a', 'x', 1);
  controller.abort();
  expect(await waited).toBe('never');
});

test('a value that came while a host was deciding is not waited for', async () => {
  const values = createValues();
  const a = values.join();
  const since = values.version();
  values.set('b', 'x', 1);
  expect(await a.wait(since, never)).toBe('changed');
});

test('who waits for others goes on before all are told that nothing more will come', async () => {
  const values = createValues();
  const [jump, behind] = [values.join(), values.join()];
  let stalled = false;
  const goOn = values.rest(() => {
    stalled = true;
  });
  const waited = behind.wait(values.version(), never);
  expect(stalled).toBe(true);
  values.set('jump', 'address', '10.0.0.1');
  expect(await waited).toBe('changed');
  goOn();
  jump.leave();
  behind.leave();
});

test('who rests without a way on keeps nobody waiting', async () => {
  const values = createValues();
  const [now, later] = [values.join(), values.join()];
  const goOn = values.rest();
  expect(await now.wait(values.version(), never)).toBe('never');
  goOn();
  const waited = now.wait(values.version(), never);
  values.set('later', 'x', 1);
  expect(await waited).toBe('changed');
  later.leave();
});
