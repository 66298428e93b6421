import { afterAll, beforeAll, expect, test } from 'vitest';
import { quote } from '../../src/core/sh.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';
import { commandLine, flashCommand } from '../support/flash/command-line.ts';
import { canMakeTerminals, openTerminal } from '../support/terminal.ts';

/** The command line, and who a board is and what it is told: nobody has said which certificate it has. */
let bench: FlashBench;

beforeAll(async () => {
  bench = await flashBench();
  bench.pin = undefined;
}, 120_000);
afterAll(() => bench?.[Symbol.asyncDispose]());

const slow = { timeout: 240_000 };
const line = () => `fingerprint: "${bench.board.fingerprint()}"`;
const status = async (...options: readonly string[]) => {
  await using cli = commandLine(bench, 'status', '--json', ...options);
  const { stdout, code } = await cli.ended();
  return { code, problem: JSON.parse(stdout).boards[0].problem };
};
/** Whatever lines it is in. */
const words = (text: string) => text.replace(/\s+/g, ' ');
const atTerminal = () => {
  const { words: all, ...where } = flashCommand(bench, 'status');
  return openTerminal(all.map(quote).join(' '), { ...where, columns: 200, patienceMs: 60_000 });
};

test('where nobody can be asked nothing is sent, and the line to paste is told', slow, async () => {
  expect(await status()).toMatchObject({
    code: 10,
    problem: { code: 'bmc-certificate-unknown', remedy: expect.stringContaining(line()) },
  });
  expect(bench.board.requests).toEqual([]);
});

test.runIf(canMakeTerminals())('at a terminal it is asked: no sends nothing, yes is remembered', slow, async () => {
  {
    await using terminal = atTerminal();
    await terminal.shows(bench.board.fingerprint());
    await terminal.shows('Is it the same');
    terminal.type('n\n');
    const { code, shown } = await terminal.end();
    expect(code, shown).toBe(10);
    expect(words(shown)).toContain(line());
    expect(bench.board.requests).toEqual([]);
  }
  {
    await using terminal = atTerminal();
    await terminal.shows('Is it the same');
    terminal.type('\u0003');
    const { code, shown } = await terminal.end();
    expect(code, shown).toBe(130);
    expect(bench.board.requests).toEqual([]);
  }
  {
    await using terminal = atTerminal();
    await terminal.shows('Is it the same');
    terminal.type('y\n');
    const { code, shown } = await terminal.end();
    expect(code, shown).toBe(0);
    expect(words(shown)).toContain(line());
  }
  expect(await status()).toEqual({ code: 0, problem: undefined });
  await using terminal = atTerminal();
  const { code, shown } = await terminal.end();
  expect(code, shown).toBe(0);
  expect(shown).not.toContain('Is it the same');
});

test('an option accepts the first one, and no changed one', slow, async () => {
  await using other = await flashBench();
  other.pin = undefined;
  const run = async () => {
    await using cli = commandLine(other, 'status', '--json', '--accept-new-certificates');
    const { stdout, code } = await cli.ended();
    return { code, problem: JSON.parse(stdout).boards[0].problem?.code };
  };
  expect(await run()).toEqual({ code: 0, problem: undefined });
  other.board.newCertificate();
  expect(await run()).toEqual({ code: 10, problem: 'bmc-certificate-changed' });
});

test('a password that is empty is told to be that', slow, async () => {
  bench.env['BMC_PASSWORD'] = '';
  await using cli = commandLine(bench, 'status');
  expect((await cli.ended()).code).toBe(2);
  expect(cli.output()).toContain('the secret BMC_PASSWORD is empty');
});
