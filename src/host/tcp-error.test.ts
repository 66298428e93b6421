import { describe, expect, test } from 'vitest';
import { tcpError, tcpTimeout } from './tcp-error.ts';

const failed = (code: string, syscall = 'connect') => Object.assign(new Error(`${syscall} ${code}`), { code, syscall });

describe('a failed TCP connect', () => {
  test.each([
    ['ENOTFOUND', 'name-not-found', 'dns'],
    ['EAI_AGAIN', 'name-server-silent', 'dns'],
    ['ECONNREFUSED', 'connection-refused', 'network'],
    ['ETIMEDOUT', 'connection-timed-out', 'network'],
    ['EHOSTUNREACH', 'no-route', 'network'],
    ['ENETUNREACH', 'no-route', 'network'],
    ['ECONNRESET', 'connection-reset', 'network'],
    ['EPIPE', 'connection-reset', 'network'],
    ['EMFILE', 'connection-failed', 'network'],
  ])('%s is %s', (code, name, category) => {
    const error = tcpError('web (192.0.2.1:22)', failed(code));
    expect(error).toMatchObject({ code: name, category });
    expect(error.message).toContain('web (192.0.2.1:22)');
    expect(error.remedy).not.toBe('');
  });

  test('of several addresses, the one that says more than "no route" counts', () => {
    const all = new AggregateError([failed('ENETUNREACH'), failed('ECONNREFUSED')]);
    expect(tcpError('web', all).code).toBe('connection-refused');
    expect(tcpError('web', new AggregateError([failed('ENETUNREACH')])).code).toBe('no-route');
  });

  test('a limit that passed is told in seconds', () => {
    expect(tcpTimeout('web', 1_500).message).toContain('no answer within 1.5 s');
  });
});
